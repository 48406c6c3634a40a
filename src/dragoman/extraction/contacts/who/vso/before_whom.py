"""Arabic: before whom somebody says something: «شدد الحريري أمام لافروف على …», «أمام ميركل جدد السيسي رفضه …»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

UNSAID = frozenset(("neg", "future"))  # tags of a verb of what was not said
TITLE = 10  # tokens of whom a headline names, up to its colon
NEXT = 1  # tokens between a verb and who speaks


def speaker(passage: Passage, clauses: Clauses, groups: Sequence[Group], at: tuple[int, int]) -> Group | None:
    """Who says something before the one whom the words at tokens `at` lead in: named right behind a verb of saying
    and right before these words, or behind a verb that follows whom they lead in.
    """
    low, high = clauses.around(at[0])
    before = next((g for g in reversed(list(begun(groups, low, at[0]))) if g.j <= at[0]), None)
    if before is not None:
        behind_verb = all(passage.fold(t) in COMMAS for t in range(before.j, at[0]))
        behind_verb = behind_verb and _says(passage, before.i - NEXT - 1, before.i)
        here = behind_verb or _says(passage, before.j, at[0]) or _titled(passage, low, before, at)
        return before if here and _somebody(before) else None
    if any(passage.tokens[t].form.kind == "w" for t in range(low, at[0])):
        return None  # «الطريق أمام الرئيس»
    heard = next((g for g in groups if g.i == at[1]), None)
    if heard is None:
        return None
    behind = next((g for g in begun(groups, heard.j, high) if g.i > heard.j), None)
    return behind if behind is not None and _somebody(behind) and _says(passage, heard.j, behind.i) else None


def _titled(passage: Passage, low: int, before: Group, at: tuple[int, int]) -> bool:
    """«عون أمام وفد أميركي: …»: a headline that says who speaks, before whom, and behind a colon what."""
    end = min(at[1] + TITLE, len(passage.tokens))
    sign = next((t for t in range(at[1], end) if passage.tokens[t].form.kind != "w"), None)
    return before.i == low and before.j == at[0] and sign is not None and passage.fold(sign) == ":"


def _says(passage: Passage, low: int, high: int) -> bool:
    """Whether a verb of saying stands among tokens `low` to `high`, right before the latter."""
    said = (f for f in passage.begun("say", max(low, 0), high) if f.j <= high and high - f.j <= NEXT)
    return any(not UNSAID & {t for e in f.entries for t in e.tags} for f in said)


def _somebody(group: Group) -> bool:
    return all(m.kind in PERSONS for m in group.mentions)
