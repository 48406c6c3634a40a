"""The proleptic Gregorian calendar (ISO 8601). Arithmetic only, no words."""

from __future__ import annotations

import datetime

Ymd = tuple[int, int, int]


def to_day(year: int, month: int, day: int) -> datetime.date:
    """The day of a Gregorian date. Raises ValueError where there is none."""
    return datetime.date(year, month, day)


def from_day(day: datetime.date) -> Ymd:
    """Year, month and day of month."""
    return day.year, day.month, day.day


def month_length(year: int, month: int) -> int:
    """Days of a month."""
    if month == 12:
        return 31
    return (datetime.date(year, month + 1, 1) - datetime.date(year, month, 1)).days


def easter_sunday(year: int) -> datetime.date:
    """Easter Sunday of the western churches: the Sunday after the full moon on or after 21 March, as they count it.

    The anonymous Gregorian algorithm (Nature, 20 April 1876).
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return datetime.date(year, month, day + 1)
