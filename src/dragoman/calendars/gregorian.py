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
