"""dates.yml: the words by which a text counts days from its own day or from an event, and what only looks
like it."""

from __future__ import annotations

import msgspec


class Week(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The day on which a week begins (mon … sun) and the first and last day of its end, where the outlet's country is
    not known; where it is, the country's own count.

    `weekend` is all that is one in some country of the language.
    """

    first: str = "mon"
    weekend: tuple[str, str] = ("sat", "sun")


class UnitNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit of time in the singular, the dual («يومان») and the plural."""

    one: list[str] = []
    two: list[str] = []
    many: list[str] = []


class Around(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand `before` or `after` the length of time that they count off («قبل يومين», "two days
    ago"); those of `told` stand after it and count from the day that the text named last ("two days earlier")."""

    before: list[str] = []
    after: list[str] = []
    told: list[str] = []


class Tense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells that a clause speaks of the past or of the future.

    `look` is where the verb stands: before its adverbs (ar), after them (fa), or both (en). `prefixes` are
    written onto a verb of at least five letters that is none of `unless` and has none of `never_endings`
    (names have). `none` are phrases with a word of a tense that tell none ("as planned"). `going` are presents that
    tell of the future beside their own day ("is meeting him on Friday"), not one of what came before ("is heading home
    after meeting him on Friday"). `credits` name who made a picture at the end of a line, whose present tells what was
    ("meets Macron in Cairo on Monday. (AFP)").
    """

    look: str = "both"
    past: list[str] = []
    present: list[str] = []
    future: list[str] = []
    going: list[str] = []
    lead: list[str] = []
    none: list[str] = []
    prefixes: list[str] = []
    unless: list[str] = []
    never_endings: list[str] = []
    past_endings: list[str] = []
    credits: list[str] = []


class DateExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text read on the day `now`; `on` are the days that it names: ISO days or first/last, in order."""

    text: str
    now: str = "2024-05-15"
    on: list[str] = []
    why: str = ""
    rule: str = ""


class DatesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words and orders of dates. `days` are words for a day by its distance («أمس»: -1), those of
    `same_day` for the day that the text named last, or its own ("later in the day").

    `leading` are the modifiers that may also stand before their noun («هذا الأسبوع», "last week"). A weekday that is
    also a city (calendar.yml) is the city behind `city_before` or before `city_after`. What stands behind a noun of
    `named_after` («شارع», «جسر») without a year is its name; a word for a day bound to a noun of `figurative`
    («أصدقاء الأمس») is no day. Behind a word of `continuing` a counted day is today's ("for the 28th day");
    behind one of `every` a weekday is a habit. A unit of `doing` («عقد») is also what is done of a noun behind it, but
    not before a word of `wholly` («قبل عقد كامل»). With a verb of `began` the time of `since` is when it was («از سال
    ۲۰۱۳ آغاز شد», «بدأت منذ عام 2013»). A day behind one of `done_then` («المبرم») is that of its noun.
    """

    week: Week = msgspec.field(default_factory=Week)
    calendar: str = "gregorian"
    month_first: bool = False
    short_years: str = ""
    days: dict[int, list[str]] = {}
    nights: dict[int, list[str]] = {}
    same_day: list[str] = []
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
    from_now: list[str] = []
    about: list[str] = []
    parts_of: dict[str, list[str]] = {}
    since: list[str] = []
    began: list[str] = []
    until: list[str] = []
    between: list[str] = []
    to: list[str] = []
    and_: list[str] = msgspec.field(default_factory=list, name="and")
    or_: list[str] = msgspec.field(default_factory=list, name="or")
    links: list[str] = []
    years_after: list[str] = []
    agree: list[str] = []
    on: list[str] = []
    onward: list[str] = []
    done_then: list[str] = []
    day_suffixes: list[str] = []
    anchors: dict[int, list[str]] = {}
    after: list[str] = []
    before: list[str] = []
    of_event: list[str] = []
    that: list[str] = []
    thence: dict[int, list[str]] = {}
    by: list[str] = []
    decades: dict[int, list[str]] = {}
    guards: list[str] = []
    doing: list[str] = []
    wholly: list[str] = []
    anniversaries: list[str] = []
    city_before: list[str] = []
    city_after: list[str] = []
    named_after: list[str] = []
    figurative: list[str] = []
    continuing: list[str] = []
    every: list[str] = []
    tense: Tense = msgspec.field(default_factory=Tense)
    examples: list[DateExample] = []
    not_: list[DateExample] = msgspec.field(default_factory=list, name="not")
