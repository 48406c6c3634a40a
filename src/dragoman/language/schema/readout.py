"""readout.yml: how an event is told in the language, as sentences with named slots.

In a sentence `{slot}` is filled; what stands between `[` and `]` falls away whole if a slot in it is unknown;
`<a|b>` agrees with the subject: masculine or feminine (`agrees: gender`), one or several (`agrees: number`).
A `+` joins two words by the pack's contractions («ل+الأمم» is «للأمم»).
"""

from __future__ import annotations

import msgspec


class OfficePhrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An office before a name: of a man and, where it differs, of a woman.

    `title` uses `{adj}` (the party's agreeing adjective; `{adj m}`, `{adj f}` do not agree), `of` uses
    `{party}` where there is none; `bare` stands where no name does; `named` replaces title and name where
    they do not simply follow each other.
    """

    title: list[str] = []
    of: list[str] = []
    bare: list[str] = []
    named: list[str] = []


class WhenPhrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Days of the language's own calendar: one day, either of two, a span, a month, a year."""

    day: str
    either: str
    either_months: str
    span: str
    span_months: str
    month: str
    year: str


class ElsewherePhrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A month or year of a calendar that is not the language's own."""

    month: str
    year: str


class BriefWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The frame of a briefing.

    `title` has `{parties}`, `all` stands where none is asked for; `days`, `since` and `until` have `{first}` and
    `{last}`; `none` stands where there is nothing to tell.
    """

    title: str = "{parties}"
    all: str = ""
    days: str = "{first} – {last}"
    since: str = "{first} –"
    until: str = "– {last}"
    sources: str = ""
    none: str = ""


class ReadoutFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How events are told in a language.

    `corrected` ends what is told of an event that somebody corrected by hand. Keys of `sentences` are status, then
    kind, then `directed`, `mutual` or `alone`; `latin` languages take names as the record has them.
    """

    calendar: str = "gregorian"
    agrees: str = ""
    latin: bool = False
    digits: str = "0123456789"
    months: dict[str, list[str]] = {}
    weekdays: list[str] = []
    when: WhenPhrases | None = None
    elsewhere: dict[str, ElsewherePhrases] = {}
    join: str = ", "
    join_last: str = " "
    stop: str = "."
    corrected: str = ""
    definite: str = ""
    feminine: str = ""
    person: str = "{title} {name}"
    person_of: str = "{name} ({party})"
    offices: dict[str, OfficePhrase] = {}
    offices_of: dict[str, dict[str, OfficePhrase]] = {}
    parties: dict[str, str] = {}
    adjectives: dict[str, list[str]] = {}
    masculine: list[str] = []
    women: list[str] = []
    names: dict[str, str] = {}
    topics: dict[str, str] = {}
    kinds: dict[str, dict[str, str]] = {}
    sentences: dict[str, dict[str, str]] = {}
    about: dict[str, str] = {}
    types: dict[str, str] = {}
    type_tail: str = ""
    statuses: dict[str, str] = {}
    vote: str = ""
    denial: str = ""
    mediation: str = ""
    account_before: dict[str, str] = {}
    account_after: dict[str, str] = {}
    brief: BriefWords = BriefWords()
