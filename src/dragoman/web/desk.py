"""What every view needs: the record, the reader's language, a page around what is told."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any, TypeVar

from fastapi import HTTPException, Request
from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from dragoman.export import Told, renderer
from dragoman.merging import Merged
from dragoman.reader import Reader
from dragoman.store import Record, asking
from dragoman.store.finding import Found, count_of, find
from dragoman.web.chosen import Chosen, choice_of
from dragoman.web.kept import Tallies
from dragoman.web.lookup import Lookup
from dragoman.web.query import Asked, asked
from dragoman.web.teller import Teller
from dragoman.web.wording import words

MOST_IN_FILE = 5000  # events: some seconds of work; `dragoman events` writes any number
Made = TypeVar("Made")
TellEvent = Callable[[Record, Merged, Teller], dict[str, Any]]


class Said(HTTPException):
    """What goes wrong, told in the reader's own words."""


def short(source: str) -> str:
    """The last part of a page's path or address."""
    return source.rstrip("/").replace("\\", "/").rpartition("/")[2] or source


def initial(name: str) -> str:
    """A name as it begins a line: in a sentence some names begin with a small letter."""
    return name[:1].upper() + name[1:]


templates = Environment(
    loader=PackageLoader("dragoman.web"),
    autoescape=select_autoescape(default=True, default_for_string=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
templates.filters.update(short=short, initial=initial)


def teller(request: Request, language: str) -> Teller:
    """Who tells in a language, as the reader chose. Raises 404 for one that the interface does not speak."""
    own: Teller | None = request.app.state.tellers.get(language)
    if own is None:
        raise Said(404, words("en")["not_found"])
    choice = choice_of(request)
    if not choice.calendar and not choice.digits:
        return own
    return _telling(own.reader, language, choice.calendar, choice.digits)


@lru_cache(maxsize=64)
def _telling(reader: Reader, language: str, calendar: str, digits: str) -> Teller:
    return Teller(reader, language, Chosen(calendar, digits))


def asks(request: Request, language: str = "en") -> Asked:
    """What the address asks for. Raises 400, with the value, for a day that is none."""
    lookup: Lookup = request.app.state.lookup
    try:
        return asked(request.query_params, lookup, language=language)
    except ValueError as error:
        raise Said(400, words(language)["no_day"].format(value=error)) from error


def missing(language: str) -> Said:
    """There is nothing at this address."""
    return Said(404, words(language)["not_found"])


def show(request: Request, language: str, template: str, told: dict[str, Any], *, status: int = 200) -> HTMLResponse:
    """A page of the desk in a language."""
    state = request.app.state
    tells = teller(request, language)
    html = templates.get_template(template).render(
        w=tells.words,
        t=tells,
        choice=choice_of(request),
        back=f"{request.url.path}{'?' if request.url.query else ''}{request.url.query}",
        language=language,
        here=request.url.path.split("/")[2:3],
        elsewhere={code: _in(request, code) for code in state.tellers},
        all_words=words,
        sample=state.sample,
        **told,
    )
    return HTMLResponse(html, status)


def picture(name: str, chart: str, tells: Teller, *told: Any) -> Response:
    """A chart (a macro of `charts.html`) as a picture that is kept under `name`."""
    drawn = str(getattr(templates.get_template("charts.html").module, chart)(*told, tells, picture=True)).strip()
    kept = {"Content-Disposition": f'attachment; filename="{name}.svg"'}
    return Response(drawn, media_type="image/svg+xml", headers=kept)


def tally(request: Request, record: Record, key: Hashable, make: Callable[[Record], Made]) -> Made:
    """What `make` counts over the whole record; of a large one it may lag some seconds behind."""
    tallies: Tallies = request.app.state.tallies
    return tallies.of(record, key, make)


def parties(request: Request, record: Record) -> list[tuple[str, int]]:
    """(code, contacts) of every party, those with most contacts first."""
    return tally(request, record, "parties", lambda r: asking.parties(r.base))


def number_of(request: Request, record: Record, what: Asked) -> int:
    """How many events there are of what is asked for; of those of one party the count of parties knows."""
    if what.only_party:
        return dict(parties(request, record)).get(what.only_party.upper(), 0)
    key = ("count", what.text, what.filters)
    return tally(request, record, key, lambda r: count_of(r, what.text, what.filters))


def found(
    request: Request, record: Record, what: Asked, *, most: int, skip: int = 0, latest: bool = True, **more: Any
) -> Found:
    """The events that are asked for, a stretch of them; how many there are in all is a `tally`."""
    count = number_of(request, record, what)
    return find(record, what.text, what.filters, most=most, skip=skip, latest=latest, count=count, **more)


def events_file(request: Request, what: Asked, format: str, tells: Teller) -> bytes:
    """The events that are asked for in one of the formats that are `available`. Raises 400 for too many."""
    with request.app.state.open() as record:
        told = find(record, what.text, what.filters, most=MOST_IN_FILE)
    if told.count > MOST_IN_FILE:
        raise Said(400, tells.words["too_many"].format(most=tells.number(MOST_IN_FILE)))
    return b"".join(renderer(format)(Told(event, tells.event(event)) for event in told.events))


def show_event(request: Request, language: str, id: str, template: str, tell: TellEvent) -> HTMLResponse:
    """A page about one event, by any id that it has or had. Raises 404 where there is none."""
    told_by = teller(request, language)
    with request.app.state.open() as record, record.snapshot():
        event = record.event(id)
        if event is None:
            raise missing(language)
        told = tell(record, event, told_by)
    return show(request, language, template, told)


def _in(request: Request, language: str) -> str:
    """The address of this page in another language."""
    _, _, rest = request.url.path.lstrip("/").partition("/")
    query = f"?{request.url.query}" if request.url.query else ""
    return f"/{language}/{rest}{query}"
