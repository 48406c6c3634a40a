"""Days that words only bound: «قبل أكثر من أسبوع», "less than a month ago", «ظرف هفت روز»."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.dating.edtf import edtf
from dragoman.dating.mention import Mention

DISTANCES = {"day": 1, "week": 7, "month": 30, "year": 365}  # days of one more of them


def widened(date: Mention, side: str, published: datetime.date | None) -> Mention:
    """A distance with all the days that it leaves open; `side` is whether it is said to be more or less."""
    when = date.when
    if when is None or published is None:
        return date
    if date.senses[0].to == "within" and when.end > published:
        text = edtf(published, when.end, "days")  # on one of these days
        when = msgspec.structs.replace(when, start=published, precision="days", edtf=text)
        return msgspec.structs.replace(date, when=when)
    if not side or when.end >= published:
        return date
    unit = DISTANCES.get(date.senses[0].unit, 0)
    start, end = when.start, when.end
    if side == "more":
        start -= datetime.timedelta(days=unit)
    else:
        end = published
    text = f"{start.isoformat()}/{end.isoformat()}"
    trace = f"{when.trace}; {side} than that"
    when = msgspec.structs.replace(when, start=start, end=end, precision="days", edtf=text, trace=trace)
    return msgspec.structs.replace(date, when=when)
