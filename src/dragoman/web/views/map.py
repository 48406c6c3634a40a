"""Where contacts took place, on a map and as a table."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.model.event import Place
from dragoman.store import Record, asking
from dragoman.store.finding import condition
from dragoman.web.charts.world import by_place, where
from dragoman.web.desk import asks, picture, show, table, tally
from dragoman.web.desk import teller as tells
from dragoman.web.query import Asked
from dragoman.web.teller import Teller

ROWS = 60

router = APIRouter()


@router.get("/{language}/map")
def answer(request: Request, language: str) -> Response:
    """The places of the events that pass the filters."""
    teller = tells(request, language)
    what = asks(request, language)
    places = _places(request, what)
    names = {value: _name(value, teller) for value, _ in places}
    addresses = {value: what.address(place=value) for value, _ in places}
    told = {
        "chart": by_place(places, names),
        "rows": [(names[value], n, addresses[value]) for value, n in places[:ROWS]],
        "addresses": addresses,
        "names": names,
        "whole": len(places) <= ROWS,
        "asked": what,
    }
    return show(request, language, "map.html", told)


@router.get("/{language}/map.svg")
def drawn(request: Request, language: str) -> Response:
    """The map as a picture."""
    teller = tells(request, language)
    places = _places(request, asks(request, language))
    names = {value: _name(value, teller) for value, _ in places}
    return picture("map", "world", teller, by_place(places, names), teller.words["map"], names, {})


@router.get("/{language}/map.csv")
def saved(request: Request, language: str) -> Response:
    """The same as a table, with where the map puts them."""
    teller = tells(request, language)
    rows = []
    for value, count in _places(request, asks(request, language)):
        country, _, city = value.partition("/")
        lat, lon = where(value) or ("", "")
        rows.append([country, city, _name(value, teller), lat, lon, count])
    return table("map", ["country", "city", "name", "latitude", "longitude", "contacts"], rows)


def _places(request: Request, what: Asked) -> list[tuple[str, int]]:
    with request.app.state.open() as record:
        return tally(request, record, ("places", what.text, what.filters), partial(_counted, what))


def _counted(what: Asked, record: Record) -> list[tuple[str, int]]:
    return asking.places(record.base, *condition(record, what.text, what.filters))


def _name(value: str, teller: Teller) -> str:
    country, _, city = value.partition("/")
    return teller.names.place(Place(country=country, city=city or None)) or value
