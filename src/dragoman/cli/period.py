"""The first and last day of what `--from` and `--to` say: a day, a month or a year (EDTF level 0, ISO 8601)."""

from __future__ import annotations

import datetime

import typer


def first_day(text: str) -> datetime.date:
    """The first day that is meant. Raises a usage error for what is no day, month or year."""
    return _bounds(text)[0]


def last_day(text: str) -> datetime.date:
    """The last day that is meant. Raises a usage error for what is no day, month or year."""
    return _bounds(text)[1]


def _bounds(text: str) -> tuple[datetime.date, datetime.date]:
    from dragoman.calendars.calendar import GREGORIAN, YEARS, month_bounds, to_day, year_bounds

    parts = text.split("-")
    widths = [len(part) for part in parts]
    try:
        if widths not in ([4], [4, 2], [4, 2, 2]) or not all(part.isascii() and part.isdigit() for part in parts):
            raise ValueError(text)
        numbers = [int(part) for part in parts]
        if numbers[0] not in YEARS:
            raise ValueError(text)
        if len(numbers) == 1:
            return year_bounds(GREGORIAN, numbers[0])
        if len(numbers) == 2:
            return month_bounds(GREGORIAN, *numbers)
        day = to_day(GREGORIAN, *numbers)
    except (ValueError, OverflowError, IndexError) as error:
        told = f"{text!r} is no day, month or year of {YEARS[0]} to {YEARS[-1]}: 2024-03-21, 2024-03 or 2024"
        raise typer.BadParameter(told) from error
    return day, day
