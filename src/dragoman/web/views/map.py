"""Where contacts took place, on a map and as a table."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.model import event
from dragoman.store import Record, asking
from dragoman.store.finding import condition
from dragoman.web.charts.world import FAR, NARROW, PICTURE, WIDE, Place, Sheet, World, by_place, where
from dragoman.web.desk import asks, number_of, picture, show, tally, teller as tells
from dragoman.web.listed import Listed
from dragoman.web.params import Asks
from dragoman.web.query import Asked
from dragoman.web.teller import Teller
from dragoman.web.twins import List, Tells

ROWS = 18  # places beside the map; all others can be unfolded

COLUMNS = ("country", "city", "name", "latitude", "longitude", "contacts")

router = APIRouter()


@router.get("/{language}/map")
def answer(request: Request, language: str) -> Response:
    """The places of the events that pass the filters."""
    teller = tells(request, language)
    what = asks(request, language)
    places, count = _places(request, what)
    names = {value: _name(value, teller) for value, _ in places}
    maps = [_drawn(places, names, near, far) for near, far in zip((WIDE, NARROW), FAR, strict=True)]
    rows = [(value, names[value], n) for value, n in places]
    told = {
        "maps": list(zip(("wide", "narrow"), maps, strict=True)),
        "rows": (rows[:ROWS], rows[ROWS:]),
        "addresses": {value: _address(what, value) for value, _ in places},
        "names": names,
        "placed": sum(n for _, n in places),
        "count": count,
        "asked": what,
    }
    return show(request, language, "map.html", told)


@router.get("/{language}/map.svg")
def drawn(request: Request, language: str) -> Response:
    """The map as a picture."""
    teller = tells(request, language)
    places, _ = _places(request, asks(request, language))
    names = {value: _name(value, teller) for value, _ in places}
    return picture("map", "world", teller, by_place(places, names, sheet=PICTURE), teller.words["map"], names, {})


def listed(request: Request, teller: Tells, what: Asks) -> Listed:
    """Places of the contacts that pass the filters, with where the map puts them."""
    lines = []
    for value, count in _places(request, what)[0]:
        country, _, city = value.partition("/")
        lat, lon = where(value) or (None, None)
        lines.append(dict(zip(COLUMNS, (country, city or None, _name(value, teller), lat, lon, count), strict=True)))
    return Listed(columns=COLUMNS, lines=lines, title=teller.words["map"])


FILES = (List(address="map", find=listed),)


def _places(request: Request, what: Asked) -> tuple[list[Place], int]:
    """The places of all that is asked for, and how many events that are, with a place or without."""
    with request.app.state.open() as record:
        places = tally(request, record, ("places", what.text, what.filters), partial(_counted, what))
        return places, number_of(request, record, what)


def _counted(what: Asked, record: Record) -> list[Place]:
    return asking.places(record.base, *condition(record, what.text, what.filters))


def _drawn(places: list[Place], names: dict[str, str], near: Sheet, far: Sheet) -> list[World]:
    """The map, and that of all places where some lie beyond it."""
    world = by_place(places, names, sheet=near)
    return [world, *([by_place(places, names, sheet=far, around=world)] if world.beyond else [])]


def _address(what: Asked, value: str) -> str:
    """What took place there; of a country, what is told without a city."""
    return what.address(place=value if "/" in value else f"{value}/")


def _name(value: str, teller: Teller) -> str:
    country, _, city = value.partition("/")
    return teller.names.place(event.Place(country=country, city=city or None)) or value
