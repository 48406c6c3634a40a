"""What has days and words, whatever it is, as an entry of a calendar (RFC 5545) or an item of a feed (RSS 2.0)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from email.utils import format_datetime
from xml.sax.saxutils import escape

import msgspec

from dragoman.export.xml import NOT_IN_XML

CALENDAR, FEED = "text/calendar; charset=utf-8", "application/rss+xml"

_MOST_DAYS = 31  # a longer span says about when, which a calendar would show as an event of that length
_OCTETS = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})
_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>{title}</title>
<link>urn:dragoman</link>
<description>{about}</description>
<generator>Dragoman</generator>
"""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """Days `first` to `last`, inclusive, null where none is known; `days` is how they are told; `title` and `text` are
    plain; `id` is its own among all entries of its kind; `reported` is the day of the page that tells it, `url` that
    page's address or empty. `status` is one of RFC 5545 (3.8.1.11).
    """

    id: str
    title: str
    text: str
    first: datetime.date | None = None
    last: datetime.date | None = None
    days: str = ""
    status: str = "CONFIRMED"
    place: str = ""
    about: tuple[str, ...] = ()
    reported: datetime.date | None = None
    url: str = ""


def calendar(told: Iterable[Entry]) -> Iterator[bytes]:
    """An all-day entry for each whose days are known to a month or better."""
    yield _lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dragoman//Record//EN", "CALSCALE:GREGORIAN")
    for one in told:
        if one.first and one.last and (one.last - one.first).days < _MOST_DAYS:
            yield _entry(one, one.first, one.last)
    yield _lines("END:VCALENDAR")


def feed(told: Iterable[Entry], *, title: str, about: str) -> Iterator[bytes]:
    """The feed, in the order of the entries."""
    yield _HEAD.format(title=_text(title), about=_text(about)).encode()
    for one in told:
        yield _item(one).encode()
    yield b"</channel></rss>\n"


def _entry(one: Entry, first: datetime.date, last: datetime.date) -> bytes:
    after = last + datetime.timedelta(days=1)  # the end of an all-day entry is the day after it
    lines = [
        "BEGIN:VEVENT",
        f"UID:{one.id}@dragoman",
        # a stamp is required; that of the first day keeps the same record the same bytes
        f"DTSTAMP:{_compact(first)}T000000Z",
        f"DTSTART;VALUE=DATE:{_compact(first)}",
        f"DTEND;VALUE=DATE:{_compact(after)}",
        f"SUMMARY:{one.title.translate(_ESCAPED)}",
        f"DESCRIPTION:{one.text.translate(_ESCAPED)}",
        f"STATUS:{one.status}",
        "TRANSP:TRANSPARENT",
    ]
    if one.place:
        lines.append(f"LOCATION:{one.place.translate(_ESCAPED)}")
    if one.about:
        lines.append(f"CATEGORIES:{','.join(word.translate(_ESCAPED) for word in one.about)}")
    if one.url and one.url.isascii() and one.url.isprintable():
        lines.append(f"URL:{one.url}")
    return _lines(*lines, "END:VEVENT")


def _compact(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


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


def _item(one: Entry) -> str:
    lines = [
        "<item>",
        f"<title>{_text(one.days)}: {_text(one.title)}</title>",
        f"<description>{_text(one.text)}</description>",
        f'<guid isPermaLink="false">{_text(one.id)}</guid>',
        *(f"<category>{_text(word)}</category>" for word in one.about),
    ]
    if one.url.startswith(("http://", "https://")):
        lines.append(f"<link>{_text(one.url)}</link>")
    if one.reported:
        moment = datetime.datetime.combine(one.reported, datetime.time(), datetime.UTC)
        lines.append(f"<pubDate>{format_datetime(moment)}</pubDate>")
    return "\n".join([*lines, "</item>\n"])


def _text(text: str) -> str:
    return escape(text.translate(NOT_IN_XML))
