"""What identifiable actors say, and what is counted."""

from __future__ import annotations

import msgspec

from dragoman.model.event import Link, Place
from dragoman.model.span import Span
from dragoman.model.when import When


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """A position: who says what kind of thing (`act`, PLOVER type or STATE) on which topic, toward whom."""

    speakers: tuple[str, ...]
    names: tuple[str, ...] = ()
    act: str = "STATE"
    topic: str | None = None
    toward: str | None = None
    manner: str | None = None
    form: str = "paraphrased"
    account: tuple[Link, ...] = ()
    date: When | None = None
    event: str | None = None
    because: dict[str, tuple[Span, ...]] = msgspec.field(default_factory=dict)
    evidence: tuple[Span, ...] = ()


class Claimant(msgspec.Struct, frozen=True, kw_only=True):
    """Who claims a figure."""

    party: str | None
    name: str | None = None
    evidence: tuple[Span, ...] = ()


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A counted claim. `low` and `high` are persons (or votes, trucks, units of money); see RECORD for `bound`.

    `unit` is the currency of money (ISO 4217), `cause` an English word for what it came of (airstrike, earthquake …).
    """

    kind: str
    of: str | None = None
    low: float | int | None = None
    high: float | int | None = None
    bound: str = "exact"
    as_of: When | None = None
    since: When | None = None
    claimant: Claimant | None = None
    population: str | None = None
    part_of: int | None = None
    place: Place | None = None
    cause: str | None = None
    unit: str | None = None
    status: str = "occurred"
    because: dict[str, tuple[Span, ...]] = msgspec.field(default_factory=dict)
    evidence: tuple[Span, ...] = ()
