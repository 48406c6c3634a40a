"""What words are counted from, and what they are told to mean."""

from __future__ import annotations

import datetime

import msgspec

Bounds = tuple[datetime.date, datetime.date]
DAY = datetime.timedelta(days=1)
NO_NOW = "no day to count from"


class Told(msgspec.Struct, frozen=True):
    """The days, or null with the reason; the rules that led there; the precision."""

    bounds: Bounds | None
    precision: str
    trace: str


class Context(msgspec.Struct, kw_only=True):
    """What the words are counted from: the text's own day, and what it has named so far."""

    now: datetime.date | None
    prefer: str
    country: str | None
    week_first: int
    weekend: tuple[int, int]
    calendar: str
    tense: str = ""
    day: datetime.date | None = None
    week: Bounds | None = None
    month: Bounds | None = None
    year: Bounds | None = None
    year_name: tuple[str, int] | None = None


def refused(why: str) -> Told:
    """No day, and why."""
    return Told(None, "", why)
