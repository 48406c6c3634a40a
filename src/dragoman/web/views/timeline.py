"""The timeline: what is asked for, latest first; the same as a file."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.export import available, media
from dragoman.export.to_csv import BOM
from dragoman.merging import Merged
from dragoman.store import Record
from dragoman.store.filters import known_values
from dragoman.web.chosen import Chosen
from dragoman.web.desk import MOST_IN_FILE, asks, events_file, found, missing, show, tally, teller as tells
from dragoman.web.query import Asked
from dragoman.web.teller import Teller

PAGE = 30  # events on one page of the timeline
MOST_OFFSET = 10_000_000
REMEMBERED = 10_000  # lines that are kept as they were told: they come again with every reader
Kept = tuple[bytes, str, Chosen]  # the digest of an event, the language and what the reader chose
_told: dict[Kept, dict[str, Any]] = {}

router = APIRouter()


@router.get("/{language}/")
def answer(request: Request, language: str, after: int = 0) -> Response:
    """The timeline."""
    teller = tells(request, language)
    what = asks(request, language)
    with request.app.state.open() as record:
        told = timeline(request, record, what, max(0, min(after, MOST_OFFSET)), teller)
        choice = tally(request, record, "choices", choices)
    formats = available() if told["count"] <= MOST_IN_FILE else ()
    return show(
        request,
        language,
        "timeline.html",
        {**told, "choices": choice, "formats": formats, "most_in_file": MOST_IN_FILE},
    )


@router.get("/{language}/timeline.{format}")
def saved(request: Request, language: str, format: str) -> Response:
    """The timeline as a file."""
    teller = tells(request, language)
    if format not in available():
        raise missing(language)
    body = events_file(request, asks(request, language), format, teller)
    if format == "csv":
        body = BOM.encode() + body  # for spreadsheets; programs have the API's
    kind, suffix = media(format)
    attached = {"Content-Disposition": f'attachment; filename="timeline{suffix}"'}
    return Response(body, media_type=kind, headers=attached)


def choices(record: Record) -> dict[str, list[str]]:
    """The values that a reader can choose among."""
    return {name: known_values(record.base, name) for name in ("party", "topic", "language", "channel")}


def timeline(request: Request, record: Record, asked: Asked, after: int, teller: Teller) -> dict[str, Any]:
    """The events that are asked for, latest first, a page of them."""
    told = found(request, record, asked, most=PAGE, skip=after)
    return {
        "rows": [row(event, teller) for event in told.events],
        "count": told.count,
        "earlier": after + PAGE if after + PAGE < told.count else None,
        "later": max(0, after - PAGE) if after else None,
        "asked": asked,
    }


def row(event: Merged, teller: Teller) -> dict[str, Any]:
    """An event as a line of a list."""
    key = hashlib.sha256(msgspec.json.encode(event)).digest(), teller.language, teller.choice
    known = _told.get(key)
    if known is None:
        if len(_told) >= REMEMBERED:
            _told.clear()
        known = _told[key] = _row(event, teller)
    return known


def _row(event: Merged, teller: Teller) -> dict[str, Any]:
    return {
        "id": event.id,
        "day": teller.short_day(event.date),
        "iso": event.date.start.isoformat() if event.date else "",
        "told": teller.event(event),
        "channel": event.channel,
        "status": event.status,
        "reports": len(event.reports),
        "languages": event.languages,
        "conflicts": len(event.conflicts),
    }
