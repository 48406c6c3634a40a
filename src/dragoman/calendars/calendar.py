"""The three calendars under one roof: days, months and years by name of the calendar."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from dragoman.calendars import gregorian, hijri, jalali

Bounds = tuple[datetime.date, datetime.date]
# The Gregorian years in which there is a press: a page or a caller of another year is mistaken.
YEARS = range(1800, 2201)
GREGORIAN, JALALI, HIJRI = "gregorian", "jalali", "hijri"


def to_day(calendar: str, year: int, month: int, day: int) -> datetime.date:
    """The day of a date. Raises ValueError where there is none."""
    if calendar == GREGORIAN:
        return gregorian.to_day(year, month, day)
    if calendar == JALALI:
        return jalali.to_day(year, month, day)
    return hijri.to_day(year, month, day)


def from_day(calendar: str, day: datetime.date) -> tuple[int, int, int]:
    """Year, month and day of month in a calendar."""
    if calendar == GREGORIAN:
        return gregorian.from_day(day)
    return jalali.from_day(day) if calendar == JALALI else hijri.from_day(day)


def month_length(calendar: str, year: int, month: int) -> int:
    """Days of a month."""
    if calendar == GREGORIAN:
        return gregorian.month_length(year, month)
    return jalali.month_length(year, month) if calendar == JALALI else hijri.month_length(year, month)


def month_bounds(calendar: str, year: int, month: int) -> Bounds:
    """First and last day of a month."""
    first = to_day(calendar, year, month, 1)
    return first, first + datetime.timedelta(days=month_length(calendar, year, month) - 1)


def year_bounds(calendar: str, year: int) -> Bounds:
    """First and last day of a year."""
    return to_day(calendar, year, 1, 1), month_bounds(calendar, year, 12)[1]


def bounds_of(calendar: str, parts: Sequence[int]) -> Bounds:
    """First and last day of a year, of its month, or of a day of that: as many of the three as are told.

    Raises ValueError for what no calendar has, and for years without a press.
    """
    try:
        if len(parts) == 3:
            bounds = (day := to_day(calendar, *parts)), day
        else:
            bounds = month_bounds(calendar, *parts) if len(parts) == 2 else year_bounds(calendar, *parts)
    except (TypeError, OverflowError, IndexError) as error:
        raise ValueError(parts) from error
    if bounds[0].year not in YEARS:
        raise ValueError(parts)
    return bounds


def months_on(calendar: str, year: int, month: int, by: int) -> tuple[int, int]:
    """The month that is `by` months later."""
    at = year * 12 + month - 1 + by
    return at // 12, at % 12 + 1


def exists(calendar: str, year: int, month: int, day: int) -> bool:
    """Whether a calendar has such a day."""
    try:
        to_day(calendar, year, month, day)
    except (ValueError, OverflowError):
        return False
    return True
