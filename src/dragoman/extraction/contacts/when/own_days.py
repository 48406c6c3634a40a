"""«شنبه با X و یکشنبه با Y دیدار کرد»: the day of each of several contacts that one Persian verb tells."""

from __future__ import annotations

import msgspec

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.when.one_by_one import one_by_one
from dragoman.extraction.contacts.where.where import Where


def own_days(told: list[Candidate], days: DayOf, where: Where) -> list[Candidate]:
    """Each of several contacts that one verb tells with the day and place that stand before its own partner, or the
    place right behind him («با X در مسکو و با Y در کی‌یف») or before («در ریاض با X و با Y در قاهره»). «با X در مسکو و
    با Y تلفنی» says of one alone that it was a call.
    """
    passage = where.passage
    if passage.pack.data.pack.order == "VSO":
        return one_by_one(told, days, where)
    if len(told) < 2 or passage.pack.data.pack.order != "SOV" or any(c.sides[-1].mention.joined for c in told):
        return told
    out = []
    for one, other in zip(told, (*told[1:], None), strict=True):
        mine = one.sides[-1].mention
        end = other.sides[-1].mention.i if other is not None else mine.j
        if one.place is not None and mine.j <= one.place.i < end:
            one = msgspec.structs.replace(one, place=None)
        near = (m for m in where.mentions if mine.j < m.i <= mine.j + 2 and m.j < end and m.mark == "place")
        behind = next(near, None)
        if behind is not None and other is not None and _later(one, end):
            one = msgspec.structs.replace(one, place=behind, channel="in-person", channel_at=(behind.i, behind.j))
        elif behind is not None and one.place is not None:
            one = msgspec.structs.replace(one, place=behind)
        elif one.place is not None and one.place.i >= end > mine.j:
            first = (m for m in where.mentions if 0 < mine.i - m.j <= 1 and m.mark == "place")
            one = msgspec.structs.replace(one, place=next(first, one.place))
        if passage.begun("date", mine.j, end):
            own = days.at(mine.i, mine.j, one.sentence)
            if own is not None or not one.implied:
                one = msgspec.structs.replace(one, when=own, implied=False)
        out.append(one)
    return out


def _later(one: Candidate, at: int) -> bool:
    """Whether the word that says that it was a call stands behind token `at`, where the next partner is named."""
    return one.channel == "phone" and one.channel_at is not None and one.channel_at[0] >= at
