"""Arithmetic on spans of days: weeks, thirds, seasons, shifts. No words."""

from __future__ import annotations

import datetime

from dragoman.calendars import calendar as cal

LAST = -1
Bounds = tuple[datetime.date, datetime.date]
DAY = datetime.timedelta(days=1)
# First month of each season. The Jalali year begins with spring; Gregorian seasons are meteorological.
SEASONS = {
    cal.JALALI: {"spring": 1, "summer": 4, "autumn": 7, "winter": 10},
    cal.GREGORIAN: {"spring": 3, "summer": 6, "autumn": 9, "winter": 12},
}


def day(calendar: str, year: int, month: int, number: int) -> datetime.date | None:
    """A day, or null where the calendar has none; LAST is the last of the month."""
    try:
        if number == LAST:
            number = cal.month_length(calendar, year, month)
        return cal.to_day(calendar, year, month, number)
    except (ValueError, OverflowError):
        return None


def day_or_month(calendar: str, year: int, month: int, first: int | None, last: int | None) -> Bounds | None:
    """The bounds of a day, of several days, or of a month."""
    if first is None:
        return cal.month_bounds(calendar, year, month) if day(calendar, year, month, 1) else None
    start = day(calendar, year, month, first)
    end = day(calendar, year, month, last or first)
    return (start, end) if start and end else None


def week(of: datetime.date, first: int) -> Bounds:
    """The week of a day, when weeks begin on weekday `first` (Monday is 0)."""
    start = of - DAY * ((of.weekday() - first) % 7)
    return start, start + DAY * 6


OUTER = 3  # months of a year, years of a decade, at either end


def part(bounds: Bounds, name: str, calendars: tuple[str, ...] = (cal.GREGORIAN,)) -> Bounds:
    """A named part of a span: its halves or its thirds.

    Months have fifteen days in their first half and ten in their first and second thirds; years are cut between
    months (early and late are three of them); decades between years (three early, four in the middle, three
    late).
    """
    start, end = bounds
    length = (end - start).days + 1
    edges = _edges(bounds, calendars) if length > 300 else []
    half = name.endswith("half")
    if half:
        cut = edges[len(edges) // 2] if edges else start + DAY * (15 if 28 <= length <= 32 else (length + 1) // 2)
        return (start, cut - DAY) if name == "first-half" else (cut, end)
    if edges:
        a, b = edges[OUTER], edges[-OUTER]
    else:
        month = 28 <= length <= 32
        size = 10 if month else max(1, length // 3)
        a, b = start + DAY * size, start + DAY * (2 * size if month else length - size)
    return {"early": (start, a - DAY), "mid": (a, b - DAY), "late": (b, end)}[name]


def _edges(bounds: Bounds, calendars: tuple[str, ...]) -> list[datetime.date]:
    """The first days of a year's months, of a decade's years, or twelve even cuts."""
    start, end = bounds
    for calendar in calendars:
        year, month, number = cal.from_day(calendar, start)
        if (month, number) != (1, 1):
            continue
        last = cal.from_day(calendar, end)[0]
        if last == year:
            return [cal.to_day(calendar, year, m, 1) for m in range(1, 13)]
        return [cal.to_day(calendar, y, 1, 1) for y in range(year, last + 1)]
    return [start + DAY * ((end - start).days * k // 12) for k in range(12)]


def season(calendar: str, year: int, name: str) -> Bounds:
    """A season of a year; winter runs into the next (Gregorian) or ends the year (Jalali)."""
    calendar = calendar if calendar in SEASONS else cal.GREGORIAN
    month = SEASONS[calendar][name]
    last_year, last = cal.months_on(calendar, year, month, 2)
    return cal.month_bounds(calendar, year, month)[0], cal.month_bounds(calendar, last_year, last)[1]


def shifted(now: datetime.date, unit: str, count: int, calendar: str) -> datetime.date:
    """The day `count` units later (earlier, if negative); months keep the day where there is one."""
    if unit == "minute":
        return now
    if unit == "hour":
        return now + DAY * int(count / 24)
    if unit == "day":
        return now + DAY * count
    if unit == "week":
        return now + DAY * 7 * count
    months = count * {"month": 1, "year": 12, "decade": 120, "century": 1200}.get(unit, 1)
    year, month, number = cal.from_day(calendar, now)
    year, month = cal.months_on(calendar, year, month, months)
    number = min(number, cal.month_length(calendar, year, month))
    return cal.to_day(calendar, year, month, number)
