"""The day of publication that comes with a page."""

from __future__ import annotations

import datetime
import re

from dragoman.calendars.calendar import YEARS

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def iso_day(text: str | None) -> datetime.date | None:
    """The day of an ISO day or moment, as written (no change of time zone); null where it is none."""
    found = DAY.match(text.strip()) if text else None
    try:
        day = datetime.date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None
    return day if day and day.year in YEARS else None
