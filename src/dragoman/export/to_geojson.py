"""GeoJSON (RFC 7946): a point an event where its place is known, coarsely.

`precision` says whether of a city or a state. The point of a state is the middle of its cities, in whole degrees. It
cannot carry: the words behind a field, differences between reports. An event whose place is not known has no
geometry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.export.row import Told, row
from dragoman.export.where import city_at, state_at

MEDIA, SUFFIX = "application/geo+json", ".geojson"

_PROPERTIES = (
    *("date", "first", "last", "type", "channel", "status", "outcome", "directness", "parties", "names"),
    *("country", "city", "topics", "told", "reports", "languages", "outlets", "urls"),
)


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """One collection of features."""
    yield b'{"type": "FeatureCollection", "features": ['
    for n, one in enumerate(told):
        yield (b",\n" if n else b"\n") + msgspec.json.encode(_feature(one))
    yield b"\n]}\n"


def _feature(one: Told) -> dict[str, Any]:
    place, flat = one.event.place, row(one)
    city = city_at(place.city, place.country) if place else None
    at = city or (state_at(place.country) if place else None)
    properties = {name: getattr(flat, name) for name in _PROPERTIES}
    precision = "city" if city else "state" if at else None
    return {
        "type": "Feature",
        "id": flat.id,
        "geometry": {"type": "Point", "coordinates": [at[1], at[0]]} if at else None,
        "properties": {**properties, "precision": precision},
    }
