"""Which events count as contacts of a pair: exchanges that took place between principals, nobody between them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from dragoman.model import Event

OFF = frozenset({"cancelled", "postponed", "declined"})


def is_exchange(event: Event) -> bool:
    """Whether the parties talked with each other, as far as is told.

    Journeys, attendance, notices and ceremonies are no exchange; plans, denials and what was off did not take place;
    talks through others are no direct contact. These are counted apart.
    """
    took_place = event.status == "occurred" and event.outcome not in OFF
    return took_place and event.form == "exchange" and event.directness != "indirect"


def principals(event: Event) -> list[str]:
    """The codes of those who are sides of the contact, not its mediators or observers, each once."""
    return sorted({p.party or p.group or "" for p in event.parties if p.function == "party"} - {""})


def pairs(event: Event) -> Iterator[tuple[str, str]]:
    """The pairs that were in direct contact; none where it is no exchange."""
    if is_exchange(event):
        yield from combinations(principals(event), 2)
