"""TimelineJS 3 (timeline.knightlab.com): a slide an event.

It cannot carry: events without a day, status but in the words, the words behind a field, differences between
reports. A page's words are escaped, since TimelineJS takes HTML.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

import msgspec

from dragoman.export.row import Told, row

MEDIA, SUFFIX = "application/json", ".timelinejs.json"


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """One object with all slides."""
    yield b'{"events": ['
    dated = (one for one in told if one.event.date)
    for n, one in enumerate(dated):
        yield (b",\n" if n else b"\n") + msgspec.json.encode(_slide(one))
    yield b"\n]}\n"


def _slide(one: Told) -> dict[str, Any]:
    flat, when = row(one), one.event.date
    assert when is not None
    told: dict[str, Any] = {
        "unique_id": flat.id,
        "start_date": _date(when.start),
        "text": {"headline": escape(" – ".join(flat.parties)), "text": f"<p>{escape(flat.told)}</p>"},
        "group": flat.channel,
    }
    if when.end != when.start:
        told["end_date"] = _date(when.end)
    return told


def _date(day: datetime.date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
