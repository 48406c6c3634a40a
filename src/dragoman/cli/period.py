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
    from dragoman.calendars.calendar import GREGORIAN, YEARS, bounds_of

    parts = text.split("-")
    try:
        figures = all(part.isascii() and part.isdigit() for part in parts)
        if not figures or [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]):
            raise ValueError(text)
        return bounds_of(GREGORIAN, [int(part) for part in parts])
    except ValueError as error:
        told = f"{text!r} is no day, month or year of {YEARS[0]} to {YEARS[-1]}: 2024-03-21, 2024-03 or 2024"
        raise typer.BadParameter(told) from error
