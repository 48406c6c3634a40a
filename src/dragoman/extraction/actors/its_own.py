"""Whose an Arabic office is that bears a pronoun: «أعلنت السعودية أن وزير خارجيتها …», «قرار العراق بعد زيارة رئيس
وزرائه» are those of the state before, no place that the sentence names («زار الوزير تونس … في مصر»).
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS, Mention, Phrase
from dragoman.extraction.actors.posting import POSTED
from dragoman.language.passage import Passage

MASCULINE, FEMININE = "m", "f"
ASIDE = ("place", "from", "to", "about", "source")  # marks of a state that the sentence only names beside another


def of_its_land(passage: Passage, phrase: Phrase, before: Sequence[Mention]) -> str | None:
    """The party of the state whose the office is; null where somebody before it may be meant by the pronoun, and of who
    is posted abroad, whom his own state calls home («استدعت السعودية سفيرها»).
    """
    if not phrase.owned or passage.pack.data.pack.order != "VSO" or phrase.state or phrase.people or phrase.counterpart:
        return None
    if phrase.office in POSTED or phrase.number != "one":
        return None
    found = next((f for f in passage.begun("actor", phrase.i, phrase.j) if f.suf), None)
    gender = passage.pack.tail_genders.get(found.suf) if found is not None else None
    low, _ = passage.sentence(phrase.i) or (phrase.i, phrase.j)
    here = [m for m in before if m.i >= low and m.party]
    persons = [m for m in here if m.kind in PERSONS]
    if gender not in (MASCULINE, FEMININE) or (gender == MASCULINE and persons):
        return None
    if any(_woman(passage, m) for m in persons):
        return None
    lands = [m for m in here if m.kind == "state"]
    meant = [m for m in lands if m.mark not in ASIDE] or lands
    return meant[-1].party if meant else None


def _woman(passage: Passage, mention: Mention) -> bool:
    """Whether the first word for somebody is a woman's («المستشارة»)."""
    return passage.tokens[mention.i].form.strict.endswith(tuple(passage.pack.data.letters.closers))
