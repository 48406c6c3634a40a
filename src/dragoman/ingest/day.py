"""The day of publication that comes with a page."""

from __future__ import annotations

import datetime
import re

from dragoman.calendars import jalali
from dragoman.calendars.calendar import YEARS

DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
JALALI = range(1300, 1500)  # years as pages of Iran and Afghanistan state them; no page was published in 1300 AD


def iso_day(text: str | None) -> datetime.date | None:
    """The day of an ISO day or moment, as written (no change of time zone); null where it is none.

    A year from 1300 to 1499 is one of the Jalali calendar: `1403-05-12`.
    """
    found = DAY.match(text.strip()) if text else None
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        result = jalali.to_day(year, month, day) if year in JALALI else datetime.date(year, month, day)
    except ValueError:
        return None
    return result if result.year in YEARS else None
