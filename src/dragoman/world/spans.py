"""Tenures as spans of days: their bounds where the source names only a month or year, and what they cover."""

from __future__ import annotations

import datetime
import re

from dragoman.world.schema import Tenure

DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
OPEN = "9999-12-31"


def earliest(bound: str | None) -> str:
    """The first day that a bound may be, as an ISO day; null is before every day."""
    return (bound or "0001") + {4: "-01-01", 7: "-01"}.get(len(bound or "0001"), "")


def latest(bound: str | None) -> str:
    """The last day that a bound may be, as an ISO day (the 31st of any month); null is after every day."""
    return (bound or "9999") + {4: "-12-31", 7: "-31"}.get(len(bound or "9999"), "")


def overlap(a: Tenure, b: Tenure) -> bool:
    """Whether two tenures surely share more than the day of the handing-over, whatever their vague bounds are."""
    start = max(latest(a.from_) if a.from_ else "", latest(b.from_) if b.from_ else "")
    end = min(earliest(a.to) if a.to else OPEN, earliest(b.to) if b.to else OPEN)
    return start < end


def covered(tenures: list[Tenure], first: datetime.date, last: datetime.date) -> float:
    """The share of the days from `first` to `last`, inclusive, on which at least one tenure may have lasted."""
    spans = sorted((max(earliest(t.from_), first.isoformat()), min(latest(t.to), last.isoformat())) for t in tenures)
    days = 0
    at = first
    for start, end in spans:
        if start > end:
            continue
        begin, finish = max(_day(start), at), _day(end)
        if finish >= begin:
            days += (finish - begin).days + 1
            at = finish + datetime.timedelta(days=1)
    return days / ((last - first).days + 1)


def _day(text: str) -> datetime.date:
    year, month, day = map(int, text.split("-"))
    while True:
        try:
            return datetime.date(year, month, day)
        except ValueError:
            day -= 1
