"""Events: contacts and the other PLOVER types, with their fields as `dragoman read` prints them."""

from __future__ import annotations

import msgspec

from dragoman.model.span import Span
from dragoman.model.when import When


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """One side of an event. `party` is ISO 3166-1 alpha-3 or a body's code; null for a gathering (`group`)."""

    party: str | None
    authority: str | None = None
    group: str | None = None
    name: str | None = None
    person: str | None = None
    wikidata: str | None = None
    office: str | None = None
    as_worded: str = ""
    function: str = "party"
    initiated: bool | None = None
    travelled: bool | None = None
    hosted: bool | None = None
    location: str | None = None
    provisional: bool = False
    evidence: tuple[Span, ...] = ()


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """A topic of the closed list, with the words that name it."""

    topic: str
    evidence: tuple[Span, ...]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where: `country` ISO 3166-1 alpha-3, `city` in its usual English name."""

    country: str | None
    city: str | None = None
    evidence: tuple[Span, ...] = ()


class Link(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One link of the chain of who says so: a speaker, a body, a medium, an agency or the outlet."""

    speaker: str | None = None
    office: str | None = None
    party: str | None = None
    body: str | None = None
    medium: str | None = None
    agency: str | None = None
    outlet: str | None = None
    anonymous: bool = False
    evidence: tuple[Span, ...] = ()


class Assertion(msgspec.Struct, frozen=True, kw_only=True):
    """One side's word on whether the event took place: `says` is affirms or denies."""

    by: str
    says: str
    evidence: tuple[Span, ...]


class Vote(msgspec.Struct, frozen=True, kw_only=True, rename={"for_": "for"}):
    """A vote in a body: counts, or the names of those who abstained or cast a veto. Null where the page is silent."""

    body: str
    for_: int | None = None
    against: int | None = None
    abstain: tuple[str, ...] | None = None
    veto: tuple[str, ...] | None = None
    members: int | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event as one article tells it. `because` holds the words behind each plain field.

    `weekday` is what is known of a day that the page leaves open: 1 (Monday) to 7; null beside a date.
    """

    id: str
    type: str
    mode: str | None = None
    channel: str = "unspecified"
    form: str | None = None
    directness: str = "unknown"
    status: str = "occurred"
    outcome: str = "unknown"
    salience: str = "background"
    date: When | None = None
    weekday: int | None = None
    parties: tuple[Party, ...] = ()
    attendees: tuple[Party, ...] = ()
    place: Place | None = None
    topics: tuple[Topic, ...] = ()
    account: tuple[Link, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    vote: Vote | None = None
    because: dict[str, tuple[Span, ...]] = msgspec.field(default_factory=dict)
    evidence: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()
