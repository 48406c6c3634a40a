"""What the desk shows, how it is to be read and asked, and what can be taken away from it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman import __version__
from dragoman.store import Filters
from dragoman.web.desk import found, show, teller as tells
from dragoman.web.query import Asked

LISTS = (("/api", "/api"), ("openapi.json", "/api/openapi.json"), ("reconcile", "/reconcile"))

router = APIRouter()


@router.get("/{language}/about")
def answer(request: Request, language: str) -> Response:
    """The page about the desk."""
    tells(request, language)
    with request.app.state.open() as record:
        pages, articles = record.count()
        events = found(request, record, Asked(filters=Filters(type="CONSULT")), most=1).count
    told = {"pages": pages, "articles": articles, "events": events, "lists": LISTS, "version": __version__}
    return show(request, language, "about.html", told)
