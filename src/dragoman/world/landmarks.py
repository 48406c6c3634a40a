"""Dated events that the press leans on («القمة التي ستعقد في 21 أكتوبر المقبل», "yesterday's attack")."""

from __future__ import annotations

import datetime

import msgspec

Words = dict[str, list[list[str]]]


class Landmark(msgspec.Struct, frozen=True, kw_only=True):
    """One event, from day `date` to day `until` (the same where null).

    `known_from` is the first day on which a coming event could be announced with its day; null where it
    came without warning. `names` maps a language to groups of words: a sentence that holds every word of a
    group and names the event's day and month means the event. `alone` groups need no day and month: with
    "yesterday" they mean this event and no other. `running` groups, of what went on for long, are those beside
    which days are counted from its first («لليوم الـ28»). `source` says where the day is from.
    """

    id: str
    date: datetime.date
    until: datetime.date | None = None
    known_from: datetime.date | None = None
    name: dict[str, str]
    names: Words = {}
    alone: Words = {}
    running: Words = {}
    source: str = "editor"

    @property
    def last(self) -> datetime.date:
        """The event's last day."""
        return self.until or self.date
