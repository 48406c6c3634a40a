"""Two parties: their contacts by month, who travels to whom, what about; the numbers as a table."""

from __future__ import annotations

from collections import Counter
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.merging import Merged
from dragoman.merging.direct import OFF, is_exchange, principals
from dragoman.store import Filters, Record, asking
from dragoman.web.charts.months import Months, by_month
from dragoman.web.desk import missing, show, table
from dragoman.web.desk import teller as tells
from dragoman.web.teller import Teller
from dragoman.web.views.timeline import row

LATEST = 12

router = APIRouter()


@router.get("/{language}/actors/{one}/{other}")
def answer(request: Request, language: str, one: str, other: str) -> Response:
    """The pair."""
    teller = tells(request, language)
    with request.app.state.open() as record, record.snapshot():
        events = _events(record, one, other, language)
        counted = [event for event in events if _counts(event, one, other)]
        chart = _chart(record, counted, teller)
    told = {
        "one": (one, teller.names.party(one)),
        "other": (other, teller.names.party(other)),
        "chart": chart,
        "count": len(counted),
        "apart": Counter(map(_kind, (e for e in events if not _counts(e, one, other)))).most_common(),
        "travels": [
            {"who": teller.names.party(who), "to": teller.names.party(to), "third": to not in (one, other), "count": n}
            for (who, to), n in _travels(events, one, other).most_common()
        ],
        "topics": [(t, teller.topic(t), n) for t, n in Counter(t for e in counted for t in _topics(e)).most_common(15)],
        "rows": [row(event, teller) for event in _latest(events)],
        "all": len(events),
    }
    return show(request, language, "dyad.html", told)


@router.get("/{language}/actors/{one}/{other}/months.csv")
def saved(request: Request, language: str, one: str, other: str) -> Response:
    """The numbers of the chart."""
    teller = tells(request, language)
    with request.app.state.open() as record, record.snapshot():
        counted = [e for e in _events(record, one, other, language) if _counts(e, one, other)]
        chart = _chart(record, counted, teller)
    rows = [[bar.label, str(bar.first), str(bar.last), bar.count, bar.read] for bar in chart.bars]
    return table(f"{one}-{other}", ["month", "first", "last", "contacts", "articles_read"], rows)


def _events(record: Record, one: str, other: str, language: str) -> list[Merged]:
    """All contacts of both, by day. Raises 404 where there are none."""
    found = record.events(Filters(parties=(one, other), type="CONSULT")) if one != other else []
    if not found:
        raise missing(language)
    return found


def _latest(events: list[Merged]) -> list[Merged]:
    """The latest, those without a day last."""
    return [*(e for e in reversed(events) if e.date), *(e for e in events if not e.date)][:LATEST]


def _counts(event: Merged, one: str, other: str) -> bool:
    return is_exchange(event) and {one, other} <= set(principals(event))


def _kind(event: Merged) -> str:
    """By what an event is not counted among the contacts."""
    if event.status != "occurred":
        return event.status
    if event.outcome in OFF:
        return event.outcome
    return "indirect" if event.directness == "indirect" else event.form or "unspecified"


def _chart(record: Record, counted: list[Merged], teller: Teller) -> Months:
    return by_month((event.date for event in counted), asking.read_by_day(record.base), teller)


def _travels(events: list[Merged], one: str, other: str) -> Counter[tuple[str, str]]:
    """(who, to whom or to which third country) of what took place in a known country, or with a known host."""
    out: Counter[tuple[str, str]] = Counter()
    for event in events:
        if event.status != "occurred" or event.channel != "in-person":
            continue
        where = event.place.country if event.place else None
        hosts = {p.party for p in event.parties if p.hosted and p.party in (one, other)}
        if where is None and len(hosts) == 1:
            (where,) = hosts
        if where in (one, other):
            out[other if where == one else one, where] += 1
        elif where:
            movers = {p.party for p in event.parties if p.party in (one, other)}
            out.update((who, where) for who in sorted(str(m) for m in movers))
    return out


def _topics(event: Merged) -> list[Any]:
    return [topic.topic for topic in event.topics]
