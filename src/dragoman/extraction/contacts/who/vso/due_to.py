"""Where an Arabic journey leads of which a relative clause first says that it was planned, or how long it is: «زيارته
التي كانت مقررة إلى القاهرة», «زيارة الرئيس التي تستمر يومين إلى باريس».
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage

TO = ("to", "to-clitic")
SAID = ("date", "status", "quiet", "lasting")  # layers of words that say when or whether


def leads(passage: Passage, clauses: Clauses, groups: Sequence[Group], at: int, group: Group) -> bool:
    """Whether `group` stands in the relative clause right behind a noun that ends at token `at`, or right behind whose
    journey it is, and nothing else is told of it before.
    """
    if group.mark not in TO or clauses.opener.get(clauses.number[group.i]) != "func.relative":
        return False
    low = clauses.clause(group.i)[0]
    if low != at and not any(g.i == at and g.j == low and g.mark == "of" for g in groups):
        return False
    end = group.i - (group.mark == "to")
    words = range(low + 1, end)
    return bool(words) and all(_says_when(passage, t) for t in words)


def _says_when(passage: Passage, at: int) -> bool:
    """«كانت», «مقررة», «تستمر», «يومين»."""
    if passage.fold(at) in passage.pack.having or at in passage.numbers:
        return True
    return any(passage.covering(layer, at) for layer in SAID)
