"""dates.yml: the words by which a text counts days from its own day or from an event, and what only looks
like it."""

from __future__ import annotations

import msgspec


class Week(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The day on which a week begins (mon … sun), and where it differs by country (ISO 3166-1 alpha-3)."""

    first: str = "mon"
    countries: dict[str, str] = {}


class UnitNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit of time in the singular, the dual («يومان») and the plural."""

    one: list[str] = []
    two: list[str] = []
    many: list[str] = []


class Around(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand `before` or `after` the length of time that they count off («قبل يومين», "two days
    ago")."""

    before: list[str] = []
    after: list[str] = []


class Tense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells that a clause speaks of the past or of the future.

    `look` is where the verb stands: before its adverbs (ar), after them (fa), or both (en). `prefixes` are
    written onto a verb of at least five letters that is none of `unless` and has none of `never_endings`
    (names have).
    """

    look: str = "both"
    past: list[str] = []
    present: list[str] = []
    future: list[str] = []
    lead: list[str] = []
    prefixes: list[str] = []
    unless: list[str] = []
    never_endings: list[str] = []
    past_endings: list[str] = []


class DateExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text read on the day `now`; `on` are the days that it names: ISO days or first/last, in order."""

    text: str
    now: str = "2024-05-15"
    on: list[str] = []
    why: str = ""
    rule: str = ""


class DatesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """See the pack guide for each field. `days` are words for a day by its distance («أمس»: -1).

    `leading` are the modifiers that may also stand before their noun («هذا الأسبوع», "last week").
    """

    week: Week = msgspec.field(default_factory=Week)
    calendar: str = "gregorian"
    month_first: bool = False
    short_years: str = ""
    days: dict[int, list[str]] = {}
    nights: dict[int, list[str]] = {}
    years: dict[int, list[str]] = {}
    parts: dict[str, list[str]] = {}
    eve: list[str] = []
    units: dict[str, UnitNames] = {}
    modifiers: dict[str, list[str]] = {}
    leading: list[str] = []
    ago: Around = msgspec.field(default_factory=Around)
    ahead: Around = msgspec.field(default_factory=Around)
    within: list[str] = []
    inside: list[str] = []
    few: list[str] = []
    parts_of: dict[str, list[str]] = {}
    since: list[str] = []
    until: list[str] = []
    to: list[str] = []
    and_: list[str] = msgspec.field(default_factory=list, name="and")
    links: list[str] = []
    years_after: list[str] = []
    agree: list[str] = []
    on: list[str] = []
    day_suffixes: list[str] = []
    anchors: dict[int, list[str]] = {}
    after: list[str] = []
    before: list[str] = []
    of_event: list[str] = []
    that: list[str] = []
    decades: dict[int, list[str]] = {}
    guards: list[str] = []
    anniversaries: list[str] = []
    tense: Tense = msgspec.field(default_factory=Tense)
    examples: list[DateExample] = []
    not_: list[DateExample] = msgspec.field(default_factory=list, name="not")
