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
    """Where an event was told. `event` is the id that `read` prints; `company` bounds the day of a page without one."""

    source: str
    article: int
    event: str
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


class Merged(Event, frozen=True, kw_only=True):
    """One event over all its reports. The fields of `Event` hold the consensus; spans name their report.

    `support` maps a field to its values; a field with several is in `conflicts`. `joins` are the reasons for
    which the reports are one event, `voices` the reports by position, copies and shared accounts together; `made_by` is
    what made the rows of the reports, `corrected` the fields that people have set.
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
