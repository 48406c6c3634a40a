"""Filters in the address: what a reader sees can be kept, sent and asked for again."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from urllib.parse import urlencode

import msgspec

from dragoman.store import Filters

NAMES = ("q", "party", "person", "channel", "topic", "language", "outlet", "from", "to", "all")
MOST_LETTERS = 200  # of one value; a longer one is no question


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for: `filters`, the words to search for (`text`), and the values as they stand in the address."""

    filters: Filters
    text: str
    values: dict[str, str]

    def address(self, **more: str | int) -> str:
        """The query of an address that asks for the same, with `more`."""
        return urlencode({**self.values, **more})


def asked(params: Mapping[str, str]) -> Asked:
    """What an address asks for. Raises ValueError, naming the value, for days that are none."""
    values = {n: v for n in NAMES if (v := " ".join(params.get(n, "").split())[:MOST_LETTERS])}
    parties = tuple(values.get("party", "").replace(",", " ").split())
    filters = Filters(
        since=_day(values.get("from")),
        until=_day(values.get("to")),
        parties=parties,
        person=values.get("person"),
        type=None if values.get("all") else "CONSULT",
        channel=values.get("channel"),
        topic=values.get("topic"),
        language=values.get("language"),
        outlet=values.get("outlet"),
    )
    return Asked(filters=filters, text=values.get("q", ""), values=values)


def _day(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise ValueError(f"{text!r} is no day: write it as 2024-03-21") from error
