"""What the files under data/world may say, and the world as compiled."""

from __future__ import annotations

import msgspec

from dragoman.world.landmarks import Landmark
from dragoman.world.outlets import OutletEntry

Texts = str | list[str] | None


def texts(value: Texts) -> list[str]:
    """One spelling or several, as a list."""
    if not value:
        return []
    return [value] if isinstance(value, str) else list(value)


class Authority(msgspec.Struct, frozen=True, kw_only=True):
    """A state, body, movement or grouping, by its party code. `party` is whom it speaks for (itself, or its body)."""

    code: str
    party: str
    kind: str
    wikidata: str | None
    name: dict[str, Texts]
    names: dict[str, Texts] = {}
    adjective: dict[str, Texts] = {}
    capital: dict[str, Texts] = {}
    metonyms: dict[str, Texts] = {}
    hostile: dict[str, Texts] = {}
    ambiguous: list[str] = []
    region: list[str] = []
    calendar: str = "gregorian"
    weekend: list[str] = []


class Tenure(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """An office held `from_` a day (EDTF: day, month or year) `to` another, or null while it lasts."""

    office: str
    from_: str | None = None
    to: str | None = None
    source: str | None = None
    title: str | None = None
    speaks_for: str | None = None
    authority: str | None = None


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A person of public office, with spellings by language."""

    id: str
    party: str
    name: dict[str, Texts]
    names: dict[str, Texts] = {}
    short: dict[str, Texts] = {}
    wikidata: str | None = None
    offices: list[Tenure] = []


class City(msgspec.Struct, frozen=True, kw_only=True):
    """A city or site, in the state `country` (or null where its status is disputed)."""

    en: str
    country: str | None
    ar: Texts = None
    fa: Texts = None
    ambiguous: bool = False
    status_disputed: bool = False


class WorldData(msgspec.Struct, frozen=True, kw_only=True):
    """The world as compiled."""

    authorities: list[Authority]
    people: list[Person]
    cities: list[City]
    outlets: list[OutletEntry] = []
    landmarks: list[Landmark] = []
    parts: dict[str, dict[str, str]] = {}
