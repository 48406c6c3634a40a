"""Where cities and states lie, coarsely: for maps, not for finding one's way. The tables name their source."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

Point = tuple[float, float]  # latitude and longitude, degrees
_FOLDER = Path(__file__).parents[1] / "data" / "positions"


def city_at(name: str | None, country: str | None) -> Point | None:
    """Where a city lies, by its usual English name and state."""
    return _cities().get((name or "", country or ""))


def state_at(code: str | None) -> Point | None:
    """The middle of a state's cities, in whole degrees."""
    known = _states().get(code or "")
    return known[1] if known else None


@cache
def land() -> tuple[tuple[Point, ...], ...]:
    """The outlines of land, coarsely: rings of points, of which the last joins the first."""
    lines = (_FOLDER / "land.txt").read_text(encoding="utf-8").splitlines()
    pairs = ((pair.split(",") for pair in line.split()) for line in lines if not line.startswith("#"))
    return tuple(tuple((float(lat), float(lon)) for lon, lat in ring) for ring in pairs)


def two_letters(code: str | None) -> str | None:
    """ISO 3166-1 alpha-2 of a state; null for what is no state."""
    known = _states().get(code or "")
    return known[0] if known else None


@cache
def _cities() -> dict[tuple[str, str], Point]:
    return {(row["city"], row["country"]): _point(row) for row in _rows("cities.csv")}


@cache
def _states() -> dict[str, tuple[str, Point]]:
    return {row["country"]: (row["two"], _point(row)) for row in _rows("states.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def _point(row: dict[str, str]) -> Point:
    return float(row["lat"]), float(row["lon"])
