"""Two parties: their contacts by month, who travels to whom, what about; the numbers as a table."""

from __future__ import annotations

from functools import partial

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.store import Record, asking, dealings
from dragoman.web.charts.months import NARROW, WIDE, Bar, Loose, Months, Room, by_month
from dragoman.web.desk import missing, picture, show, tally, teller as tells
from dragoman.web.listed import Listed
from dragoman.web.teller import Teller
from dragoman.web.twins import List, Tells
from dragoman.web.views.timeline import row

LATEST = 12
TOPICS, MOST_TOPICS = 15, 1000  # that are told, that are counted
MONTH = ("month", "first", "last", "contacts", "articles_read")

router = APIRouter()


class Dealings(msgspec.Struct, frozen=True, kw_only=True):
    """What is counted of a pair; see `store.dealings`."""

    kinds: dict[str, int]
    days: list[tuple[str, str, int]]
    journeys: list[tuple[str, str, int]]
    topics: list[tuple[str, int]]


@router.get("/{language}/actors/{one}/{other}")
def answer(request: Request, language: str, one: str, other: str) -> Response:
    """The pair."""
    teller = tells(request, language)
    with request.app.state.open() as record, record.snapshot():
        pair = _pair(request, record, one, other, language)
        chart, narrow = (_chart(request, record, pair, teller, room) for room in (WIDE, NARROW))
        last = record.numbered(dealings.latest(record.base, one, other, most=LATEST))
    told = {
        "one": (one, teller.names.party(one)),
        "other": (other, teller.names.party(other)),
        "chart": chart,
        "narrow": narrow,
        "numbers": _numbers(chart),
        "count": pair.kinds.get(dealings.COUNTED, 0),
        "apart": [(kind, n) for kind, n in pair.kinds.items() if kind != dealings.COUNTED],
        "travels": [
            {"who": teller.names.party(who), "to": teller.names.party(to), "third": to not in (one, other), "count": n}
            for who, to, n in pair.journeys
        ],
        "topics": [(t, teller.topic(t), n) for t, n in pair.topics[:TOPICS]],
        "rows": [row(event, teller) for event in last],
        "all": sum(pair.kinds.values()),
    }
    return show(request, language, "dyad.html", told)


@router.get("/{language}/actors/{one}/{other}/months.svg")
def drawn(request: Request, language: str, one: str, other: str) -> Response:
    """The chart as a picture."""
    teller = tells(request, language)
    with request.app.state.open() as record, record.snapshot():
        chart = _chart(request, record, _pair(request, record, one, other, language), teller)
    label = f"{teller.names.party(one)} – {teller.names.party(other)}"
    return picture(f"{one}-{other}", "months", teller, chart, label, teller.words)


def listed(request: Request, teller: Tells, one: str, other: str) -> Listed:
    """Months (years, where there are many) of a pair: its contacts, and how many articles of that time were read."""
    with request.app.state.open() as record, record.snapshot():
        chart = _chart(request, record, _pair(request, record, one, other, teller.language), teller)
    values = [(b.label, b.first, b.last, b.count, None if read == "" else read) for b, read in _numbers(chart)]
    lines = [dict(zip(MONTH, bar, strict=True)) for bar in values]
    return Listed(columns=MONTH, lines=lines, title=_title(one, other, teller))


def listed_topics(request: Request, teller: Tells, one: str, other: str) -> Listed:
    """Topics of a pair, and how many of its dealings are on each."""
    with request.app.state.open() as record, record.snapshot():
        pair = _pair(request, record, one, other, teller.language)
    lines = [{"topic": topic, "name": teller.topic(topic), "events": n} for topic, n in pair.topics]
    title = f"{_title(one, other, teller)}: {teller.words['topics']}"
    return Listed(columns=("topic", "name", "events"), lines=lines, title=title)


def listed_journeys(request: Request, teller: Tells, one: str, other: str) -> Listed:
    """Who of a pair travels to whom, or to which third country, how often."""
    with request.app.state.open() as record, record.snapshot():
        pair = _pair(request, record, one, other, teller.language)
    lines = [{"party": who, "to": to, "journeys": n} for who, to, n in pair.journeys]
    title = f"{_title(one, other, teller)}: {teller.words['travels']}"
    return Listed(columns=("party", "to", "journeys"), lines=lines, title=title)


FILES = (
    List(address="actors/{one}/{other}/months", find=listed),
    List(address="actors/{one}/{other}/topics", find=listed_topics),
    List(address="actors/{one}/{other}/journeys", find=listed_journeys),
)


def _title(one: str, other: str, teller: Teller) -> str:
    return f"{teller.names.party(one)} – {teller.names.party(other)}"


def _pair(request: Request, record: Record, one: str, other: str, language: str) -> Dealings:
    """What both have to do with each other. Raises 404 where that is nothing."""
    told = tally(request, record, ("pair", one, other), partial(_counted, one=one, other=other))
    if not told.kinds:
        raise missing(language)
    return told


def _counted(record: Record, *, one: str, other: str) -> Dealings:
    base = record.base
    return Dealings(
        kinds=dict(dealings.kinds(base, one, other)),
        days=dealings.days(base, one, other),
        journeys=dealings.journeys(base, one, other),
        topics=dealings.topics(base, one, other, most=MOST_TOPICS),
    )


def _chart(request: Request, record: Record, pair: Dealings, teller: Teller, room: Room = WIDE) -> Months:
    read = tally(request, record, "read by day", lambda r: asking.read_by_day(r.base))
    return by_month(pair.days, read, teller, room=room)


def _numbers(chart: Months) -> list[tuple[Bar | Loose, int | str]]:
    """The bars with how many articles of their time were read, and among them, by their days, what lies in one of
    several: of that no articles are told twice.
    """
    told: list[tuple[Bar | Loose, int | str]] = [(bar, bar.read) for bar in chart.bars]
    told += [(one, "") for one in chart.loose]
    return sorted(told, key=lambda t: (t[0].first, t[0].last))
