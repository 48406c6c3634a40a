"""English: "Putin, with whom Macron spoke", "the emir, whom he met in May": whom the word means to which something was
done in a relative clause.
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group, before
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

FAR = 14  # tokens of a subject with its office and of adverbs between "whom" and the verb


def gap(passage: Passage, clauses: Clauses, groups: list[Group], at: int, mark: str) -> Group | None:
    """Whom the relative clause of the predicate at token `at` hangs on, where that is what stands with `mark` to it:
    its object, or behind the preposition before "whom".
    """
    if clauses.opener.get(clauses.number[at]) != "func.relative":
        return None
    low, _ = clauses.clause(at)
    if (
        not low < at <= low + FAR
        or not _objective(passage, low)
        or any(passage.fold(t) in COMMAS for t in range(low, at))
    ):
        return None
    led = passage.ending("func", low)
    entry = led.get("func.mark") if led is not None else None
    if (entry.value if entry is not None else "object") != mark:
        return None
    end = led.i if led is not None and entry is not None else low
    head = before(groups, end)
    if head is None or not clauses.touching(head.j, end):
        return None
    persons = all(m.kind in PERSONS and m.party for m in head.mentions)
    return head if persons and clauses.sentence[head.i] == clauses.sentence[at] else None


def _objective(passage: Passage, at: int) -> bool:
    """Whether a relative word is no subject: "whom", or one before a pronoun that is ("who he met")."""
    if passage.starting("objective", at) is not None:
        return True
    return at + 1 < len(passage.tokens) and passage.fold(at + 1) in passage.pack.personal
