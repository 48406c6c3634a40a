"""Which events are asked for. Every condition given must hold."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec

from dragoman.store.database import Database

PLAIN = ("type", "channel", "topic", "language")
_COLUMNS = ("type", "channel")


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """Days (inclusive; an undated event is on none), party codes (all of them take part), and plain values.

    `person` is the record's id of a person or any part of a name, principal or attendee; `outlet` any part of
    the name of an outlet that told it.
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

    def where(self) -> tuple[str, list[Any]]:
        """The conditions on a row of `events` as SQL, with their values."""
        parts: list[str] = []
        told: list[Any] = []

        def holds(part: str, *values: Any) -> None:
            parts.append(part)
            told.extend(values)

        if self.since:
            holds("last >= ?", self.since.isoformat())
        if self.until:
            holds("first <= ? AND last <> ''", self.until.isoformat())
        # Of some days few events are looked at one by one; of all days what has a rare value is looked up first.
        facet = _OF_FEW if self.since and self.until else _OF_ALL
        for code in sorted({p.upper() for p in self.parties}):
            holds(facet, "party", code)
        for name in PLAIN:
            asked = getattr(self, name)
            if asked and name in _COLUMNS:
                holds(f"{name} = ?", asked.upper() if name == "type" else asked.casefold())
            elif asked:
                holds(facet, name, asked.casefold())
        if self.person:
            wanted = ("person", self.person.casefold(), "name", _within(self.person))
            holds(f"number IN ({_FACET} AND value = ? UNION {_LIKE})", *wanted)
        if self.outlet:
            holds(f"number IN ({_LIKE})", "outlet", _within(self.outlet))
        return " AND ".join(parts) or "1 = 1", told

    def unknown(self, base: Database) -> list[tuple[str, str, list[str]]]:
        """(field, value asked for, values that there are) of every plain value that no event of a record has."""
        out = []
        for name in PLAIN:
            asked = getattr(self, name)
            if not asked:
                continue
            query = f"SELECT DISTINCT {name} FROM events" if name in _COLUMNS else _VALUES
            there = sorted(value for (value,) in base.rows(query, () if name in _COLUMNS else (name,)))
            if asked.casefold() not in map(str.casefold, there):
                out.append((name, asked, there))
        parties = sorted(value for (value,) in base.rows(_VALUES, ("party",))) if self.parties else []
        return [*out, *(("party", asked, parties) for asked in self.parties if asked.upper() not in parties)]


def forget(base: Database) -> None:
    """Drops the values that no event has any more."""
    none = "SELECT 1 FROM facets f WHERE f.name = facet_values.name AND f.value = facet_values.value"
    base.run(f"DELETE FROM facet_values WHERE NOT EXISTS ({none})")


_FACET = "SELECT number FROM facets WHERE name = ?"
_OF_ALL = f"number IN ({_FACET} AND value = ?)"
_OF_FEW = "EXISTS (SELECT 1 FROM facets f WHERE f.name = ? AND f.value = ? AND f.number = events.number)"
_LIKE = (
    "SELECT f.number FROM facet_values v JOIN facets f ON f.name = v.name AND f.value = v.value"
    " WHERE v.name = ? AND v.value LIKE ? ESCAPE '!'"
)
# A value whose events all went stays in `facet_values` until it is forgotten.
_VALUES = (
    "SELECT value FROM facet_values v WHERE name = ?"
    " AND EXISTS (SELECT 1 FROM facets f WHERE f.name = v.name AND f.value = v.value)"
)


def _within(text: str) -> str:
    plain = text.casefold().replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{plain}%"
