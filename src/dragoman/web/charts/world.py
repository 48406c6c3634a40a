"""Places of contacts on a map: land by its outline, no borders; a circle as large as its contacts are many.

Equal Earth, which shows areas as large as they are (Šavrič, Patterson and Jenny 2018,
doi 10.1080/13658816.2018.1504949). The map is cut to what is shown.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

import msgspec

from dragoman.export.where import Point, city_at, land, state_at

WIDTH, HEIGHT = 960.0, 540.0
LEAST = 0.5  # of the plane of the projection (the whole earth is 5.4 wide) that is shown at least
AROUND = 0.16  # of what is shown, left free on each side of the outermost circles
SMALLEST, LARGEST = 4.0, 26.0
NAMED = 40  # places, the largest first, that may have their name beside them
LETTER, LINE = 7.2, 17.0  # how wide and high letters are, roughly
Box = tuple[float, float, float, float]  # left, top, right, bottom
_A = (1.340264, -0.081106, 0.000893, 0.003796)


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the map with its contacts; `city` is false where only the country is known. `name` is empty where
    nothing but other names and circles is about it.
    """

    value: str
    count: int
    city: bool
    x: float
    y: float
    size: float
    name: str = ""
    name_x: float = 0.0
    name_y: float = 0.0
    anchor: str = "start"


class World(msgspec.Struct, frozen=True, kw_only=True):
    """Land as a path, and spots, the largest first; `nowhere` are contacts whose place lies on no map of ours."""

    land: str
    spots: list[Spot]
    nowhere: int
    width: float = WIDTH
    height: float = HEIGHT


def by_place(places: Sequence[tuple[str, int]], names: dict[str, str]) -> World:
    """The map of (place, contacts); a place is a country, or `COUNTRY/City`."""
    known = [(value, count, point) for value, count in places if (point := where(value))]
    nowhere = sum(count for _, count in places) - sum(count for _, count, _ in known)
    if not known:
        return World(land="", spots=[], nowhere=nowhere)
    points = {value: _plane(point) for value, _, point in known}
    left, top, scale = _cut(list(points.values()))
    most = max(count for _, count, _ in known)
    order = sorted(known, key=lambda k: (-k[1], k[0]))
    circles = []
    for value, count, _ in order:
        x, y = round((points[value][0] - left) * scale, 1), round((top - points[value][1]) * scale, 1)
        circles.append((x, y, round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt(count / most), 1)))
    boxes = [(x - r, y - r, x + r, y + r) for x, y, r in circles]
    taken: list[Box] = []
    spots = []
    for n, ((value, count, _), (x, y, size)) in enumerate(zip(order, circles, strict=True)):
        others = [*taken, *boxes[:n], *boxes[n + 1 :]]
        free = _named(names.get(value, value), x, y, size, others) if n < NAMED else None
        if free:
            taken.append(free[0])
        spots.append(
            Spot(
                value=value,
                count=count,
                city="/" in value,
                x=x,
                y=y,
                size=size,
                name=names.get(value, value) if free else "",
                name_x=free[1] if free else x,
                name_y=free[2] if free else y,
                anchor=free[3] if free else "start",
            )
        )
    return World(land=_land(left, top, scale), spots=spots, nowhere=nowhere)


def where(value: str) -> Point | None:
    """Where a place lies: its city, else the middle of its country. Null where that is not known."""
    country, _, city = value.partition("/")
    return (city_at(city, country) if city else None) or state_at(country)


def _plane(point: Point) -> tuple[float, float]:
    """Latitude and longitude on the plane of the projection, y upward."""
    lat, lon = (math.radians(degrees) for degrees in point)
    t = math.asin(math.sqrt(3) / 2 * math.sin(lat))
    a, b, c, d = _A
    slope = 9 * d * t**8 + 7 * c * t**6 + 3 * b * t**2 + a
    return 2 * math.sqrt(3) * lon * math.cos(t) / (3 * slope), d * t**9 + c * t**7 + b * t**3 + a * t


def _cut(points: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Left and upper end of what is shown, and pixels a unit: all points, with room about them, in our shape."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    room = 1 - 2 * AROUND
    width = max(max(xs) - min(xs), (max(ys) - min(ys)) * WIDTH / HEIGHT, LEAST) / room
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return middle[0] - width / 2, middle[1] + width * HEIGHT / WIDTH / 2, WIDTH / width


@cache
def _rings() -> tuple[tuple[tuple[float, float], ...], ...]:
    return tuple(tuple(_plane(point) for point in ring) for ring in land())


def _land(left: float, top: float, scale: float) -> str:
    """The outline of all land of which something may be in sight."""
    out = []
    for ring in _rings():
        plane = [((x - left) * scale, (top - y) * scale) for x, y in ring]
        xs, ys = [x for x, _ in plane], [y for _, y in plane]
        if max(xs) > 0 and min(xs) < WIDTH and max(ys) > 0 and min(ys) < HEIGHT:
            out.append("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in plane) + "Z")
    return "".join(out)


def _named(name: str, x: float, y: float, size: float, others: list[Box]) -> tuple[Box, float, float, str] | None:
    """Where a name has room beside, below or above its circle: its box, x and y of its line, its anchor; else null."""
    wide = len(name) * LETTER
    beside, below, above = y + LINE * 0.3, y + size + LINE * 0.8, y - size - LINE * 0.35
    for at, line, anchor in (
        (x + size + 4, beside, "start"),
        (x - size - 4, beside, "end"),
        (x, below, "middle"),
        (x, above, "middle"),
    ):
        start = at if anchor == "start" else at - wide if anchor == "end" else at - wide / 2
        box = (start, line - LINE * 0.8, start + wide, line + LINE * 0.2)
        inside = box[0] > 0 and box[2] < WIDTH and box[1] > 0 and box[3] < HEIGHT
        if inside and not any(_meet(box, other) for other in others):
            return box, round(at, 1), round(line, 1), anchor
    return None


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
