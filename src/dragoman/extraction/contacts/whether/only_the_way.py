"""Talks that are but the way to something else, or what two call for where they meet."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.passage import Passage

MET = ("meeting", "reception", "call", "talks", "summit")


def agreed(told: Candidate, before: list[Candidate]) -> bool:
    """«در دیدار با همتای خود بر ضرورت رایزنی میان دو کشور تأکید کرد»: whether talks are but what the two call for where
    they meet.
    """
    if told.status != "called-for" or told.event != "talks":
        return False
    pairs = all(s.mention.kind == "pair" for s in told.sides)
    met = (c for c in before if c.sentence == told.sentence and c.status == "occurred" and c.event in MET)
    return any(pairs or c.parties == told.parties for c in met)


def by_way_of(passage: Passage, told: Candidate) -> bool:
    """«أكد الوزيران أهمية حل الأزمة عن طريق الحوار»: whether talks called for are but the way to something, and nobody
    is named with whom they should be.
    """
    led = passage.ending("func", told.i)
    mark = led.get("func.mark") if led is not None else None
    way = mark is not None and mark.value == "through" and told.status == "called-for" and told.event == "talks"
    return way and not any(s.role in ("counterpart", "between") for s in told.sides)
