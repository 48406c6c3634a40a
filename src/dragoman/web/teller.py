"""What the desk says, in the reader's language: sentences, days, numbers, names."""

from __future__ import annotations

import copy
import datetime

import msgspec

from dragoman.calendars.calendar import GREGORIAN, bounds_of, from_day
from dragoman.language.pack import Pack
from dragoman.model import Article, Event, Party, When
from dragoman.reader import Reader
from dragoman.readout import tell
from dragoman.readout.names import Names
from dragoman.web.chosen import DIGITS, Chosen
from dragoman.web.wording import words


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
        """Two days in figures of the language's own calendar; one where they are one."""
        first, last = self._figures(start), self._figures(end)
        return first if first == last else f"{first} – {last}"

    def _figures(self, day: datetime.date) -> str:
        year, month, number = from_day(self.calendar, day)
        sign = "-" if self.calendar == GREGORIAN else "/"  # ISO 8601 is of the Gregorian calendar
        return self._digits(f"{year:04}{sign}{month:02}{sign}{number:02}")

    def _digits(self, text: str) -> str:
        return text.translate({ord(str(n)): d for n, d in enumerate(self.pack.data.readout.digits)})

    def published(self, article: Article) -> str:
        """The day of an article, its bounds where it is not one day."""
        known = article.published
        return self.span(known.start, known.end) if known else self.words["undated"]

    def outlet(self, article: Article) -> str:
        """The name of an article's outlet; empty where none is known."""
        return self.names.proper(article.outlet.name) if article.outlet else ""

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
        sign = "-" if self.calendar == GREGORIAN else "/"
        return self._digits(f"{year:04}{sign}{month:02}" if month else f"{year:04}")

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

    def rules(self, trace: str) -> list[str]:
        """By which rules a day was worked out: those of its trace for which the interface has words."""
        names = trace.partition(":")[0].split("+")
        return [told for name in names if (told := self.words.get(f"trace_{name.strip()}"))]

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
