"""Days in the calendar and words of the language."""

from __future__ import annotations

import datetime

from dragoman.calendars.calendar import from_day, month_bounds, year_bounds
from dragoman.language.schema.readout import ReadoutFile
from dragoman.model import When
from dragoman.readout.template import fill


def day_phrase(when: When | None, file: ReadoutFile) -> str | None:
    """When it was, no more precise than known; null where only one bound is."""
    if when is None or file.when is None or when.precision == "open":
        return None
    first, last = when.start, when.end
    for calendar in dict.fromkeys((file.calendar, when.calendar, *file.elsewhere)):
        whole = _whole(first, last, calendar, file)
        if whole:
            return whole
    a, b = (from_day(file.calendar, day) for day in (first, last))
    slots = {
        "day": str(a[2]),
        "month": file.months[file.calendar][a[1] - 1],
        "year": str(b[0]),
        "year1": str(a[0]) if a[0] != b[0] else "",
        "day2": str(b[2]),
        "month2": file.months[file.calendar][b[1] - 1],
        "year2": str(b[0]),
        "weekday": file.weekdays[first.weekday()],
    }
    return fill(_template(first, last, file), _in_digits(slots, file))


def _whole(first: datetime.date, last: datetime.date, calendar: str, file: ReadoutFile) -> str | None:
    """The phrase for exactly a month or a year of a calendar; null if the days are neither."""
    phrases = file.when if calendar == file.calendar else file.elsewhere.get(calendar)
    if phrases is None or first == last:
        return None
    year, month, _ = from_day(calendar, first)
    slots = {"year": str(year), "month": file.months[calendar][month - 1]}
    if (first, last) == month_bounds(calendar, year, month):
        return fill(phrases.month, _in_digits(slots, file))
    if (first, last) == year_bounds(calendar, year):
        return fill(phrases.year, _in_digits(slots, file))
    return None


def _template(first: datetime.date, last: datetime.date, file: ReadoutFile) -> str:
    phrases = file.when
    assert phrases is not None
    a, b = (from_day(file.calendar, day) for day in (first, last))
    if first == last:
        return phrases.day
    same = a[:2] == b[:2]
    if (last - first).days == 1:
        return phrases.either if same else phrases.either_months
    return phrases.span if same else phrases.span_months


def _in_digits(slots: dict[str, str], file: ReadoutFile) -> dict[str, str]:
    table = {ord(str(i)): digit for i, digit in enumerate(file.digits)}
    return {name: value.translate(table) for name, value in slots.items()}
