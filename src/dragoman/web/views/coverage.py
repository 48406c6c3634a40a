"""Pages that were read, by outlet: how many, how many with a contact, from when to when."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.store import asking
from dragoman.web.desk import show, table, tally
from dragoman.web.desk import teller as tells

router = APIRouter()


@router.get("/{language}/coverage")
def answer(request: Request, language: str) -> Response:
    """The outlets."""
    tells(request, language)
    with request.app.state.open() as record:
        rows = tally(request, record, "sources", lambda r: asking.sources(r.base))
    return show(request, language, "coverage.html", {"rows": rows})


@router.get("/{language}/coverage.csv")
def saved(request: Request, language: str) -> Response:
    """The same as a table."""
    tells(request, language)
    with request.app.state.open() as record:
        rows = tally(request, record, "sources", lambda r: asking.sources(r.base))
    head = ["outlet", "country", "languages", "articles", "contacts", "first", "last"]
    told = [[r.outlet, r.country, r.languages, r.articles, r.contacts, r.first or "", r.last or ""] for r in rows]
    return table("coverage", head, told)
