"""Who is in direct contact with whom, as lines between the parties; the numbers as a table."""

from __future__ import annotations

from collections import Counter

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.store.finding import find
from dragoman.web.charts.network import counted, network
from dragoman.web.desk import asks, show, table
from dragoman.web.desk import teller as tells

MOST_EVENTS = 5000  # the latest that pass the filters

router = APIRouter()


@router.get("/{language}/network")
def answer(request: Request, language: str) -> Response:
    """The network of the events that pass the filters."""
    teller = tells(request, language)
    what = asks(request, language)
    edges, count = _counted(request, language)
    chart = network(edges)
    told = {
        "chart": chart,
        "names": {node.code: teller.names.party(node.code) for node in chart.nodes},
        "asked": what,
        "count": count,
        "whole": count <= MOST_EVENTS,
    }
    return show(request, language, "network.html", told)


@router.get("/{language}/network.csv")
def saved(request: Request, language: str) -> Response:
    """Its lines."""
    tells(request, language)
    edges, _ = _counted(request, language)
    order = sorted(edges.items(), key=lambda e: (-e[1], e[0]))
    return table("network", ["party", "other", "contacts"], [[*pair, count] for pair, count in order])


def _counted(request: Request, language: str) -> tuple[Counter[tuple[str, str]], int]:
    what = asks(request, language)
    with request.app.state.open() as record:
        found = find(record, what.text, what.filters, most=MOST_EVENTS, latest=True)
    return counted(found.events), found.count
