"""Events by month, and by year where there are many months: bars, with what was read beneath them.

A month without a bar is one of which the pages that were read tell of no contact; whether any were read is shown below
the line, so that what was not looked at does not look like nothing. What lies in one of several months, nobody knows in
which, is drawn hollow across all of them. Time runs as the reader's language is written.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from dragoman.calendars.calendar import from_day, month_bounds, months_on, year_bounds
from dragoman.web.charts.axis import ticks
from dragoman.web.teller import Teller

MOST_MONTHS = 48  # more are shown by year
MOST_BARS = 80
WIDEST = 60.0  # what a bar and the room about it take at most
LONGEST = 12  # months (or years) in one of which something lies that is still drawn
Month = tuple[int, int]  # year and month; 0 for a whole year
Spread = tuple[str, str, int]  # first and last day (ISO 8601; the last is empty where there is no day), how many events


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """What a chart has room for: its size, that beside, above and below its bars, how many bars, and how many names."""

    width: float = 960.0
    height: float = 240.0
    side: float = 44.0
    top: float = 20.0
    bottom: float = 56.0
    bars: int = MOST_BARS
    names: int = 12


WIDE, NARROW = Room(), Room(width=350.0, height=200.0, side=30.0, names=5)  # for a desk, and for a phone


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A month (or year): its days, how many events lie within it, how many in it or another one (`loose`), how many
    articles of it were read; its place, that of all that is above it (`room`), and of the number above it.
    """

    label: str
    first: datetime.date
    last: datetime.date
    count: int
    loose: int
    read: int
    x: float
    y: float
    width: float
    height: float
    room_x: float
    room: float
    above: float
    named: bool


class Loose(msgspec.Struct, frozen=True, kw_only=True):
    """How many events lie in one of several months, from `first` to `last`; where they are drawn."""

    label: str
    first: datetime.date
    last: datetime.date
    count: int
    x: float
    y: float
    width: float
    height: float


class Months(msgspec.Struct, frozen=True, kw_only=True):
    """Bars from the first to the last event, of years where `yearly`.

    `outside` is how many events have no day, or one in more than a year (or a dozen years). The line goes from `start`
    to `end`; the numbers beside it stand at `axis`, which is their end where time runs to the right.
    """

    bars: list[Bar]
    loose: list[Loose]
    ticks: list[tuple[float, int]]
    outside: int
    base: float
    yearly: bool
    rtl: bool
    room: Room

    @property
    def start(self) -> float:
        """Left end of the line."""
        return 0.0 if self.rtl else self.room.side

    @property
    def end(self) -> float:
        """Right end of the line."""
        return self.room.width - self.room.side if self.rtl else self.room.width

    @property
    def axis(self) -> float:
        """Where numbers beside the line stand."""
        return self.end + 8 if self.rtl else self.start - 8


def by_month(
    days: Iterable[Spread],
    read: Mapping[str, int],
    teller: Teller,
    *,
    most_months: int = MOST_MONTHS,
    room: Room = WIDE,
    of: tuple[datetime.date, datetime.date] | None = None,
) -> Months:
    """The bars of events on these days, `read` being how many articles there are of a day (ISO 8601).

    More months than `most_months` are shown by year. Bars are those of all events, or of the time `of`.
    """
    told = list(days)

    def known(*, yearly: bool) -> tuple[Counter[tuple[Month, Month]], list[Month]]:
        spans = _spans(told, teller.calendar, yearly=yearly)
        return spans, _all([_span(tuple(map(str, of)), teller.calendar, yearly=yearly)] if of else spans)

    spans, shown = known(yearly=False)
    yearly = len(shown) > most_months
    if yearly:
        spans, shown = known(yearly=True)
    shown = shown[-room.bars :]
    articles: Counter[Month] = Counter()
    for day, count in read.items():
        year, month = month_of(teller.calendar, day)
        articles[year, 0 if yearly else month] += count
    here = {span: n for span, n in spans.items() if shown and span[0] <= shown[-1] and span[1] >= shown[0]}
    return _drawn(
        shown, here, articles, teller, yearly=yearly, room=room, outside=sum(n for *_, n in told) - sum(here.values())
    )


