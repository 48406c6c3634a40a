"""What words are counted from, and what they are told to mean."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.dating.mention import Sense

Bounds = tuple[datetime.date, datetime.date]
DAY = datetime.timedelta(days=1)
NO_NOW = "no day to count from"


class Told(msgspec.Struct, frozen=True):
    """The days, or null with the reason; the rules that led there; the precision."""

    bounds: Bounds | None
    precision: str
    trace: str


class Context(msgspec.Struct, kw_only=True):
    """What the words are counted from: the text's own day, and what it has named so far.

    `ahead` are the years of days named without one (calendar, month, day) that were told to be still to come; `been`
    says that something is told to have been on the day ("met on June 12", not "welcomed the June 12 summit").
    """

    now: datetime.date | None
    prefer: str
    country: str | None
    week_first: int
    weekend: tuple[int, int]
    calendar: str
    tense: str = ""
    been: bool = False
    day: datetime.date | None = None
    week: Bounds | None = None
    month: Bounds | None = None
    year: Bounds | None = None
    year_name: tuple[str, int] | None = None
    ahead: dict[tuple[str, int, int], int] = {}

    def told_ahead(self, sense: Sense) -> int | None:
        """The year of a day named without one that was told to be still to come; null of any other."""
        day = yearless(sense)
        return self.ahead.get(day) if day is not None else None


def refused(why: str) -> Told:
    """No day, and why."""
    return Told(None, "", why)


def yearless(sense: Sense) -> tuple[str, int, int] | None:
    """The calendar, month and day of one day that is named without a year; null of anything else."""
    year = sense.year is not None or sense.year_to or sense.month_to or sense.last_day
    if sense.kind != "day" or sense.to or year or sense.month is None or sense.day is None:
        return None
    return sense.calendar, sense.month, sense.day
