"""Reading the world's YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import msgspec

from dragoman.compiling.yaml import load_yaml
from dragoman.errors import DragomanError
from dragoman.extraction.contacts.book import EventType
from dragoman.world.landmarks import Landmark
from dragoman.world.outlets import OutletEntry
from dragoman.world.schema import Authority, City, Claims, Person, War, WorldData

T = TypeVar("T")


def load_world(folder: Path) -> WorldData:
    """The world from its folder, every file checked against its schema."""
    authorities = [_authority(p, "state") for p in _files(folder / "states")]
    authorities += [_authority(p, "body") for p in _files(folder / "bodies")]
    authorities += [_authority(p, "movement") for p in _files(folder / "movements")]
    people = [person for p in _files(folder / "people") for person in _people(p)]
    cities = [_as(row, City, p) for p in _files(folder / "places") for row in load_yaml(p) or []]
    landmarks = [_as(row, Landmark, p) for p in _files(folder / "landmarks") for row in load_yaml(p) or []]
    outlets = [_as(load_yaml(p), OutletEntry, p) for p in _files(folder.parent / "outlets")]
    claims = [_as(load_yaml(p), Claims, p) for p in _files(folder / "authorities")]
    wars = [_as(load_yaml(p), War, p) for p in _files(folder / "wars")]
    return WorldData(
        authorities=authorities,
        people=people,
        cities=cities,
        outlets=outlets,
        landmarks=landmarks,
        claims=claims,
        wars=wars,
    )


def load_events(folder: Path) -> list[EventType]:
    """The event types, one file each."""
    return [_as(load_yaml(p), EventType, p) for p in _files(folder)]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.yml"))


def _as(value: Any, kind: type[T], path: Path) -> T:
    try:
        return msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError as error:
        raise DragomanError("W101", f"{path.parent.name}/{path.name}: {error}") from error


def _authority(path: Path, kind: str) -> Authority:
    row = dict(load_yaml(path))
    row.setdefault("kind", kind)
    row.setdefault("party", row.get("code"))
    row.setdefault("wikidata", None)
    return _as(row, Authority, path)


def _people(path: Path) -> list[Person]:
    file = load_yaml(path) or {}
    out = []
    for row in file.get("people", []):
        out.append(_as({"party": file["party"], **row}, Person, path))
    return out
