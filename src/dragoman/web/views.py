"""What each view shows, ready for its template."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import Any

from dragoman.merging import Merged
from dragoman.model import Article, Party, Span, When
from dragoman.store import Record
from dragoman.store.finding import find
from dragoman.store.pages import versions
from dragoman.web.marks import Mark, Piece, pieces, windows
from dragoman.web.query import Asked
from dragoman.web.teller import Teller

PAGE = 50  # events on one page of the timeline
FIELDS = ("date", "channel", "form", "status", "directness", "outcome", "place")


def short(source: str) -> str:
    """The last part of a page's path or address."""
    return source.rstrip("/").replace("\\", "/").rpartition("/")[2] or source


def timeline(record: Record, asked: Asked, after: int, teller: Teller) -> dict[str, Any]:
    """The events that are asked for, latest first, a page of them."""
    found = find(record, asked.text, asked.filters, most=PAGE, skip=after, latest=True)
    return {
        "rows": [_row(event, teller) for event in found.events],
        "count": found.count,
        "earlier": after + PAGE if after + PAGE < found.count else None,
        "later": max(0, after - PAGE) if after else None,
        "asked": asked,
    }


def _row(event: Merged, teller: Teller) -> dict[str, Any]:
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


def event_page(record: Record, event: Merged, teller: Teller) -> dict[str, Any]:
    """An event: its fields with who says so, and its reports with the words in their place."""
    articles = record.articles_of(event)
    return {
        "event": event,
        "told": teller.event(event),
        "fields": _fields(event, teller),
        "sides": [_side(side, teller) for side in event.parties],
        "reports": [_report(record, event, n, article, teller) for n, article in enumerate(articles)],
        "trace": event.date.trace if event.date else "",
        "joins": event.joins,
    }


def _side(side: Party, teller: Teller) -> dict[str, Any]:
    did = [
        word for word, true in (("began", side.initiated), ("travelled", side.travelled), ("host", side.hosted)) if true
    ]
    return {"code": side.party or side.group or "?", "told": teller.side(side), "did": did, "worded": side.as_worded}


def _fields(event: Merged, teller: Teller) -> list[dict[str, Any]]:
    out = []
    for name in FIELDS:
        values = [
            {"value": _value(name, support.value, teller), "reports": support.reports}
            for support in event.support.get(name, ())
        ]
        if values:
            out.append({"name": name, "values": values, "differ": name in event.conflicts})
    return out


def _value(name: str, value: Any, teller: Teller) -> str:
    if name == "date" and isinstance(value, list | tuple):
        return teller.span(*(datetime.date.fromisoformat(str(day)) for day in value[:2]))
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values() if part)
    if isinstance(value, list | tuple):
        return " – ".join(dict.fromkeys(str(part) for part in value if part))
    return teller.word(str(value)) if value is not None else teller.words["unknown"]


def _report(record: Record, event: Merged, n: int, article: Article, teller: Teller) -> dict[str, Any]:
    text = record.text(article.source, article.sha256) or ""
    marks = [Mark(s.start, s.end, kind) for kind, spans in _spans(event).items() for s in spans if s.report == n]
    tellings = [(s.start, s.end) for s in event.evidence if s.report == n]
    return {
        "n": n,
        "article": article,
        "rtl": teller.rtl(article.language),
        "title": article.title.text if article.title else "",
        "published": teller.short_day(_published(article)),
        "extracts": [pieces(text, a, b, marks) for a, b in windows(text, tellings)],
    }


def _published(article: Article) -> When | None:
    known = article.published
    return When(start=known.start, end=known.end) if known else None


def _spans(event: Merged) -> dict[str, list[Span]]:
    return {
        "party": [s for side in (*event.parties, *event.attendees) for s in side.evidence],
        "date": list(event.date.evidence) if event.date else [],
        "place": list(event.place.evidence) if event.place else [],
        "topic": [s for topic in event.topics for s in topic.evidence],
        "account": [s for link in event.account for s in link.evidence],
        "deed": [s for name in ("type", "channel", "status") for s in event.because.get(name, ())],
    }


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
        parts.append((article, pieces(page.text, a, b, marks)))
        at = max(at, b)
    if at < len(page.text):
        parts.append((None, [Piece(page.text[at:])]))
    main = next((a for a in articles if a.main), None)
    return {
        "page": page,
        "parts": [p for p in parts if any(piece.text.strip() for piece in p[1])],
        "rtl": bool(main and teller.rtl(main.language)),
        "tongue": main.language if main else "",
        "articles": [
            {
                "article": a,
                "published": teller.short_day(_published(a)),
                "events": [{"told": teller.event(e), "id": e.id} for e in a.events],
                "statements": [
                    {
                        "who": " · ".join([*map(teller.names.party, s.speakers), *map(teller.person, s.names)]),
                        "act": s.act,
                        "topic": teller.topic(s.topic or ""),
                        "words": s.evidence[0].text if s.evidence else "",
                    }
                    for s in a.statements
                ],
                "figures": [
                    {
                        "kind": f.kind,
                        "low": f.low,
                        "high": f.high,
                        "by": teller.names.party(f.claimant.party) if f.claimant and f.claimant.party else "",
                        "words": f.evidence[0].text if f.evidence else "",
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


def coverage(record: Record) -> dict[str, Any]:
    """Pages that were read, by outlet: how many, how many with a contact, from when to when."""
    pages: Counter[str] = Counter()
    contacts: Counter[str] = Counter()
    days: dict[str, list[Any]] = {}
    for article in record.articles():
        outlet = article.outlet.name if article.outlet else ""
        pages[outlet] += 1
        contacts[outlet] += any(event.type == "CONSULT" for event in article.events)
        if article.published and article.published.date:
            days.setdefault(outlet, []).append(article.published.date)
    rows = [
        {"outlet": outlet, "articles": count, "contacts": contacts[outlet],
         "first": min(days.get(outlet, []), default=None), "last": max(days.get(outlet, []), default=None)}
        for outlet, count in pages.most_common()
    ]  # fmt: skip
    return {"rows": rows}
