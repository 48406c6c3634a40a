"""The text form of a date: Extended Date/Time Format (ISO 8601-2), levels 0 and 1."""

from __future__ import annotations

import datetime

from dragoman.calendars.calendar import month_bounds, year_bounds


def edtf(start: datetime.date, end: datetime.date, precision: str = "", *, about: bool = False) -> str:
    """`2023-12-09`, `2023-12`, `2023`, `202X`, or an interval; `~` behind each day or span that is only about so."""
    mark = "~" if about else ""
    if start == end:
        return start.isoformat() + mark
    if (start, end) == month_bounds("gregorian", start.year, start.month):
        return start.isoformat()[:7] + mark
    if (start, end) == year_bounds("gregorian", start.year):
        return f"{start.year:04d}{mark}"
    if precision == "decade" and start.year % 10 == 0 and (start.month, start.day, end.month) == (1, 1, 12):
        return f"{start.year // 10}X"
    return f"{start.isoformat()}{mark}/{end.isoformat()}{mark}"