def _drawn(
    shown: list[Month],
    spans: dict[tuple[Month, Month], int],
    articles: Counter[Month],
    teller: Teller,
    *,
    yearly: bool,
    room: Room,
    outside: int,
) -> Months:
    at = {month: n for n, month in enumerate(shown)}
    sure, loose, tall = [0] * len(shown), [0] * len(shown), [0] * len(shown)
    for (first, last), count in spans.items():
        if first == last:
            sure[at[first]] = tall[at[first]] = count
    blocks = []
    for (first, last), count in sorted(spans.items(), key=lambda s: (_count(*s[0]), s[0])):
        if first != last:
            a, b = at.get(first, 0), at.get(last, len(shown) - 1)
            foot = max(tall[a : b + 1])
            for n in range(a, b + 1):
                tall[n], loose[n] = foot + count, loose[n] + count
            blocks.append((a, b, foot, count, (first, last)))
    marks = ticks(max(tall, default=0))
    plot = room.height - room.top - room.bottom
    most = marks[-1] if marks else 1
    rtl = teller.words["dir"] == "rtl"
    step = min((room.width - room.side) / max(len(shown), 1), WIDEST)
    wide = min(step * 0.76, 40.0)

    def x(left: float, width: float) -> float:
        return round(room.width - left - width if rtl else left, 1)

    def y(value: float) -> float:
        return round(room.top + plot * (1 - value / most), 1)

    every = -(-len(shown) // room.names) or 1
    bars = []
    for n, month in enumerate(shown):
        left, bounds = room.side + n * step, _bounds(teller.calendar, month)
        bars.append(
            Bar(
                label=teller.month(*month),
                first=bounds[0],
                last=bounds[1],
                count=sure[n],
                loose=loose[n],
                read=articles[month],
                x=x(left + (step - wide) / 2, wide),
                y=y(sure[n]),
                width=round(wide, 1),
                height=round(y(0) - y(sure[n]), 1),
                room_x=x(left, step),
                room=round(step, 1),
                above=y(tall[n]) - 5,
                named=n % every == 0,
            )
        )
    out = []
    for a, b, foot, count, (first, last) in blocks:
        width = (b - a) * step + wide
        out.append(
            Loose(
                label=f"{teller.month(*first)} – {teller.month(*last)}",
                first=_bounds(teller.calendar, first)[0],
                last=_bounds(teller.calendar, last)[1],
                count=count,
                x=x(room.side + a * step + (step - wide) / 2, width),
                y=y(foot + count),
                width=round(width, 1),
                height=round(y(foot) - y(foot + count), 1),
            )
        )
    places = [(y(mark), mark) for mark in marks]
    base = room.top + plot
    return Months(bars=bars, loose=out, ticks=places, outside=outside, base=base, yearly=yearly, rtl=rtl, room=room)


def _spans(told: Iterable[Spread], calendar: str, *, yearly: bool) -> Counter[tuple[Month, Month]]:
    """How many events lie from one month (or year) to another, by that; those that lie in too many are left out."""
    out: Counter[tuple[Month, Month]] = Counter()
    for first, last, count in told:
        if last:
            span = _span((first, last), calendar, yearly=yearly)
            if _count(*span) <= LONGEST:
                out[span] += count
    return out


def _span(days: Sequence[str], calendar: str, *, yearly: bool) -> tuple[Month, Month]:
    start, end = (month_of(calendar, day) for day in days)
    return ((start[0], 0), (end[0], 0)) if yearly else (start, end)


@lru_cache(maxsize=100_000)
def month_of(calendar: str, day: str) -> Month:
    """Year and month of a day (ISO 8601): days come again with every pair."""
    return from_day(calendar, datetime.date.fromisoformat(day))[:2]


def _bounds(calendar: str, month: Month) -> tuple[datetime.date, datetime.date]:
    return month_bounds(calendar, *month) if month[1] else year_bounds(calendar, month[0])


def _count(first: Month, last: Month) -> int:
    """How many months, or years, there are from one to another."""
    return (last[0] - first[0]) * (12 if first[1] else 1) + last[1] - first[1] + 1


def _all(known: Iterable[tuple[Month, Month]]) -> list[Month]:
    """Every month, or year, from the first to the last."""
    spans = list(known)
    if not spans:
        return []
    first, last = min(a for a, _ in spans), max(b for _, b in spans)
    if not first[1]:
        return [(year, 0) for year in range(first[0], last[0] + 1)]
    # twelve months a year in every calendar
    return [months_on("gregorian", *first, n) for n in range(_count(first, last))]
