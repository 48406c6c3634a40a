"""Who does what an Arabic noun that opens its sentence is the setting of: «وفي رسالة إلى نظيره، قال الرئيس …»."""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

OPENING = 2  # tokens of a sentence before the noun: «وفي», «وضمن»
WORDS = 6  # tokens between whom it is for and the verb («الأحد»)


def teller(passage: Passage, clauses: Clauses, groups: list[Group], hit: Found) -> Group | None:
    """Who stands right behind the first verb of the main clause, a verb of saying, or right before it: he whose letter
    it is. Of «في رسالة إلى الحزب، التقى الوزير …» nothing is said.
    """
    low, high = clauses.clause(hit.i)
    start, _ = clauses.around(hit.i)
    if passage.pack.data.pack.order != "VSO" or low != start or hit.i - start > OPENING:
        return None
    led = next((g for g in groups if hit.j <= g.i < high and g.mark in ("to", "to-clitic")), None)
    if led is None or any(m.kind == "state" for m in led.mentions):
        return None  # «في رسالة إلى إسرائيل، قال …»: that it was written to it is not said
    said = next(iter(passage.begun("say", led.j, min(high, led.j + WORDS))), None)
    if said is None or any(passage.begun("light", led.j, said.i)) or not _when(passage, led.j, said.i):
        return None
    alone = (g for g in groups if (g.i == said.j or g.j == said.i) and g.mark in ("", "after-word") and g.i >= led.j)
    return next((g for g in alone if len(g.mentions) == 1), None)


def _when(passage: Passage, a: int, b: int) -> bool:
    """Whether words of tokens `[a, b)` are signs and days only."""
    words = (t for t in range(a, b) if passage.fold(t) not in COMMAS and passage.tokens[t].form.kind == "w")
    return all(passage.covering("date", t) or passage.covering("actor", t) for t in words)
