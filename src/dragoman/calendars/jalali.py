"""The Jalali (Solar Hijri) calendar of Iran and Afghanistan. Arithmetic only, no words.

Leap years follow the tables of persiantools, which agree with the official (astronomical) calendar for the
years that the press speaks of; the tests hold them against the equinox years known from the civil calendar.
"""

from __future__ import annotations

import datetime

from persiantools.jdatetime import JalaliDate

Ymd = tuple[int, int, int]


def to_day(year: int, month: int, day: int) -> datetime.date:
    """The day of a Jalali date. Raises ValueError where there is none."""
    found: datetime.date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    return found


def from_day(day: datetime.date) -> Ymd:
    """Jalali year, month and day of month."""
    found = JalaliDate(day)  # type: ignore[no-untyped-call]
    return found.year, found.month, found.day


def month_length(year: int, month: int) -> int:
    """Days of a month: six of 31, five of 30, the last 29 or 30."""
    if month <= 6:
        return 31
    if month <= 11:
        return 30
    return 30 if JalaliDate.is_leap(year) else 29
