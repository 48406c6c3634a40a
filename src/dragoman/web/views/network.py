"""Who is in direct contact with whom, as lines between the parties, in a time that can be chosen; as a table."""

from __future__ import annotations

import datetime
from collections import Counter
from functools import partial
from typing import Any

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.store import Record, dealings
from dragoman.store.finding import condition
from dragoman.web.charts.months import Bar, Months, Spread, by_month
from dragoman.web.charts.network import network
from dragoman.web.desk import asks, picture, show, table, tally
from dragoman.web.desk import teller as tells
from dragoman.web.query import Asked
from dragoman.web.teller import Teller

MOST_MONTHS = 24  # more would be too narrow to be hit with a finger
TALL = 150.0

router = APIRouter()


@router.get("/{language}/network")
def answer(request: Request, language: str) -> Response:
    """The network of the events that pass the filters."""
    teller = tells(request, language)
    what = asks(request, language)
    chart = network(_counted(request, language))
    always = msgspec.structs.replace(what.filters, since=None, until=None)
    spread = partial(_spread, what.text, always)
    with request.app.state.open() as record:
        key = ("time", what.text, always, language, teller.choice)
        time = tally(request, record, key, lambda r: _bars(spread(r), teller))
        days = tally(request, record, ("spread", what.text, always), spread) if time.yearly else []
    told = {
        "chart": chart,
        "names": {node.code: teller.names.party(node.code) for node in chart.nodes},
        "asked": what,
        **_brush(time, days, what, teller),
    }
    return show(request, language, "network.html", told)


@router.get("/{language}/network.svg")
def drawn(request: Request, language: str) -> Response:
    """The network as a picture."""
    teller = tells(request, language)
    chart = network(_counted(request, language))
    names = {node.code: teller.names.party(node.code) for node in chart.nodes}
    return picture("network", "network", teller, chart, teller.words["network"], names)


@router.get("/{language}/network.csv")
def saved(request: Request, language: str) -> Response:
    """Its lines."""
    tells(request, language)
    edges = _counted(request, language)
    order = sorted(edges.items(), key=lambda e: (-e[1], e[0]))
    return table("network", ["party", "other", "contacts"], [[*pair, count] for pair, count in order])


def _counted(request: Request, language: str) -> Counter[tuple[str, str]]:
    what = asks(request, language)
    with request.app.state.open() as record:
        return tally(request, record, ("network", what.text, what.filters), partial(_pairs, what))


def _pairs(what: Asked, record: Record) -> Counter[tuple[str, str]]:
    if what.is_every_contact:
        return dealings.counted(record.base, "", [])
    return dealings.counted(record.base, *condition(record, what.text, what.filters))


def _spread(text: str, filters: Any, record: Record) -> list[Spread]:
    return dealings.spread(record.base, *condition(record, text, filters))


def _bars(days: list[Spread], teller: Teller) -> Months:
    return by_month(days, {}, teller, most_months=MOST_MONTHS, height=TALL)


def _brush(chart: Months, days: list[Spread], what: Asked, teller: Teller) -> dict[str, Any]:
    """Bars of time that lead to their time; which are asked for; the same stretch of time before and after that."""
    since, until = what.filters.since, what.filters.until
    within = [n for n, bar in enumerate(chart.bars) if (since or until) and _meets(bar, since, until)]
    before = after = None
    if within:
        first, last, wide = within[0], within[-1], len(within)
        if first:
            before = _asks(what, chart.bars[max(0, first - wide)], chart.bars[first - 1])
        if last + 1 < len(chart.bars):
            after = _asks(what, chart.bars[last + 1], chart.bars[min(len(chart.bars), last + 1 + wide) - 1])
    closer = None  # the months of the years that are asked for
    if chart.yearly and within:
        start, end = chart.bars[within[0]].first.isoformat(), chart.bars[within[-1]].last.isoformat()
        inside = [one for one in days if start <= one[0] and one[1] <= end]
        months = _bars(inside, teller)
        closer = None if months.yearly else months
    shown = [*chart.bars, *(closer.bars if closer else ())]
    return {
        "time": chart,
        "closer": closer,
        "spans": {bar.label: _asks(what, bar, bar) for bar in shown},
        "within": {bar.label for bar in shown if within and _meets(bar, since, until)},
        "stretch": _stretch(what, chart.bars[within[0]].first, chart.bars[within[-1]].last, teller) if within else "",
        "before": before,
        "after": after,
        "kept": {name: value for name, value in what.values.items() if name not in ("from", "to", "calendar")},
    }


def _meets(bar: Bar, since: datetime.date | None, until: datetime.date | None) -> bool:
    return (since is None or bar.last >= since) and (until is None or bar.first <= until)


def _stretch(what: Asked, first: datetime.date, last: datetime.date, teller: Teller) -> str:
    """The time that is asked for, within that of the bars."""
    since, until = what.filters.since or first, what.filters.until or last
    return teller.span(max(since, first), min(until, last))


def _asks(what: Asked, first: Bar, last: Bar) -> str:
    """The address of what is asked for, in the time from one bar to another; its days are Gregorian (ISO 8601)."""
    bare = msgspec.structs.replace(what, values={n: v for n, v in what.values.items() if n != "calendar"})
    return bare.address(**{"from": str(first.first), "to": str(last.last)})
