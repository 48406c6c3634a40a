"""The Islamic (lunar Hijri) calendar. Arithmetic only, no words.

Umm al-Qura, the Saudi civil calendar, where its tables reach (1343 to 1500 AH, through hijridate); the
tabular civil calendar (30-year cycle, leap years 2 5 7 10 13 16 18 21 24 26 29, epoch 16 July 622 Julian)
beyond. Months begin with a sighting elsewhere, so that outside Saudi civil use a day is known to one day
either side.
"""

from __future__ import annotations

import datetime

from hijridate import Gregorian, Hijri

Ymd = tuple[int, int, int]
FIRST, LAST = 1343, 1500
# Rata die of 1 Muharram 1 AH less one, civil epoch (Friday).
EPOCH = 227014
_LOW, _HIGH = datetime.date(1924, 8, 1), datetime.date(2077, 11, 16)


def to_day(year: int, month: int, day: int) -> datetime.date:
    """The day of a Hijri date. Raises ValueError where there is none."""
    if not (1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        raise ValueError(f"no such Hijri day: {year}-{month}-{day}")
    if FIRST <= year <= LAST:
        found = Hijri(year, month, day).to_gregorian()
        return datetime.date(found.year, found.month, found.day)
    return datetime.date.fromordinal(_tabular(year, month, day))


def from_day(day: datetime.date) -> Ymd:
    """Hijri year, month and day of month."""
    if _LOW <= day <= _HIGH:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
        return found.year, found.month, found.day
    ordinal = day.toordinal()
    year = (30 * (ordinal - EPOCH - 1) + 10646) // 10631
    month = 12
    while month > 1 and _tabular(year, month, 1) > ordinal:
        month -= 1
    return year, month, ordinal - _tabular(year, month, 1) + 1


def month_length(year: int, month: int) -> int:
    """Days of a month, 29 or 30."""
    if FIRST <= year <= LAST:
        return int(Hijri(year, month, 1).month_length())
    if (year, month) == (FIRST - 1, 12):  # up to the first day of the tables
        return _LOW.toordinal() - _tabular(year, month, 1)
    if month == 12:
        return 30 if (11 * year + 14) % 30 < 11 else 29
    return 30 if month % 2 else 29


def reckoning(year: int) -> str:
    """By what a year is counted: Umm al-Qura, or the tables of the civil cycle beyond it."""
    return "Umm al-Qura" if FIRST <= year <= LAST else "tabular"


def _tabular(year: int, month: int, day: int) -> int:
    return day + 29 * (month - 1) + month // 2 + 354 * (year - 1) + (3 + 11 * year) // 30 + EPOCH
