"""Which events are asked for. Every condition given must hold."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from dragoman.store.database import Database

PLAIN = ("type", "channel", "topic", "language")
_COLUMNS = ("type", "channel")
OFTEN = 2000  # events with one value, from which on they are not looked up first


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """Days (inclusive; an undated event is on none), party codes (all of them take part), and plain values.

    `person` is the record's id of a person or any part of a name, principal or attendee; `outlet` any part of
    the name of an outlet that told it. `place` is a country (ISO 3166-1 alpha-3) with its cities, `COUNTRY/City`, or
    `COUNTRY/` for what is told of a country without a city.
    """

    since: datetime.date | None = None
    until: datetime.date | None = None
    parties: tuple[str, ...] = ()
    person: str | None = None
    type: str | None = None
    channel: str | None = None
    topic: str | None = None
    language: str | None = None
    outlet: str | None = None
    place: str | None = None

    def where(self, is_often: Callable[[str, Sequence[Any]], bool] | None = None) -> tuple[str, list[Any]]:
        """The conditions on a row of `events` as SQL, with their values.

        `is_often` says whether a query gives many numbers of events: then events are gone through in their order.
        """
        parts: list[str] = []
        told: list[Any] = []

        def holds(part: str, *values: Any) -> None:
            parts.append(part)
            told.extend(values)

        if self.since:
            since, month = self.since.isoformat(), self.since.isoformat()[:7]
            holds(f"last >= ? AND first >= {_EARLIEST}", since, since, month, month)
        if self.until:
            holds("first <= ? AND last <> ''", self.until.isoformat())

        def has(name: str, value: str) -> None:
            # Of some days few events are looked at one by one; of all days what has a rare value is looked up first.
            few = f"{_FACET} AND value = ?"
            by_one = (self.since and self.until) or (is_often is not None and is_often(few, (name, value)))
            holds(_OF_FEW if by_one else f"number IN ({few})", name, value)

        def among(query: str, *values: Any) -> None:
            often = is_often is not None and is_often(query, values)
            holds(held(query) if often else f"number IN ({query})", *values)

        codes = sorted({p.upper() for p in self.parties})
        if len(codes) == 2 and (self.type or "").upper() == "CONSULT":
            holds(_OF_BOTH, *codes)
        else:
            for code in codes:
                has("party", code)
        for name in PLAIN:
            asked = getattr(self, name)
            if asked and name in _COLUMNS:
                holds(f"{name} = ?", asked.upper() if name == "type" else asked.casefold())
            elif asked:
                has(name, asked.casefold())
        if self.person:
            wanted = ("person", self.person.casefold(), "name", _within(self.person))
            among(f"{_FACET} AND value = ? UNION {_LIKE}", *wanted)
        if self.outlet:
            among(_LIKE, "outlet", _within(self.outlet))
        if self.place:
            country, alone, city = self.place.partition("/")
            country = country.upper()
            if city:
                has("place", f"{country}/{city}")
            elif alone:
                has("place", country)
            else:  # the country alone, or any city of it; `0` comes right behind `/`
                within = f"{_FACET} AND (value = ? OR (value >= ? AND value < ?))"
                among(within, "place", country, f"{country}/", f"{country}0")
        return " AND ".join(parts) or "1 = 1", told

    def unknown(self, base: Database) -> list[tuple[str, str, list[str]]]:
        """(field, value asked for, values that there are) of every plain value that no event of a record has."""
        out = []
        for name in PLAIN:
            asked = getattr(self, name)
            if not asked:
                continue
            there = known_values(base, name)
            if asked.casefold() not in map(str.casefold, there):
                out.append((name, asked, there))
        parties = known_values(base, "party") if self.parties else []
        return [*out, *(("party", asked, parties) for asked in self.parties if asked.upper() not in parties)]


def known_values(base: Database, name: str) -> list[str]:
    """Every value of a facet or a plain column that an event has, in order."""
    if name in _COLUMNS:
        return sorted(str(v) for (v,) in base.rows(f"SELECT DISTINCT {name} FROM events"))
    return sorted(str(v) for (v,) in base.rows(_VALUES, (name,)))


def forget(base: Database) -> None:
    """Drops the values that no event has any more."""
    none = "SELECT 1 FROM facets f WHERE f.name = facet_values.name AND f.value = facet_values.value"
    base.run(f"DELETE FROM facet_values WHERE NOT EXISTS ({none})")


def held(query: str) -> str:
    """That an event's number is among those of a query of many, which are held while events are gone through in order.

    `IS TRUE` keeps a database from looking up event by event what nearly all days have.
    """
    return f"(number IN ({query})) IS TRUE"


_FACET = "SELECT number FROM facets WHERE name = ?"
# The first day of an event that lasts to a day: the month's first, or earlier where one goes beyond its month. Few do,
# and `events_long` has them, so that of a record of many years only some days are gone through.
_EARLIEST = (
    "coalesce((SELECT first FROM events WHERE substr(first, 1, 7) <> substr(last, 1, 7) AND last <> ''"
    " AND last >= ? AND first < ? ORDER BY first LIMIT 1), ?)"
)
_OF_FEW = "EXISTS (SELECT 1 FROM facets f WHERE f.name = ? AND f.value = ? AND f.number = events.number)"
_OF_BOTH = "number IN (SELECT number FROM dealings WHERE one = ? AND other = ?)"
_LIKE = (
    # the few values first, whatever is known of how many there are
    "SELECT f.number FROM facet_values v CROSS JOIN facets f"
    " WHERE f.name = v.name AND f.value = v.value AND v.name = ? AND v.value LIKE ? ESCAPE '!'"
)
# A value whose events all went stays in `facet_values` until it is forgotten.
_VALUES = (
    "SELECT value FROM facet_values v WHERE name = ?"
    " AND EXISTS (SELECT 1 FROM facets f WHERE f.name = v.name AND f.value = v.value)"
)


def _within(text: str) -> str:
    plain = text.casefold().replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{plain}%"
