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
    a, b = (from_day(file.calendar, day) for day in (first, last))
    slots = {
        "day": str(a[2]),
        "month": file.months[a[1] - 1],
        "year": str(b[0]),
        "year1": str(a[0]) if a[0] != b[0] else "",
        "day2": str(b[2]),
        "month2": file.months[b[1] - 1],
        "year2": str(b[0]),
        "weekday": file.weekdays[first.weekday()],
    }
    template = _template(first, last, file)
    return fill(template, {name: _digits(value, file.digits) for name, value in slots.items()})


def _template(first: datetime.date, last: datetime.date, file: ReadoutFile) -> str:
    phrases = file.when
    assert phrases is not None
    a, b = (from_day(file.calendar, day) for day in (first, last))
    if first == last:
        return phrases.day
    if (first, last) == month_bounds(file.calendar, a[0], a[1]):
        return phrases.month
    if (first, last) == year_bounds(file.calendar, a[0]):
        return phrases.year
    same = a[:2] == b[:2]
    if (last - first).days == 1:
        return phrases.either if same else phrases.either_months
    return phrases.span if same else phrases.span_months


def _digits(text: str, digits: str) -> str:
    return text.translate({ord(str(i)): digit for i, digit in enumerate(digits)})
