"""The timeline: what is asked for, latest first; the same as a file."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.export import available, media
from dragoman.merging import Merged
from dragoman.store import Record
from dragoman.store.finding import find
from dragoman.web.desk import asks, events_file, missing, show
from dragoman.web.desk import teller as tells
from dragoman.web.query import Asked
from dragoman.web.teller import Teller

PAGE = 50  # events on one page of the timeline
MOST_OFFSET = 10_000_000

router = APIRouter()


@router.get("/{language}/")
def answer(request: Request, language: str, after: int = 0) -> Response:
    """The timeline."""
    teller = tells(request, language)
    what = asks(request, language)
    with request.app.state.open() as record:
        told = timeline(record, what, max(0, min(after, MOST_OFFSET)), teller)
        values = choices(record)
    return show(request, language, "timeline.html", {**told, "choices": values, "formats": available()})


@router.get("/{language}/timeline.{format}")
def saved(request: Request, language: str, format: str) -> Response:
    """The timeline as a file."""
    teller = tells(request, language)
    if format not in available():
        raise missing(language)
    body = events_file(request, asks(request, language), format, teller)
    kind, suffix = media(format)
    attached = {"Content-Disposition": f'attachment; filename="timeline{suffix}"'}
    return Response(body, media_type=kind, headers=attached)


def choices(record: Record) -> dict[str, list[str]]:
    """The values that a reader can choose among."""
    query = "SELECT DISTINCT value FROM facets WHERE name = ? ORDER BY value"
    found = {name: [str(v) for (v,) in record.base.rows(query, (name,))] for name in ("party", "topic", "language")}
    found["channel"] = sorted(str(v) for (v,) in record.base.rows("SELECT DISTINCT channel FROM events"))
    return found


def timeline(record: Record, asked: Asked, after: int, teller: Teller) -> dict[str, Any]:
    """The events that are asked for, latest first, a page of them."""
    found = find(record, asked.text, asked.filters, most=PAGE, skip=after, latest=True)
    return {
        "rows": [row(event, teller) for event in found.events],
        "count": found.count,
        "earlier": after + PAGE if after + PAGE < found.count else None,
        "later": max(0, after - PAGE) if after else None,
        "asked": asked,
    }


def row(event: Merged, teller: Teller) -> dict[str, Any]:
    """An event as a line of a list."""
    return {
        "id": event.id,
        "day": teller.short_day(event.date),
        "iso": event.date.start.isoformat() if event.date else "",
        "told": teller.event(event),
        "codes": tuple(dict.fromkeys(side.party or side.group or "?" for side in event.parties)),
        "channel": event.channel,
        "status": event.status,
        "reports": len(event.reports),
        "languages": event.languages,
        "conflicts": len(event.conflicts),
    }
