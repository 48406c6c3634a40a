"""A page as it stood, furniture dimmed, with every fact marked where it stands."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.model import Article
from dragoman.store import Record, values
from dragoman.store.asking import CHARACTERISED
from dragoman.store.pages import versions
from dragoman.web import naming
from dragoman.web.desk import missing, show, teller as tells
from dragoman.web.marks import Mark, Piece, lacks_half_spaces, pieces, quoted
from dragoman.web.teller import Teller
from dragoman.web.views.figures import number

router = APIRouter()


@router.get("/{language}/page")
def answer(request: Request, language: str, source: str) -> Response:
    """A page by its source."""
    teller = tells(request, language)
    with request.app.state.open() as record:
        told = reading(record, source, teller)
    if told is None:
        raise missing(language)
    return show(request, language, "page.html", told)


def reading(record: Record, source: str, teller: Teller) -> dict[str, Any] | None:
    """A page as it stood, furniture dimmed, with every fact marked where it stands; null where there is none."""
    known = list(versions(record.base, source))
    if not known:
        return None
    page, articles = known[-1]
    marks = [mark for article in articles for mark in _facts(article)]
    parts: list[tuple[Article | None, list[Piece]]] = []
    at = 0
    for article in sorted(articles, key=lambda a: a.span):
        a, b = article.span
        if at < a:
            parts.append((None, [Piece(page.text[at:a])]))
        parts.append((article, pieces(page.text, a, b, marks, cut=False)))
        at = max(at, b)
    if at < len(page.text):
        parts.append((None, [Piece(page.text[at:])]))
    main = next((a for a in articles if a.main), None)
    query = "SELECT article, event, body FROM reports WHERE source = ? AND sha256 = ? AND event IS NOT NULL"
    merged = {
        (n, values.report(body).event): event for n, event, body in record.base.rows(query, [source, page.sha256])
    }
    return {
        "page": page,
        "parts": [p for p in parts if any(piece.text.strip() for piece in p[1])],
        "title": main.title.text if main and main.title else "",
        "outlet": naming.outlet(main, teller) if main else "",
        "bare": bool(main and main.language == "fa" and lacks_half_spaces(page.text)),
        "rtl": bool(main and teller.rtl(main.language)),
        "tongue": main.language if main else "",
        "articles": [
            {
                "article": a,
                "published": teller.published(a),
                "tongue": a.language,
                "rtl": teller.rtl(a.language),
                "events": [{"told": teller.event(e), "id": merged.get((a.article, e.id), "")} for e in a.events],
                "statements": [
                    {
                        "who": teller.words["comma"].join(
                            [*map(teller.names.party, s.speakers), *(naming.speaker(n, teller) for n in s.names)]
                        ),
                        "act": s.act,
                        "characterised": s.form == CHARACTERISED,
                        "topic": teller.topic(s.topic or ""),
                        "words": quoted(page.text, s.evidence[0].start, s.evidence[0].end) if s.evidence else "",
                    }
                    for s in a.statements
                ],
                "figures": [
                    {
                        "kind": f.kind,
                        "number": number(f, teller),
                        "by": teller.names.party(f.claimant.party) if f.claimant and f.claimant.party else "",
                        "words": quoted(page.text, f.evidence[0].start, f.evidence[0].end) if f.evidence else "",
                    }
                    for f in a.figures
                ],
            }
            for a in articles
        ],
    }


def _facts(article: Article) -> list[Mark]:
    out = []
    for event in article.events:
        out += [Mark(s.start, s.end, "party") for side in (*event.parties, *event.attendees) for s in side.evidence]
        out += [Mark(s.start, s.end, "date") for s in (event.date.evidence if event.date else ())]
        out += [Mark(s.start, s.end, "place") for s in (event.place.evidence if event.place else ())]
        out += [Mark(s.start, s.end, "topic") for topic in event.topics for s in topic.evidence]
        out += [Mark(s.start, s.end, "deed") for s in event.because.get("type", ())]
    out += [Mark(s.start, s.end, "said") for statement in article.statements for s in statement.evidence]
    out += [Mark(s.start, s.end, "figure") for figure in article.figures for s in figure.evidence]
    return out
