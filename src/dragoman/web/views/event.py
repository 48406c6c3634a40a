"""An event: its fields with who says so, and its reports with the words in their place."""

from __future__ import annotations

import datetime
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.merging import Merged
from dragoman.model import Article, Party, Span
from dragoman.model.event import Place
from dragoman.store import Record
from dragoman.web import naming
from dragoman.web.desk import show_event
from dragoman.web.marks import Mark, lacks_half_spaces, pieces, windows
from dragoman.web.steps import steps
from dragoman.web.teller import Teller

FIRST = ("date", "place", "channel", "status")
FIELDS = (*FIRST, "form", "directness", "outcome")  # those after the first are shown where they are asked for

router = APIRouter()


@router.get("/{language}/events/{id}")
def answer(request: Request, language: str, id: str) -> Response:
    """An event by any id that it has or had."""
    return show_event(request, language, id, "event.html", event_page)


def event_page(record: Record, event: Merged, teller: Teller) -> dict[str, Any]:
    """An event: its fields with who says so, and its reports with the words in their place."""
    articles = record.articles_of(event)
    return {
        "event": event,
        "told": teller.event(event),
        "fields": _fields(event, teller),
        "sides": [_side(side, teller) for side in event.parties],
        "reports": [_report(record, event, n, article, teller) for n, article in enumerate(articles)],
        "steps": steps(event, teller),
        "joins": event.joins,
    }


def _side(side: Party, teller: Teller) -> dict[str, Any]:
    did = [
        word for word, true in (("began", side.initiated), ("travelled", side.travelled), ("host", side.hosted)) if true
    ]
    known = side.person if side.person in teller.reader.world.people else ""
    bare = teller.names.party(side.party) if side.party else ""
    told = teller.side(side)
    return {"code": side.party, "bare": bare if bare != told else "", "told": told, "did": did, "person": known}


def _fields(event: Merged, teller: Teller) -> list[dict[str, Any]]:
    out = []
    for name in FIELDS:
        values = [
            {"value": value(name, support.value, teller), "reports": support.reports}
            for support in event.support.get(name, ())
        ]
        if values:
            differ = name in event.conflicts
            out.append({"name": name, "values": values, "differ": differ, "first": differ or name in FIRST})
    return out


def value(name: str, value: Any, teller: Teller) -> str:
    """A value of a field as it is shown."""
    if name == "date" and isinstance(value, list | tuple):
        return teller.span(*(datetime.date.fromisoformat(str(day)) for day in value[:2]))
    if name == "place" and isinstance(value, dict | list | tuple):
        parts = [*(value.values() if isinstance(value, dict) else value), None, None]
        return teller.names.place(Place(country=parts[0], city=parts[1])) or teller.words["unknown"]
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values() if part)
    if isinstance(value, list | tuple):
        return " – ".join(dict.fromkeys(str(part) for part in value if part))
    return teller.word(str(value)) if value is not None else teller.words["unknown"]


def _report(record: Record, event: Merged, n: int, article: Article, teller: Teller) -> dict[str, Any]:
    return {"n": n, **shown(record, article, event, n, teller)}


def shown(record: Record, article: Article, event: Merged, n: int, teller: Teller) -> dict[str, Any]:
    """The report `n` of an event: its words about it in their place, who published them and when."""
    text = record.text(article.source, article.sha256) or ""
    tellings = [(s.start, s.end) for s in event.evidence if s.report == n]
    return {
        "source": article.source,
        "tongue": article.language,
        "rtl": teller.rtl(article.language),
        "outlet": naming.outlet(article, teller),
        "title": article.title.text if article.title else "",
        "published": teller.published(article),
        "bare": article.language == "fa" and lacks_half_spaces(text),
        "extracts": [pieces(text, a, b, marks_of(event, n)) for a, b in windows(text, tellings)],
    }


def marks_of(event: Merged, report: int) -> list[Mark]:
    """The marks of an event on the page of one of its reports."""
    return [Mark(s.start, s.end, kind) for kind, spans in _spans(event).items() for s in spans if s.report == report]


def _spans(event: Merged) -> dict[str, list[Span]]:
    return {
        "party": [s for side in (*event.parties, *event.attendees) for s in side.evidence],
        "date": list(event.date.evidence) if event.date else [],
        "place": list(event.place.evidence) if event.place else [],
        "topic": [s for topic in event.topics for s in topic.evidence],
        "account": [s for link in event.account for s in link.evidence],
        "deed": [s for name in ("type", "channel", "status") for s in event.because.get(name, ())],
    }
