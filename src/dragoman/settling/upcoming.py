"""The day of a plan that is named without its year: the next such day («في 12 سبتمبر», "in May")."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.calendars.calendar import from_day, month_bounds, to_day
from dragoman.dating.edtf import edtf
from dragoman.dating.mention import Mention
from dragoman.model.when import When

SOON = datetime.timedelta(days=200)  # what lies further ahead was rather meant to have been before


def next_one(date: Mention, published: datetime.date) -> When | None:
    """The day or month of `date` in the year after the one that was taken for it, where that lies soon ahead."""
    when = date.when
    if when is None or when.precision not in ("day", "month") or len(date.senses) != 1:
        return None
    sense = date.senses[0]
    open_year = sense.kind in ("day", "month") and sense.year is None and sense.month is not None
    if not open_year or sense.to or sense.year_to or sense.month_to or sense.part:
        return None
    year, month, day = from_day(when.calendar, when.start)
    try:
        if sense.kind == "month":
            start, end = month_bounds(when.calendar, year + 1, month)
        else:
            start = to_day(when.calendar, year + 1, month, day)
            end = start + (when.end - when.start)
    except ValueError:
        return None
    if not published < start <= published + SOON:
        return None
    trace = f"{when.trace}; the next one, of what is to come"
    return msgspec.structs.replace(when, start=start, end=end, edtf=edtf(start, end, when.precision), trace=trace)
