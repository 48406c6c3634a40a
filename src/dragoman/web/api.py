"""The API: the record as JSON. Reading only; one shape of error, `{"error": {"status", "message"}}`."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Body, HTTPException, Query, Request, Response

from dragoman.errors import DragomanError
from dragoman.ingest.day import iso_day
from dragoman.ingest.scripts import refusal
from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.store.finding import find
from dragoman.web.desk import asks

MOST = 200  # events of one answer
MOST_TEXT = 30_000  # characters of a page that is read on request: one endless sentence of them takes three seconds

router = APIRouter(prefix="/api")


@router.get("/events")
def events(
    request: Request,
    after: Annotated[str, Query(description="`next` of the answer before.")] = "",
    most: Annotated[int, Query(ge=1, le=MOST)] = 50,
    q: Annotated[str, Query(description="Words to search for, in any spelling.")] = "",
    party: Annotated[str, Query(description="Parties that all take part: codes or names, separated by commas.")] = "",
    person: str = "",
    channel: str = "",
    topic: str = "",
    language: str = "",
    outlet: str = "",
    since: Annotated[str, Query(alias="from", description="A day, month or year.")] = "",
    until: Annotated[str, Query(alias="to", description="The last day, month or year.")] = "",
    calendar: Annotated[str, Query(description="Of years 1300 to 1499: jalali (if none is named) or hijri.")] = "",
    everything: Annotated[str, Query(alias="all", description="Not empty: also events that are no contacts.")] = "",
) -> Response:
    """Events, by day and id; `next` is the value of `after` for those that follow, null at the end."""
    what = asks(request)
    day, _, id = after.partition(".")
    if after and not id:
        raise HTTPException(400, f"{after!r} is no value of `next`")
    with request.app.state.open() as record:
        found = find(record, what.text, what.filters, most=most, beyond=(day, id) if after else None)
    following = ".".join(found.last) if found.last and len(found.events) == most else None
    return _json(request, {"count": found.count, "next": following, "events": found.events})


@router.get("/events/{id}")
def event(request: Request, id: str) -> Response:
    """One event with all its reports, also by an id that it had before."""
    with request.app.state.open() as record:
        found = record.event(id)
    if found is None:
        raise HTTPException(404, f"no event {id!r}")
    return _json(request, found)


@router.post("/read")
def read(
    request: Request,
    text: Annotated[str, Body(embed=True, max_length=MOST_TEXT, description="The page's text.")],
    published: Annotated[str, Body(embed=True, description="Its day, ISO 8601.")] = "",
    outlet: Annotated[str, Body(embed=True)] = "",
) -> Response:
    """What a page says, as `dragoman read` prints it. Nothing is kept."""
    day = iso_day(published)
    if published and day is None:
        raise HTTPException(400, f"{published[:40]!r} is no day")
    digest = hashlib.sha256(text.encode()).hexdigest()
    page = Page(source="request", text=text, sha256=digest, published=day, outlet=outlet or None)
    try:
        articles = read_page(page, request.app.state.reader)
        if not articles:
            raise refusal(text)
        return _json(request, articles)
    except DragomanError as error:
        raise HTTPException(422, str(error)) from error


def _json(request: Request, value: Any) -> Response:
    """An answer with its digest as ETag; 304 where the asker has it already."""
    body = msgspec.json.encode(value)
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    return Response(body, media_type="application/json", headers={"ETag": tag})
