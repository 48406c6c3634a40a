"""Pages that were read, by outlet: how many, how many with a contact, from when to when."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.store import asking
from dragoman.web.desk import show, tally, teller
from dragoman.web.listed import Listed
from dragoman.web.twins import List, Tells

router = APIRouter()


@router.get("/{language}/coverage")
def answer(request: Request, language: str) -> Response:
    """The outlets."""
    teller(request, language)
    with request.app.state.open() as record:
        rows = tally(request, record, "sources", lambda r: asking.sources(r.base))
    return show(request, language, "coverage.html", {"rows": rows})


def listed(request: Request, tells: Tells) -> Listed:
    """The outlets that were read: how many articles, how many with a contact, of which days."""
    with request.app.state.open() as record:
        rows = tally(request, record, "sources", lambda r: asking.sources(r.base))
    columns = ("outlet", "country", "languages", "articles", "contacts", "first", "last")
    lines = [{name: getattr(one, name) for name in columns} for one in rows]
    return Listed(columns=columns, lines=lines, title=tells.words["coverage"])


FILES = (List(address="coverage", find=listed),)
