"""Whom a name alone is, below a lead that told of an office: «معاون وزیر گفت … . به گزارش ایرنا، محسن نبوی …»."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.anaphora import NOBODY
from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.language.passage import Passage

LEAD = 4  # sentences at the head of an article, its headline the first


def of_the_lead(passage: Passage, told: list[Mention], phrase: Phrase, base: Mention) -> Mention:
    """Who opens the lead by an office, unnamed; else somebody of whom nothing is known (no party)."""
    starts = {low for low, _ in passage.sentences[:LEAD]}
    lead = next((m for m in told if m.i in starts and m.kind == "office" and m.mark == "" and m.party), None)
    held = lead is not None and lead.person is not None and lead.office not in NOBODY
    if lead is None or lead.name or held or lead.former or lead.i >= phrase.i or not _again(passage, lead, phrase):
        return replace(base, kind="person")
    return replace(lead, i=base.i, j=base.j, kind="person", mark=base.mark, joined=base.joined, provisional=True)


def _again(passage: Passage, lead: Mention, phrase: Phrase) -> bool:
    """Whether the sentence of a name tells the deed of the lead again: something said, or such a contact."""
    one, other = passage.sentence(lead.i), passage.sentence(phrase.i)
    if one is None or other is None:
        return False
    if passage.begun("say", *one):
        return bool(passage.begun("say", *other))
    deeds, again = ({e.value for f in passage.begun("frame", *of) for e in f.all("frame.noun")} for of in (one, other))
    return not deeds.isdisjoint(again)
