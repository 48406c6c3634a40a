"""What the words about "today" say of the article's day: its weekday, its day and month."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec

from dragoman.calendars.calendar import from_day
from dragoman.dating.mention import Mention
from dragoman.dating.tense import Tenses
from dragoman.language.passage import Passage
from dragoman.model.span import Span

DAY = datetime.timedelta(days=1)


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    """The article's day, `shift` days on, falls on a weekday, or on a day and month of a calendar.

    `side` is past where the article is of that month, and the day lies behind it or is it; future the other way
    round.
    """

    shift: int
    weekday: int | None = None
    calendar: str = "gregorian"
    month: int | None = None
    day: int | None = None
    side: str = ""
    span: Span
    why: str

    def holds(self, published: datetime.date) -> bool:
        """Whether a day fulfils the condition."""
        try:
            day = published + DAY * self.shift
        except OverflowError:
            return False
        if self.weekday is not None and day.weekday() != self.weekday:
            return False
        if self.month is not None:
            _, month, number = from_day(self.calendar, day)
            if month != self.month or self.day is None:
                return month == self.month
            return {"past": number >= self.day, "future": number <= self.day}.get(self.side, number == self.day)
        return True


def conditions(passage: Passage, mentions: list[Mention]) -> Iterator[Condition]:
    """A condition for «اليوم الاثنين», «أمس (الثلاثاء)», «امروز (چهارشنبه، ۲۰ دسامبر)», «15 أكتوبر
    الجاري»."""
    tenses = Tenses(passage)
    for mention in mentions:
        senses = mention.senses
        shift = next((s.count for s in senses if s.kind == "offset" and s.unit == "day" and s.to != "earlier"), None)
        weekday = next((s.weekday for s in senses if s.kind == "weekday" and not s.unit and s.nth is None), None)
        dated = next((s for s in senses if s.kind == "day" and s.month is not None and s.year is None), None)
        if shift is not None and (weekday is not None or dated is not None):
            yield Condition(
                shift=shift,
                weekday=weekday,
                calendar=dated.calendar if dated else "gregorian",
                month=dated.month if dated else None,
                day=dated.day if dated else None,
                span=passage.span(mention.i, mention.j),
                why=f"«{mention.text}»",
            )
        elif dated is not None and dated.to == "this" and not dated.last_day:
            side = tenses.at(mention.i, mention.j)
            yield Condition(
                shift=0,
                calendar=dated.calendar,
                month=dated.month,
                day=dated.day if side else None,
                side=side,
                span=passage.span(mention.i, mention.j),
                why=f"«{mention.text}»",
            )
