"""Which state Persian «این کشور» is: one named before, never that of whoever goes there."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.language.passage import Passage

JOURNEY = "visit"  # a noun of frames.yml
PEOPLE = ("person", "office")
GOERS = (*PEOPLE, "institution", "state")
CLOSE = 2  # tokens of adjectives between a journey and who makes it («سفر مخفیانه مقامات …»)


def same_land(
    passage: Passage, phrase: Phrase, states: Sequence[Mention], *, own: str | None, last: str | None
) -> str | None:
    """The state last named of `states`, mentions that speak for one.

    «به این کشور» is not that of whom the sentence says that he goes there («امارات سفر مقامات اسرائیل به این کشور را
    تکذیب کرد»), and «وزیر این کشور» not the outlet's `own`, where another was named just before.
    """
    low, _ = passage.sentence(phrase.i) or (phrase.i, phrase.j)
    lands = list(states)
    goes = _goer(passage, phrase, lands, low)
    if goes is not None:
        lands = [m for m in lands if m.party != goes.party]
        return lands[-1].party if lands else None
    if phrase.kind == "state":
        lands = [m for m in lands if m.i < low or m.mark != "" or m.kind not in PEOPLE]
    foreign = [m for m in lands if m.party != own]
    return next((m.party for m in reversed(foreign or lands)), None if phrase.kind == "state" else last)


def _goer(passage: Passage, phrase: Phrase, states: Sequence[Mention], low: int) -> Mention | None:
    """Who makes a journey told by a noun to where `phrase` is: named between the two («سفر مقامات اسرائیل به این
    کشور»), or before the noun by who invites him («از نخست‌وزیر پاکستان برای سفر به این کشور دعوت کرد»).
    """
    near = passage.ending("func", phrase.i)
    led = near.get("func.mark") if near is not None else None
    if near is None or led is None or led.value != "to":
        return None
    here = [m for m in states if m.i >= low and m.kind in GOERS]
    found = passage.begun("frame", low, near.i)
    nouns = [f for f in found if (e := f.get("frame.noun")) is not None and e.value == JOURNEY]
    if not nouns:
        return None
    noun = nouns[-1]
    if noun.j == near.i:
        _, high = passage.sentence(phrase.i) or (phrase.i, phrase.j)
        if not any(f.entries[0].value == "called-for" for f in passage.begun("status", phrase.j, high)):
            return None  # «از آمریکا انتقاد کرد و سفر به این کشور را لغو کرد»
        return next((m for m in reversed(here) if m.j <= noun.i and m.mark in ("from", "of", "object")), None)
    return next((m for m in here if 0 <= m.i - noun.j <= CLOSE and m.j == near.i), None)
