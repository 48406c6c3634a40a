"""Places of contacts on a map: land by its outline, no borders; a circle as large as its contacts are many.

Equal Earth, which shows areas as large as they are (Šavrič, Patterson and Jenny 2018,
doi 10.1080/13658816.2018.1504949). The map is cut to where most of it is; what lies far from that is on a second one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

import msgspec

from dragoman.export.where import Point, city_at, land, state_at
from dragoman.web.charts.bulk import bulk
from dragoman.web.charts.labels import Label, labels

LEAST = 0.5  # of the plane of the projection (the whole earth is 5.4 wide) that is shown at least
AROUND = 0.09  # of what is shown, left free on each side of the outermost circles
NO_LABEL = Label()
Place = tuple[str, int]  # a country, or `COUNTRY/City`, and its contacts
_A = (1.340264, -0.081106, 0.000893, 0.003796)


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """What a map is drawn on: its size, the radius of one contact and of the most, how many places may have names."""

    width: float
    height: float
    one: float = 6.5
    most: float = 24.0
    named: int = 80


WIDE, NARROW = Sheet(width=740.0, height=560.0), Sheet(width=350.0, height=330.0, one=4.5, most=15.0, named=30)
FAR = (
    Sheet(width=740.0, height=330.0, one=4.0, most=14.0),
    Sheet(width=350.0, height=180.0, one=3.0, most=9.0, named=14),
)
PICTURE = Sheet(width=1280.0, height=720.0)


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the map with its contacts; `city` is false where it is drawn in the middle of its country."""

    value: str
    count: int
    city: bool
    x: float
    y: float
    size: float
    label: Label = NO_LABEL


class World(msgspec.Struct, frozen=True, kw_only=True):
    """Land as a path, and spots, the largest first; `nowhere` are contacts whose place lies on no map of ours, `beyond`
    the places that lie outside this one. `window` is what of the plane is shown: left, top, right, bottom; `frame`
    is where another map's window lies on this one.
    """

    land: str
    spots: list[Spot]
    nowhere: int
    beyond: list[Place]
    sheet: Sheet
    window: tuple[float, float, float, float]
    frame: tuple[float, float, float, float] | None = None


def by_place(
    places: Sequence[Place], names: dict[str, str], *, sheet: Sheet = WIDE, around: World | None = None
) -> World:
    """The map of places with their contacts, cut to where most are; the map of all of them, with names for those that
    lie beyond, `around` another map.
    """
    known = [(value, count, point) for value, count in places if (point := where(value))]
    nowhere = sum(count for _, count in places) - sum(count for _, count, _ in known)
    if not known:
        return World(land="", spots=[], nowhere=nowhere, beyond=[], sheet=sheet, window=(0, 0, 0, 0))
    order = sorted(known, key=lambda k: (-k[1], k[0]))
    plane = [_plane(point) for _, _, point in order]
    shape = sheet.width / sheet.height
    whole = around is not None or sheet is PICTURE
    weighed = [(x, y, order[n][1]) for n, (x, y) in enumerate(plane)]
    inner = range(len(plane)) if whole else bulk(weighed, shape, least=LEAST)
    left, top, scale = _cut([plane[n] for n in inner], sheet)
    unit = min(sheet.one, sheet.most / math.sqrt(order[0][1]))
    circles, shown, beyond = [], [], []
    for (value, count, _), (px, py) in zip(order, plane, strict=True):
        x, y = round((px - left) * scale, 1), round((top - py) * scale, 1)
        size = round(max(2.5, unit * math.sqrt(count)), 1)
        if size < x < sheet.width - size and size < y < sheet.height - size:
            circles.append((x, y, size))
            shown.append((value, count))
        else:
            beyond.append((value, count))
    far = {value for value, _ in around.beyond} if around else None
    wanted = [value for value, _ in shown if far is None or value in far][: sheet.named]
    called = [names.get(value, value) if value in wanted else "" for value, _ in shown]
    spots = [
        Spot(value=value, count=count, city=is_city(value), x=x, y=y, size=size, label=label)
        for (value, count), (x, y, size), label in zip(
            shown, circles, labels(circles, called, sheet.width, sheet.height), strict=True
        )
    ]
    window = (left, top, left + sheet.width / scale, top - sheet.height / scale)
    frame = _frame(around.window, left, top, scale) if around else None
    return World(
        land=_land(left, top, scale, sheet),
        spots=spots,
        nowhere=nowhere,
        beyond=beyond,
        sheet=sheet,
        window=window,
        frame=frame,
    )


def where(value: str) -> Point | None:
    """Where a place lies: its city, else the middle of its country. Null where that is not known."""
    country, _, city = value.partition("/")
    return (city_at(city, country) if city else None) or state_at(country)


def is_city(value: str) -> bool:
    """Whether a place is a city of which is known where it lies."""
    country, _, city = value.partition("/")
    return bool(city and city_at(city, country))


def _plane(point: Point) -> tuple[float, float]:
    """Latitude and longitude on the plane of the projection, y upward."""
    lat, lon = (math.radians(degrees) for degrees in point)
    t = math.asin(math.sqrt(3) / 2 * math.sin(lat))
    a, b, c, d = _A
    slope = 9 * d * t**8 + 7 * c * t**6 + 3 * b * t**2 + a
    return 2 * math.sqrt(3) * lon * math.cos(t) / (3 * slope), d * t**9 + c * t**7 + b * t**3 + a * t


def _cut(points: list[tuple[float, float]], sheet: Sheet) -> tuple[float, float, float]:
    """Left and upper end of what is shown, and pixels a unit: all points and room about them, in the sheet's shape."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    room = 1 - 2 * AROUND
    shape = sheet.width / sheet.height
    width = max(max(xs) - min(xs), (max(ys) - min(ys)) * shape, LEAST) / room
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return middle[0] - width / 2, middle[1] + width / shape / 2, sheet.width / width


def _frame(
    window: tuple[float, float, float, float], left: float, top: float, scale: float
) -> tuple[float, float, float, float]:
    """Left, top, width and height of another map's window on this one."""
    a, b, c, d = window
    return tuple(round(n, 1) for n in ((a - left) * scale, (top - b) * scale, (c - a) * scale, (b - d) * scale))  # type: ignore[return-value]


@cache
def _rings() -> tuple[tuple[tuple[float, float], ...], ...]:
    return tuple(tuple(_plane(point) for point in ring) for ring in land())


def _land(left: float, top: float, scale: float, sheet: Sheet) -> str:
    """The outline of all land of which something may be in sight."""
    out = []
    for ring in _rings():
        plane = [((x - left) * scale, (top - y) * scale) for x, y in ring]
        xs, ys = [x for x, _ in plane], [y for _, y in plane]
        if max(xs) > 0 and min(xs) < sheet.width and max(ys) > 0 and min(ys) < sheet.height:
            points = dict.fromkeys(f"{x:.0f} {y:.0f}" for x, y in plane)  # what is nearer than a pixel is one
            out.append("M" + "L".join(points) + "Z")
    return "".join(out)
