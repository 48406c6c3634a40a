"""Arithmetic on spans of days: weeks, thirds, seasons, shifts. No words."""

from __future__ import annotations

import datetime

from dragoman.calendars import calendar as cal

Bounds = tuple[datetime.date, datetime.date]
DAY = datetime.timedelta(days=1)
# First month of each season. The Jalali year begins with spring; Gregorian seasons are meteorological.
SEASONS = {
    cal.JALALI: {"spring": 1, "summer": 4, "autumn": 7, "winter": 10},
    cal.GREGORIAN: {"spring": 3, "summer": 6, "autumn": 9, "winter": 12},
}


def day(calendar: str, year: int, month: int, number: int) -> datetime.date | None:
    """A day, or null where the calendar has none."""
    try:
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


def third(bounds: Bounds, part: str, calendars: tuple[str, ...] = (cal.GREGORIAN,)) -> Bounds:
    """Early, middle or late part of a span: its thirds; of a year, three months at either end."""
    start, end = bounds
    length = (end - start).days + 1
    if length > 300:
        return _of_year(bounds, part, calendars)
    month = 28 <= length <= 32
    cut = 10 if month else max(1, length // 3)
    if part == "early":
        return start, start + DAY * (cut - 1)
    if part == "late":
        return start + DAY * (2 * cut if month else length - cut), end
    return start + DAY * cut, start + DAY * (2 * cut - 1)


def _of_year(bounds: Bounds, part: str, calendars: tuple[str, ...]) -> Bounds:
    start, end = bounds
    for calendar in calendars:
        year, month, number = cal.from_day(calendar, start)
        if (month, number) == (1, 1):
            fourth, tenth = cal.to_day(calendar, year, 4, 1), cal.to_day(calendar, year, 10, 1)
            return {"early": (start, fourth - DAY), "late": (tenth, end)}.get(part, (fourth, tenth - DAY))
    cut = (end - start).days // 4
    return {"early": (start, start + DAY * cut), "late": (end - DAY * cut, end)}.get(
        part, (start + DAY * cut, end - DAY * cut)
    )


def season(calendar: str, year: int, name: str) -> Bounds:
    """A season of a year; winter runs into the next (Gregorian) or ends the year (Jalali)."""
    calendar = calendar if calendar in SEASONS else cal.GREGORIAN
    month = SEASONS[calendar][name]
    last_year, last = cal.months_on(calendar, year, month, 2)
    return cal.month_bounds(calendar, year, month)[0], cal.month_bounds(calendar, last_year, last)[1]


def shifted(now: datetime.date, unit: str, count: int, calendar: str) -> datetime.date:
    """The day `count` units later (earlier, if negative); months keep the day where there is one."""
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
