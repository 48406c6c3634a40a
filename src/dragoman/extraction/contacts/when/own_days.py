"""«شنبه با X و یکشنبه با Y دیدار کرد»: the day of each of several contacts that one Persian verb tells."""

from __future__ import annotations

import msgspec

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.language.passage import Passage


def own_days(passage: Passage, told: list[Candidate], days: DayOf) -> list[Candidate]:
    """Each of several contacts that one verb tells with the day and place that stand before its own partner."""
    if len(told) < 2 or passage.pack.data.pack.order != "SOV" or any(c.sides[-1].mention.joined for c in told):
        return told
    out = []
    for one, other in zip(told, (*told[1:], None), strict=True):
        mine = one.sides[-1].mention
        end = other.sides[-1].mention.i if other is not None else mine.j
        if one.place is not None and mine.j <= one.place.i < end:
            one = msgspec.structs.replace(one, place=None)
        if passage.begun("date", mine.j, end):
            own = days.at(mine.i, mine.j, one.sentence)
            if own is not None or not one.implied:
                one = msgspec.structs.replace(one, when=own, implied=False)
        out.append(one)
    return out
