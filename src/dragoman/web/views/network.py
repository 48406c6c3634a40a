"""Who is in direct contact with whom, as lines between the parties; the numbers as a table."""

from __future__ import annotations

from collections import Counter
from functools import partial

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.store import Record, dealings
from dragoman.store.finding import condition
from dragoman.web.charts.network import network
from dragoman.web.desk import asks, show, table, tally
from dragoman.web.desk import teller as tells
from dragoman.web.query import Asked

router = APIRouter()


@router.get("/{language}/network")
def answer(request: Request, language: str) -> Response:
    """The network of the events that pass the filters."""
    teller = tells(request, language)
    what = asks(request, language)
    edges = _counted(request, language)
    chart = network(edges)
    told = {
        "chart": chart,
        "names": {node.code: teller.names.party(node.code) for node in chart.nodes},
        "asked": what,
    }
    return show(request, language, "network.html", told)


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
