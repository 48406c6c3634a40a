"""Which events are asked for. Every condition given must hold."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

import msgspec

from dragoman.merging import Merged


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

    def admit(self, event: Merged) -> bool:
        """Whether the event is asked for."""
        return (
            self._on_days(event)
            and {p.upper() for p in self.parties} <= {p.party for p in event.parties}
            and (self.person is None or self._with_person(event, self.person.casefold()))
            and all(
                asked.casefold() in map(str.casefold, of(event)) for name, of in PLAIN if (asked := getattr(self, name))
            )
            and (self.outlet is None or _told_by(event, self.outlet.casefold()))
        )

    def unknown(self, events: Iterable[Merged]) -> list[tuple[str, str, list[str]]]:
        """(field, value asked for, values that there are) of every plain value that none of `events` has."""
        out = []
        told = list(events)
        for name, of in PLAIN:
            there = sorted({value for event in told for value in of(event)})
            asked = getattr(self, name)
            if asked and asked.casefold() not in map(str.casefold, there):
                out.append((name, asked, there))
        parties = sorted({p.party for event in told for p in event.parties if p.party})
        out += [("party", asked, parties) for asked in self.parties if asked.upper() not in parties]
        return out

    def _on_days(self, event: Merged) -> bool:
        if self.since is None and self.until is None:
            return True
        if event.date is None:
            return False
        late_enough = self.since is None or event.date.end >= self.since
        return late_enough and (self.until is None or event.date.start <= self.until)

    def _with_person(self, event: Merged, wanted: str) -> bool:
        people = (*event.parties, *event.attendees)
        names = ((p.person or "", p.name or "", p.as_worded or "") for p in people)
        return any(wanted == person or wanted in name.casefold() or wanted in worded for person, name, worded in names)


PLAIN: tuple[tuple[str, Callable[[Merged], Iterable[str]]], ...] = (
    ("type", lambda event: (event.type,)),
    ("channel", lambda event: (event.channel,)),
    ("topic", lambda event: [t.topic for t in event.topics]),
    ("language", lambda event: event.languages),
)


def _told_by(event: Merged, wanted: str) -> bool:
    return any(wanted in (r.outlet or "").casefold() for r in event.reports)
