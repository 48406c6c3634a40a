"""What the desk says, in the reader's language: sentences, days, numbers, names."""

from __future__ import annotations

import copy
import datetime

import msgspec

from dragoman.calendars.calendar import (
    GREGORIAN,
    HIJRI,
    JALALI,
    bounds_of,
    from_day,
    month_bounds,
    month_length,
    year_bounds,
)
from dragoman.language.pack import Pack
from dragoman.model import Article, Event, Party, When
from dragoman.reader import Reader
from dragoman.readout import tell
from dragoman.readout.names import Names
from dragoman.web.chosen import DIGITS, Chosen
from dragoman.web.wording import words

MONTHS = 12  # of a year, in every calendar
EXAMPLE = datetime.date(2024, 3, 21)  # of how a day is written


class Teller:
    """Says things in the reader's language, in the calendar and digits that they chose."""

    def __init__(self, reader: Reader, language: str, choice: Chosen | None = None) -> None:
        self.language = language
        self.reader = reader
        self.choice = choice or Chosen()
        self.pack = _as_chosen(reader.language(language)[0], self.choice)
        self.names = Names(self.pack, reader.world)
        self.words = words(language)
        self.calendar = self.pack.data.readout.calendar

    def event(self, event: Event) -> str:
        """The event in a sentence or two."""
        return tell(event, language=self.language, pack=self.pack, world=self.reader.world)

    def short_day(self, when: When | None) -> str:
        """A day in figures of the language's own calendar, its bounds where it is not one day."""
        if when is None:
            return self.words["undated"]
        return self.span(when.start, when.end)

    def span(self, start: datetime.date, end: datetime.date) -> str:
        """From a day to another in figures of the language's own calendar; whole months and years as such.

        What is exactly a month or year of another calendar that the language tells days in is named in that one: as
        days it would look like a stretch that somebody measured.
        """
        first, last = self.ends(start, end)
        if first == last:
            return first
        for calendar in self.pack.data.readout.elsewhere:
            year, month, _ = from_day(calendar, start)
            if (start, end) == month_bounds(calendar, year, month):
                return self._digits(f"{self.pack.data.readout.months[calendar][month - 1]} {year}")
            if (start, end) == year_bounds(calendar, year):
                return self._digits(str(year))
        return f"{first} – {last}"

    def fields(self, since: datetime.date | None, until: datetime.date | None) -> tuple[str, str]:
        """What stands in a form for the first and last day that are asked for; `Lookup.days` reads it again."""
        if since and until:
            return self.ends(since, until)
        return tuple(self.span(day, day) if day else "" for day in (since, until))  # type: ignore[return-value]

    @property
    def hint(self) -> str:
        """A day as it can be written in a form."""
        return self.words["like"].format(day=f"\u2066{self.span(EXAMPLE, EXAMPLE)}\u2069")  # isolated from its words

    @property
    def asks_in(self) -> str:
        """The calendar that an address has to name for what stands in a form; empty where years say it."""
        own = HIJRI if self.language == "ar" else JALALI
        return "" if self.calendar in (GREGORIAN, own) else self.calendar

    def ends(self, start: datetime.date, end: datetime.date) -> tuple[str, str]:
        """A first and a last day in figures, both as months or years where they bound whole ones."""
        a, b = from_day(self.calendar, start), from_day(self.calendar, end)
        if a[2] > 1 or b[2] < month_length(self.calendar, b[0], b[1]):
            return self._figures(*a), self._figures(*b)
        if a[1] > 1 or b[1] < MONTHS:
            return self._figures(*a[:2]), self._figures(*b[:2])
        return self._figures(a[0]), self._figures(b[0])

    def _figures(self, year: int, *rest: int) -> str:
        sign = "-" if self.calendar == GREGORIAN else "/"  # ISO 8601 is of the Gregorian calendar
        return self._digits(sign.join((f"{year:04}", *(f"{part:02}" for part in rest))))

    def _digits(self, text: str) -> str:
        return text.translate({ord(str(n)): d for n, d in enumerate(self.pack.data.readout.digits)})

    def published(self, article: Article) -> str:
        """The day of an article, its bounds where it is not one day."""
        known = article.published
        return self.span(known.start, known.end) if known else self.words["undated"]

    def outlet(self, article: Article) -> str:
        """The name of an article's outlet; empty where none is known."""
        return self.names.proper(article.outlet.name) if article.outlet else ""

    def source(self, name: str) -> str:
        """Who is named as a source: an agency or outlet by its name, or a kind of them («the media»)."""
        return self.words.get(f"source_{name}") or self.names.proper(name)

    def tongue(self, code: str) -> str:
        """A language by its name."""
        return self.words.get(f"lang_{code}", code)

    def number(self, value: float) -> str:
        """A number in the language's digits and signs: its thousands apart, at most two decimals."""
        told = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{int(value):,}"
        return self._digits(told.translate({ord(","): self.words["thousands"], ord("."): self.words["decimal"]}))

    def points(self, value: float) -> str:
        """What is added or taken away, with its sign."""
        return f"{'+' if value > 0 else '−' if value < 0 else ''}{self.number(abs(value))}"

    def month(self, year: int, month: int) -> str:
        """A month in figures, as days are written; a year alone where `month` is 0."""
        return self._figures(year, month) if month else self._figures(year)

    def word(self, key: str | None) -> str:
        """A value of the record in the language; as it is where the interface has no word for it."""
        return self.words.get(key or "unknown", key or "")

    def why(self, reason: str) -> str:
        """A reason why two reports are one event or two, as it is where the interface has no words for it."""
        name, _, code = reason.partition(":")
        told = self.words.get(f"why_{name}")
        if told is None:
            return reason
        return f"{told} ({self.names.party(code)})" if code else told

    def iso(self, text: str | None) -> str:
        """A day, a month or a year (ISO 8601), as days are written; what is none of these stays as it is."""
        if not text or self.calendar == GREGORIAN:
            return self._digits(text or "")
        try:
            return self.span(*bounds_of(GREGORIAN, [int(part) for part in text.split("-")]))
        except ValueError:
            return text

    def moment(self, text: str) -> str:
        """A moment (ISO 8601) to the minute."""
        return f"{self.iso(text[:10])} {self._digits(text[11:16])}".strip()

    def topic(self, code: str) -> str:
        """A topic's name."""
        return self.pack.data.readout.topics.get(code) or self.words.get(f"topic_{code}", code)

    def person(self, name: str) -> str:
        """A person's name in the language, where the world knows it."""
        return self.names.person(Party(party=None, name=name)) or self.names.proper(name)

    def side(self, side: Party) -> str:
        """A party with its person and office."""
        return self.names.actor(side)

    def rtl(self, language: str) -> bool:
        """Whether a language is written from right to left."""
        return self.reader.language(language)[0].data.pack.direction == "rtl"


def _as_chosen(pack: Pack, choice: Chosen) -> Pack:
    """The pack with days told in another calendar and in other digits."""
    own = pack.data.readout
    calendar, digits = choice.calendar or own.calendar, DIGITS.get(choice.digits, own.digits)
    if (calendar, digits) == (own.calendar, own.digits):
        return pack
    # the names that a language reads are those that it tells, where its readout names none of its own
    named = pack.data.calendar.months.get(calendar, {})
    names = own.months.get(calendar) or [next(iter((*m.forms, *m.weak, *m.rare))) for _, m in sorted(named.items())]
    readout = msgspec.structs.replace(
        own, calendar=calendar, digits=digits, months={**own.months, calendar: names}, elsewhere={}
    )
    other = copy.copy(pack)
    other.data = msgspec.structs.replace(pack.data, readout=readout)
    return other
