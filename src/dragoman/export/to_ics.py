"""iCalendar (RFC 5545): an all-day entry for every event whose days are known to a month or better.

It cannot carry: events without a day, the words behind a field, the differences between reports.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from dragoman.export.entry import CALENDAR, Entry, calendar
from dragoman.export.row import Row, Told, row

MEDIA, SUFFIX = CALENDAR, ".ics"

_STATUS = {"planned": "TENTATIVE", "called-for": "TENTATIVE", "hypothetical": "TENTATIVE"}
_NOT = {"cancelled", "denied"}


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The calendar."""
    return calendar(_entry(row(one)) for one in told)


def _entry(one: Row) -> Entry:
    return Entry(
        id=one.id,
        first=_day(one.first),
        last=_day(one.last),
        title=" – ".join(one.parties),
        text=one.told,
        status="CANCELLED" if one.status in _NOT else _STATUS.get(one.status, "CONFIRMED"),
        place=", ".join(part for part in (one.city, one.country) if part),
        about=one.topics,
        url=one.urls[0] if one.urls else "",
    )


def _day(iso: str) -> datetime.date | None:
    return datetime.date.fromisoformat(iso) if iso else None
