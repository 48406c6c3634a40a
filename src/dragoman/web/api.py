"""The API: the record as JSON and in the formats of others. Reading only.

One shape of error, `{"error": {"status", "message"}}`.
"""

from __future__ import annotations

import hashlib
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Body, Depends, HTTPException, Query, Request, Response

from dragoman.errors import DragomanError
from dragoman.export import Told, available, media, renderer
from dragoman.ingest.day import iso_day
from dragoman.model import Page
from dragoman.store.filters import known_values
from dragoman.web.apart import BusyError
from dragoman.web.desk import asks, events_file, found, teller
from dragoman.web.forms import Bounded
from dragoman.web.query import Asked

MOST = 200  # events of one answer
MOST_TEXT = 30_000  # characters of a page that is read on request: one endless sentence of them takes three seconds

After = Annotated[str, Query(description="`next` of the answer before.")]
Most = Annotated[int, Query(ge=1, le=MOST)]
Words = Annotated[str, Query(description="Words to search for, in any spelling.")]
Parties = Annotated[str, Query(description="Parties that all take part: codes or names, separated by commas.")]
Since = Annotated[str, Query(alias="from", description="A day, month or year.")]
Until = Annotated[str, Query(alias="to", description="The last day, month or year.")]
Calendar = Annotated[str, Query(description="Of years 1300 to 1499: jalali (if none is named) or hijri.")]
All = Annotated[str, Query(alias="all", description="Not empty: also events that are no contacts.")]

router = APIRouter(prefix="/api")
bounded = APIRouter(route_class=Bounded)


def _asks(
    request: Request,
    q: Words = "",
    party: Parties = "",
    person: str = "",
    channel: str = "",
    topic: str = "",
    language: str = "",
    outlet: str = "",
    place: Annotated[str, Query(description="A country (ISO 3166-1 alpha-3), or COUNTRY/City.")] = "",
    since: Since = "",
    until: Until = "",
    calendar: Calendar = "",
    everything: All = "",
) -> Asked:
    """What the address asks for. The values are named for the description; they are read where the desk reads them.

    Raises 400 for a party that neither the world nor the record knows: no event is not an answer to a slip of the pen.
    """
    what = asks(request)
    strange = [code for code in what.filters.parties if not request.app.state.lookup.knows(code)]
    if strange:
        with request.app.state.open() as record:
            there = known_values(record.base, "party")
        for code in strange:
            if code.upper() not in there:
                raise HTTPException(400, f"party: {code!r} is neither the code nor the name of one")
    return what


Asks = Annotated[Asked, Depends(_asks)]


@router.get("")
def index(request: Request) -> Response:
    """What there is to ask for."""
    with request.app.state.open() as record:
        pages, articles = record.count()
    told = {
        "name": "Dragoman",
        "record": {"pages": pages, "articles": articles},
        "events": "/api/events",
        "event": "/api/events/{id}",
        "files": [f"/api/events.{name}" for name in available()],
        "read": "/api/read",
        "reconcile": "/reconcile",
        "description": "/api/openapi.json",
        "languages": sorted(request.app.state.tellers),
    }
    return _json(request, told)


@router.get("/events")
def events(
    request: Request,
    what: Asks,
    after: After = "",
    most: Most = 50,
) -> Response:
    """Events, by day and id; `next` is the value of `after` for those that follow, null at the end."""
    day, _, id = after.partition(".")
    if after and not id:
        raise HTTPException(400, f"{after!r} is no value of `next`")
    with request.app.state.open() as record:
        told = found(request, record, what, most=most, latest=False, beyond=(day, id) if after else None)
    following = ".".join(told.last) if told.last and len(told.events) == most else None
    return _json(request, {"count": told.count, "next": following, "events": told.events})


@router.get("/events.{format}")
def file(
    request: Request,
    what: Asks,
    format: str,
    lang: Annotated[str, Query(description="The language that events are told in.")] = "en",
) -> Response:
    """The same events as a file in one of the formats that `/api` names; more than five thousand are refused."""
    if format not in available():
        raise HTTPException(404, f"no format {format[:40]!r}; there are: {', '.join(available())}")
    body = events_file(request, what, format, teller(request, lang))
    return _answer(request, body, media(format)[0])


@router.get("/events/{id}.{format}")
def event_file(
    request: Request,
    id: str,
    format: str,
    lang: Annotated[str, Query(description="The language that the event is told in.")] = "en",
) -> Response:
    """One event as a file in one of the formats that `/api` names."""
    if format not in available():
        raise HTTPException(404, f"no format {format[:40]!r}; there are: {', '.join(available())}")
    with request.app.state.open() as record:
        told = record.event(id)
    if told is None:
        raise HTTPException(404, f"no event {id!r}")
    tells = teller(request, lang)
    body = b"".join(renderer(format)([Told(told, tells.event(told))]))
    return _answer(request, body, media(format)[0])


@router.get("/events/{id}")
def event(request: Request, id: str) -> Response:
    """One event with all its reports, also by an id that it had before."""
    with request.app.state.open() as record:
        told = record.event(id)
    if told is None:
        raise HTTPException(404, f"no event {id!r}")
    return _json(request, told)


@bounded.post("/read")
def read(
    request: Request,
    text: Annotated[str, Body(embed=True, max_length=MOST_TEXT, description="The page's text.")],
    published: Annotated[str, Body(embed=True, description="Its day, ISO 8601.")] = "",
    outlet: Annotated[str, Body(embed=True)] = "",
) -> Response:
    """What a page says, as `dragoman read` prints it. Nothing is kept. It is read in a process of its own."""
    day = iso_day(published)
    if published and day is None:
        raise HTTPException(400, f"{published[:40]!r} is no day")
    try:
        digest = hashlib.sha256(text.encode()).hexdigest()
        page = Page(source="request", text=text, sha256=digest, published=day, outlet=outlet or None)
        return _answer(request, request.app.state.apart.read(page), "application/json")
    except UnicodeEncodeError as error:
        raise HTTPException(422, "the text holds half a letter") from error
    except BusyError as error:
        raise HTTPException(503, str(error)) from error
    except DragomanError as error:
        raise HTTPException(422, str(error)) from error


router.include_router(bounded)


def _json(request: Request, value: Any) -> Response:
    return _answer(request, msgspec.json.encode(value), "application/json")


def _answer(request: Request, body: bytes, kind: str) -> Response:
    """An answer with its digest as ETag; 304 where the asker has it already."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    return Response(body, media_type=kind, headers={"ETag": tag})
