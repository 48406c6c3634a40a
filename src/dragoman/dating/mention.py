"""What the words of a date say, before and after they are resolved."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.model.when import When


class Sense(msgspec.Struct, frozen=True, kw_only=True):
    """What the words say, with the slots that they leave open empty.

    `kind`: range (from the first to the second of `ends`), day, month, year, decade, season, quarter, easter,
    weekday, offset (`count` units of `unit` away, and `more` further (unit, count)), unit («الأسبوع الماضي», the
    first `nth` or a day of it), span (`count` units up to or from now), anchored (leans on an event), vague (no
    bounds). `to` is the modifier (past, preceding, next, then, this, same, following, last-but-one), `year_to` and
    `month_to` the same of a unit above. `part`: early, mid, late, first-half, second-half, so-far, to-come. `time`:
    part of the day, dawn to night. `year_calendar` is the calendar that counts `year` where it is not the day's own
    («رمضان 2019»), or the month of `month_to` («ماه جاری میلادی»); a `day` of -1 is the last of its month. `through`:
    the two weekdays are the ends of a span and no list. `unsure` senses hold only in a clause that speaks of the future
    (digits alone).
    """

    kind: str
    calendar: str = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    last_year: int | None = None
    weekday: int | None = None
    last_weekday: int | None = None
    unit: str = ""
    count: int | None = None
    nth: int | None = None
    to: str = ""
    year_to: str = ""
    month_to: str = ""
    part: str = ""
    time: str = ""
    season: str = ""
    year_calendar: str = ""
    ends: tuple[Sense, Sense] | None = None
    more: tuple[tuple[str, int], ...] = ()
    through: bool = False
    unsure: bool = False


class Step(msgspec.Struct, frozen=True):
    """A part of an expression: the rule that read it, its words, and what they say."""

    rule: str
    text: str
    sense: Sense


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """An expression at tokens `[i, j)`, characters `[start, end)` of the page.

    `when` is null where it cannot be resolved; `trace` says why, or how it was. `kind` is the sense's kind
    (the most exact of its parts). `bound`: since, until or empty. `offset` is, for kind anchored, the days
    between the event and the day meant. `steps` are the parts that joined, in order.
    """

    i: int
    j: int
    start: int
    end: int
    text: str
    when: When | None
    trace: str
    kind: str
    steps: tuple[Step, ...] = ()
    bound: str = ""
    offset: int | None = None

    @property
    def senses(self) -> tuple[Sense, ...]:
        """What the parts that joined say, in order."""
        return tuple(step.sense for step in self.steps)

    @property
    def time(self) -> str:
        """The part of the day that the words name, or nothing."""
        return next((s.time for s in self.senses if s.time), "")

    @property
    def first(self) -> datetime.date | None:
        """The first day meant."""
        return self.when.start if self.when else None
