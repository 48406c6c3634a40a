"""Dated events that the press leans on («القمة التي ستعقد في 21 أكتوبر المقبل», "yesterday's attack")."""

from __future__ import annotations

import datetime

import msgspec

Words = dict[str, list[list[str]]]


class Landmark(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One event, from day `date` to day `until` (the same where null).

    `known_from` is the first day on which a coming event could be announced with its day; null where it
    came without warning. `names` maps a language to groups of words: a sentence that holds every word of a
    group and names the event's day and month means the event. `alone` groups need no day and month: with
    "yesterday" they mean this event and no other. `running` groups, of what went on for long, are those beside
    which days are counted from its first («لليوم الـ28»). `kind` says what it is (war, attack, ceasefire, accord,
    summit, talks, election, resolution, veto, court, death, killing, games …), `called` further names that the press
    gives it. `lasting` events are spoken of by day and month for years («منذ السابع من أكتوبر»): "since" that day says
    no more than that it is behind. `source` says where the day is from; `editor` alone is general knowledge.
    """

    id: str
    date: datetime.date
    until: datetime.date | None = None
    known_from: datetime.date | None = None
    kind: str = ""
    lasting: bool = False
    name: dict[str, str]
    called: dict[str, list[str]] = {}
    names: Words = {}
    alone: Words = {}
    running: Words = {}
    source: str = "editor"

    @property
    def last(self) -> datetime.date:
        """The event's last day."""
        return self.until or self.date
