"""Talks that are but the way to something else, or what two call for where they meet."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.passage import Passage

MET = ("meeting", "reception", "call", "talks", "summit")


AFTER = 3  # sentences behind a meeting in which Arabic tells what the two agreed on there


def agreed(told: Candidate, before: list[Candidate], *, order: str) -> bool:
    """«در دیدار با همتای خود بر ضرورت رایزنی میان دو کشور تأکید کرد»: whether talks are but what the two call for where
    they meet; in Arabic also a few sentences on («التقى نظيره. وأكد الجانبان أهمية الحوار»).
    """
    if told.status != "called-for" or told.event != "talks":
        return False
    pairs = all(s.mention.kind == "pair" for s in told.sides)
    far = AFTER if order == "VSO" and pairs and _stress(told) else 0
    near = (c for c in before if 0 <= told.sentence - c.sentence <= far)
    met = (c for c in near if c.status == "occurred" and c.event in MET)
    return any(pairs or c.parties == told.parties for c in met)


def _stress(told: Candidate) -> bool:
    """Whether the two are the subject of the verb before the word that calls for talks («أكد الجانبان ضرورة …»)."""
    at = told.status_at[0] if told.status_at is not None else -1
    return all(s.mention.j <= at and s.mention.mark in ("", "after-word") for s in told.sides)


def by_way_of(passage: Passage, told: Candidate) -> bool:
    """«أكد الوزيران أهمية حل الأزمة عن طريق الحوار»: whether talks called for are but the way to something, and nobody
    is named with whom they should be.
    """
    led = passage.ending("func", told.i)
    mark = led.get("func.mark") if led is not None else None
    way = mark is not None and mark.value == "through" and told.status == "called-for" and told.event == "talks"
    return way and not any(s.role in ("counterpart", "between") for s in told.sides)
