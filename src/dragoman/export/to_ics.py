"""iCalendar (RFC 5545): an all-day entry for every event whose days are known to a month or better.

It cannot carry: events without a day, the words behind a field, the differences between reports.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from dragoman.export.row import Row, Told, row

MEDIA, SUFFIX = "text/calendar; charset=utf-8", ".ics"

_MOST_DAYS = 31  # a longer span says about when, which a calendar would show as an event of that length
_OCTETS = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})
_STATUS = {"planned": "TENTATIVE", "called-for": "TENTATIVE", "hypothetical": "TENTATIVE"}
_NOT = {"cancelled", "denied"}


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The calendar."""
    yield _lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dragoman//Record//EN", "CALSCALE:GREGORIAN")
    for one in map(row, told):
        if one.first and (_day(one.last) - _day(one.first)).days < _MOST_DAYS:
            yield _entry(one)
    yield _lines("END:VCALENDAR")


def _entry(one: Row) -> bytes:
    after = _day(one.last) + datetime.timedelta(days=1)  # the end of an all-day entry is the day after it
    place = ", ".join(part for part in (one.city, one.country) if part)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{one.id}@dragoman",
        # a stamp is required; that of the first day keeps the same record the same bytes
        f"DTSTAMP:{_compact(one.first)}T000000Z",
        f"DTSTART;VALUE=DATE:{_compact(one.first)}",
        f"DTEND;VALUE=DATE:{_compact(after.isoformat())}",
        f"SUMMARY:{' – '.join(one.parties)}".translate(_ESCAPED),
        f"DESCRIPTION:{one.told.translate(_ESCAPED)}",
        f"STATUS:{'CANCELLED' if one.status in _NOT else _STATUS.get(one.status, 'CONFIRMED')}",
        "TRANSP:TRANSPARENT",
    ]
    if place:
        lines.append(f"LOCATION:{place.translate(_ESCAPED)}")
    if one.topics:
        lines.append(f"CATEGORIES:{','.join(one.topics)}")
    if one.urls and one.urls[0].isascii() and one.urls[0].isprintable():
        lines.append(f"URL:{one.urls[0]}")
    return _lines(*lines, "END:VEVENT")


def _day(iso: str) -> datetime.date:
    return datetime.date.fromisoformat(iso)


def _compact(iso: str) -> str:
    return iso.replace("-", "")


def _lines(*lines: str) -> bytes:
    return b"".join(_folded(line) for line in lines)


def _folded(line: str) -> bytes:
    """A content line of at most 75 octets, longer ones continued after a space, no character cut (RFC 5545, 3.1)."""
    pieces: list[bytes] = []
    now = b""
    for letter in line:
        octets = letter.encode()
        if len(now) + len(octets) > _OCTETS - bool(pieces):
            pieces.append(now)
            now = b""
        now += octets
    return b"\r\n ".join([*pieces, now]) + b"\r\n"
