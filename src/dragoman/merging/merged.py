"""A merged event: what `dragoman events` prints a line of."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec

from dragoman.merging.cluster import Join
from dragoman.model import Event, MadeBy


class Support(msgspec.Struct, frozen=True):
    """One value of a field and the reports that say it or can be read so."""

    value: Any
    reports: tuple[int, ...]


class Company(msgspec.Struct, frozen=True, kw_only=True):
    """The days between which a page without a day was published, as far as `reports` dated ones of its event tell."""

    start: datetime.date
    end: datetime.date
    reports: int


class Reported(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where an event was told. `event` is the id that `read` prints, `report` that by which `review` knows it.

    `company` bounds the day of a page without one.
    """

    source: str
    article: int
    event: str
    report: str
    language: str
    outlet: str | None
    url: str | None
    published: datetime.date | None
    company: Company | None = None


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A field that a person has set: to what, from what, why, who and when (ISO 8601, UTC); `key` of its judgement."""

    field: str
    value: Any
    was: Any = None
    reason: str
    by: str
    at: str
    key: str


class Whole(msgspec.Struct, frozen=True):
    """The event of which another is part, by id, and why.

    `person:USA` and `office:USA` are who stands for a party in both, `day` a day of both, `stay` one of the days after
    the first of a visit, `country` and `city` where both were.
    """

    id: str
    why: tuple[str, ...]


class Part(msgspec.Struct, frozen=True):
    """An event that is part of another, by id, and why; see `Whole`."""

    id: str
    why: tuple[str, ...]


class Thread(msgspec.Struct, frozen=True):
    """The rounds of one negotiation: their events in the order of their days, the topics they share, and why."""

    id: str
    events: tuple[str, ...]
    theme: tuple[str, ...]
    why: tuple[str, ...]


class Merged(Event, frozen=True, kw_only=True):
    """One event over all its reports. The fields of `Event` hold the consensus; spans name their report.

    `support` maps a field to its values; a field with several is in `conflicts`. `joins` are the reasons for
    which the reports are one event, `voices` the reports by position, copies and shared accounts together; `made_by` is
    what made the rows of the reports, `corrected` the fields that people have set. `part_of` is the visit or the
    gathering to which it belongs, `parts` those that belong to it, `thread` the talks of which it is a round.
    """

    support: dict[str, tuple[Support, ...]]
    conflicts: tuple[str, ...]
    reports: tuple[Reported, ...]
    languages: tuple[str, ...]
    first_reported: datetime.date | None
    former_ids: tuple[str, ...]
    joins: tuple[Join, ...] = ()
    voices: tuple[tuple[int, ...], ...] = ()
    made_by: tuple[MadeBy, ...] = ()
    corrected: tuple[Correction, ...] = ()
    part_of: Whole | None = None
    parts: tuple[Part, ...] = ()
    thread: Thread | None = None
