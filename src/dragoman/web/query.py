"""Filters in the address: what a reader sees can be kept, sent and asked for again."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

import msgspec

from dragoman.store import Filters
from dragoman.web.lookup import CALENDARS, Lookup

NAMES = ("q", "party", "person", "channel", "topic", "language", "outlet", "place", "from", "to", "calendar", "all")
MOST_LETTERS = 200  # of one value; a longer one is no question


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for: `filters`, the words to search for (`text`), and the values as they stand in the address."""

    filters: Filters
    text: str = ""
    values: dict[str, str] = {}

    @property
    def is_every_contact(self) -> bool:
        """Whether nothing is left out but what is no contact."""
        return not self.text and self.filters == Filters(type="CONSULT")

    @property
    def only_party(self) -> str:
        """The one party whose contacts are all that is asked for; empty where it is something else."""
        mine = self.filters.parties
        plain = not self.text and self.filters == Filters(parties=mine, type="CONSULT")
        return mine[0] if plain and len(mine) == 1 else ""

    def address(self, **more: str | int) -> str:
        """The query of an address that asks for the same, with `more`."""
        return urlencode({**self.values, **more})


def asked(params: Mapping[str, str], lookup: Lookup, *, language: str = "en") -> Asked:
    """What an address asks for. Raises ValueError with the value that is no day, or no calendar."""
    values = {n: v for n in NAMES if (v := " ".join(params.get(n, "").split())[:MOST_LETTERS])}
    calendar = values.get("calendar", "")
    if calendar and calendar not in CALENDARS:
        raise ValueError(calendar)
    since, until = (
        lookup.days(values[name], language=language, calendar=calendar) if name in values else None
        for name in ("from", "to")
    )
    filters = Filters(
        since=since[0] if since else None,
        until=until[1] if until else None,
        parties=lookup.parties(values.get("party", "")),
        person=values.get("person"),
        type=None if values.get("all") else "CONSULT",
        channel=values.get("channel"),
        topic=values.get("topic"),
        language=values.get("language"),
        outlet=values.get("outlet"),
        place=values.get("place"),
    )
    return Asked(filters=filters, text=values.get("q", ""), values=values)
