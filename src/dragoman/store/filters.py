"""Which events are asked for. Every condition given must hold."""

from __future__ import annotations

import datetime

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
            and self.type in (None, event.type)
            and self.channel in (None, event.channel)
            and (self.topic is None or any(t.topic == self.topic for t in event.topics))
            and (self.language is None or self.language in event.languages)
            and (self.outlet is None or _told_by(event, self.outlet.casefold()))
        )

    def _on_days(self, event: Merged) -> bool:
        if self.since is None and self.until is None:
            return True
        if event.date is None:
            return False
        late_enough = self.since is None or event.date.end >= self.since
        return late_enough and (self.until is None or event.date.start <= self.until)

    def _with_person(self, event: Merged, wanted: str) -> bool:
        people = (*event.parties, *event.attendees)
        return any(wanted == p.person or wanted in (p.name or "").casefold() for p in people)


def _told_by(event: Merged, wanted: str) -> bool:
    return any(wanted in (r.outlet or "").casefold() for r in event.reports)
