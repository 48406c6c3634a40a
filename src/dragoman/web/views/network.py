"""Who is in direct contact with whom, as lines between the parties, in a time that can be chosen; as a table."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.calendars.calendar import Bounds
from dragoman.store import Record, dealings
from dragoman.store.finding import condition
from dragoman.web.charts.months import Bar, Months, Room, Spread, by_month
from dragoman.web.charts.network import network
from dragoman.web.desk import asks, picture, show, tally, teller as tells
from dragoman.web.listed import Listed
from dragoman.web.params import Asks
from dragoman.web.query import Asked
from dragoman.web.teller import Teller
from dragoman.web.twins import List, Tells

# More bars would be too narrow to be hit with a finger.
WIDE = Room(height=130.0, side=8.0, bottom=32.0, bars=24, names=12)
NARROW = Room(width=350.0, height=130.0, side=4.0, bottom=32.0, bars=12, names=6)
MONTH = datetime.timedelta(days=31)
MOST_LINES = 16  # pairs beside the circle; the rest can be unfolded

router = APIRouter()


@router.get("/{language}/network")
def answer(request: Request, language: str) -> Response:
    """The network of the events that pass the filters."""
    teller = tells(request, language)
    what = asks(request, language)
    chart = network(_counted(request, what))
    always = msgspec.structs.replace(what.filters, since=None, until=None)
    spread = partial(_spread, what.text, always)
    within = what.filters.since or what.filters.until
    with request.app.state.open() as record:
        key = ("time", what.text, always, language, teller.choice)
        charts = [tally(request, record, (*key, r), partial(_spread_bars, spread, teller, r)) for r in (WIDE, NARROW)]
        days = tally(request, record, ("spread", what.text, always), spread) if within else []
    wide, narrow = (_time(chart, days, what, teller) for chart in charts)
    lines = chart.edges[::-1]
    told = {
        "chart": chart,
        "names": {node.code: teller.names.party(node.code) for node in chart.nodes},
        "lines": (lines[:MOST_LINES], lines[MOST_LINES:]),
        "asked": what,
        "times": (("wide", wide), ("narrow", narrow)),
        "undated": wide["chart"].outside,
        "stretch": _stretch(days, what, teller) if within else "",
        "before": wide["before"],
        "after": wide["after"],
        "kept": {name: value for name, value in what.values.items() if name not in ("from", "to", "calendar")},
    }
    return show(request, language, "network.html", told)


@router.get("/{language}/network.svg")
def drawn(request: Request, language: str) -> Response:
    """The network as a picture."""
    teller = tells(request, language)
    chart = network(_counted(request, asks(request, language)))
    names = {node.code: teller.names.party(node.code) for node in chart.nodes}
    return picture("network", "network", teller, chart, teller.words["network"], names)


def listed(request: Request, teller: Tells, what: Asks) -> Listed:
    """Pairs that are in direct contact, of the events that pass the filters."""
    order = sorted(_counted(request, what).items(), key=lambda e: (-e[1], e[0]))
    lines = [{"party": one, "other": other, "contacts": count} for (one, other), count in order]
    return Listed(columns=("party", "other", "contacts"), lines=lines, title=teller.words["network"])


def listed_days(request: Request, teller: Tells, what: Asks) -> Listed:
    """Days of the contacts that pass the filters, and how many are of them; contacts without a day stand last."""
    with request.app.state.open() as record:
        key = ("spread", what.text, what.filters)
        days = tally(request, record, key, partial(_spread, what.text, what.filters))
    told = sorted(days, key=lambda one: (not one[1], one))
    lines = [{"first": a if b else None, "last": b or None, "contacts": n} for a, b, n in told]
    return Listed(columns=("first", "last", "contacts"), lines=lines, title=teller.words["time"])


FILES = (List(address="network", find=listed), List(address="network/days", find=listed_days))


def _counted(request: Request, what: Asked) -> Counter[tuple[str, str]]:
    with request.app.state.open() as record:
        return tally(request, record, ("network", what.text, what.filters), partial(_pairs, what))


def _pairs(what: Asked, record: Record) -> Counter[tuple[str, str]]:
    if what.is_every_contact:
        return dealings.counted(record.base, "", [])
    return dealings.counted(record.base, *condition(record, what.text, what.filters))


def _spread(text: str, filters: Any, record: Record) -> list[Spread]:
    return dealings.spread(record.base, *condition(record, text, filters))


def _spread_bars(spread: Callable[[Record], list[Spread]], teller: Teller, room: Room, record: Record) -> Months:
    return _bars(spread(record), teller, room)


def _bars(days: list[Spread], teller: Teller, room: Room, *, of: Bounds | None = None) -> Months:
    return by_month(days, {}, teller, most_months=room.bars, room=room, of=of)


def _time(chart: Months, days: list[Spread], what: Asked, teller: Teller) -> dict[str, Any]:
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
    charts = [chart]
    if chart.yearly and within:  # the months of the years that are asked for, or of the time, where those are too many
        years = chart.bars[within[0]].first, chart.bars[within[-1]].last
        time = max(since or years[0], years[0]), min(until or years[1], years[1])
        near = _near(days, *years)
        closer = (_bars(near, teller, chart.room, of=of) for of in (years, time))
        charts += list(filter(lambda c: not c.yearly, closer))[:1]
    shown = [bar for one in charts for bar in one.bars]
    return {
        "chart": chart,
        "charts": charts,
        "spans": {bar.label: _asks(what, bar, bar) for bar in shown},
        "within": {bar.label for bar in shown if within and _meets(bar, since, until)},
        "before": before,
        "after": after,
    }


def _near(days: list[Spread], first: datetime.date, last: datetime.date) -> list[Spread]:
    """What lies in a time or in a month that begins or ends in it: of many years the rest need not be counted."""
    low, high = str(first - MONTH), str(last + MONTH)
    return [one for one in days if one[1] >= low and one[0] <= high]


def _meets(bar: Bar, since: datetime.date | None, until: datetime.date | None) -> bool:
    return (since is None or bar.last >= since) and (until is None or bar.first <= until)


def _stretch(days: list[Spread], what: Asked, teller: Teller) -> str:
    """The time that is asked for; an end that is left open is that of the contacts."""
    known = [one for one in days if one[1]]
    first = what.filters.since or datetime.date.fromisoformat(min((one[0] for one in known), default="1800-01-01"))
    last = what.filters.until or datetime.date.fromisoformat(max((one[1] for one in known), default="2200-12-31"))
    return teller.span(first, max(first, last))


def _asks(what: Asked, first: Bar, last: Bar) -> str:
    """The address of what is asked for, in the time from one bar to another; its days are Gregorian (ISO 8601)."""
    bare = msgspec.structs.replace(what, values={n: v for n, v in what.values.items() if n != "calendar"})
    return bare.address(**{"from": str(first.first), "to": str(last.last)})
