"""The API: the record as JSON and in the formats of others. Reading only.

One shape of error, `{"error": {"status", "message"}}`.
"""

from __future__ import annotations

import hashlib
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Body, HTTPException, Query, Request, Response

from dragoman.errors import DragomanError
from dragoman.export import Told, available, media, renderer
from dragoman.ingest.day import iso_day
from dragoman.model import Page
from dragoman.web import views
from dragoman.web.answers import answered
from dragoman.web.apart import BusyError
from dragoman.web.desk import events_file, found, teller
from dragoman.web.forms import Bounded
from dragoman.web.params import Asks
from dragoman.web.twins import After

MOST = 200  # events of one answer
MOST_TEXT = 30_000  # characters of a page that is read on request: one endless sentence of them takes three seconds

Most = Annotated[int, Query(ge=1, le=MOST)]
router = APIRouter(prefix="/api")
bounded = APIRouter(route_class=Bounded)


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
        "lists": {f"/api/{one.address}": one.formats for one in views.lists()},
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
    return answered(request, body, media(format)[0])


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
    return answered(request, body, media(format)[0])


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
        return answered(request, request.app.state.apart.read(page), "application/json")
    except UnicodeEncodeError as error:
        raise HTTPException(422, "the text holds half a letter") from error
    except BusyError as error:
        raise HTTPException(503, str(error)) from error
    except DragomanError as error:
        raise HTTPException(422, str(error)) from error


router.include_router(bounded)


def _json(request: Request, value: Any) -> Response:
    return answered(request, msgspec.json.encode(value), "application/json")
