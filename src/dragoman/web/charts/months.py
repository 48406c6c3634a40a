"""Events by month, and by year where there are many months: bars, with what was read beneath them.

A month without a bar is one of which the pages that were read tell of no contact; whether any were read is shown below
the line, so that what was not looked at does not look like nothing.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import msgspec

from dragoman.calendars.calendar import from_day, month_bounds, months_on, year_bounds
from dragoman.web.charts.axis import ticks
from dragoman.web.teller import Teller

WIDTH, HEIGHT = 960.0, 240.0
LEFT, TOP, BOTTOM = 44.0, 12.0, 56.0
MOST_MONTHS = 48  # more are shown by year
MOST_BARS = 80
MOST_LABELS = 12
Spread = tuple[str, str, int]  # first and last day (ISO 8601; the last is empty where there is no day), how many events


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A month (or year): its days, how many events lie within it, how many articles of it were read; its place."""

    label: str
    first: datetime.date
    last: datetime.date
    count: int
    read: int
    x: float
    y: float
    width: float
    height: float
    named: bool


class Months(msgspec.Struct, frozen=True, kw_only=True):
    """Bars from the first to the last event, of years where `yearly`.

    `outside` is how many events lie in no one of them, or have no day.
    """

    bars: list[Bar]
    ticks: list[tuple[float, int]]
    outside: int
    base: float
    yearly: bool
    left: float = LEFT
    width: float = WIDTH
    height: float = HEIGHT


def by_month(
    days: Iterable[Spread],
    read: Mapping[str, int],
    teller: Teller,
    *,
    most_months: int = MOST_MONTHS,
    height: float = HEIGHT,
) -> Months:
    """The bars of events on these days, `read` being how many articles there are of a day (ISO 8601).

    More months than `most_months` are shown by year.
    """
    told = list(days)
    buckets = _buckets(told, teller.calendar, yearly=False)
    yearly = bool(buckets) and _count(min(buckets), max(buckets)) > most_months
    if yearly:
        buckets = _buckets(told, teller.calendar, yearly=True)
    articles: Counter[tuple[int, int]] = Counter()
    for day, count in read.items():
        year, month = month_of(teller.calendar, day)
        articles[year, 0 if yearly else month] += count
    spans = list(_all(sorted(buckets), yearly))[-MOST_BARS:]
    most = max((buckets[span] for span in spans), default=0)
    marks = ticks(most)
    top = marks[-1] if marks else 1
    plot = height - TOP - BOTTOM
    step = (WIDTH - LEFT) / max(len(spans), 12)
    every = -(-len(spans) // MOST_LABELS) or 1
    bars = []
    for n, (year, month) in enumerate(spans):
        bounds = month_bounds(teller.calendar, year, month) if month else year_bounds(teller.calendar, year)
        tall = plot * buckets[year, month] / top
        bars.append(
            Bar(
                label=teller.month(year, month),
                first=bounds[0],
                last=bounds[1],
                count=buckets[year, month],
                read=articles[year, month],
                x=round(LEFT + n * step + step * 0.12, 1),
                y=round(TOP + plot - tall, 1),
                width=round(min(step * 0.76, 40), 1),
                height=round(tall, 1),
                named=n % every == 0,
            )
        )
    shown = sum(bar.count for bar in bars)
    places = [(round(TOP + plot * (1 - mark / top), 1), mark) for mark in marks]
    outside = sum(n for *_, n in told) - shown
    return Months(bars=bars, ticks=places, outside=outside, base=TOP + plot, yearly=yearly, height=height)


def _buckets(told: Iterable[Spread], calendar: str, *, yearly: bool) -> Counter[tuple[int, int]]:
    """How many events lie within one month, or one year, by that."""
    out: Counter[tuple[int, int]] = Counter()
    for first, last, count in told:
        if last:
            start, end = month_of(calendar, first), month_of(calendar, last)
            if start[0] == end[0] if yearly else start == end:
                out[(start[0], 0) if yearly else start] += count
    return out


@lru_cache(maxsize=100_000)
def month_of(calendar: str, day: str) -> tuple[int, int]:
    """Year and month of a day (ISO 8601): days come again with every pair."""
    return from_day(calendar, datetime.date.fromisoformat(day))[:2]


def _count(first: tuple[int, int], last: tuple[int, int]) -> int:
    return (last[0] - first[0]) * 12 + last[1] - first[1] + 1


def _all(known: list[tuple[int, int]], yearly: bool) -> Iterator[tuple[int, int]]:
    """Every month, or year, from the first to the last."""
    if not known:
        return
    if yearly:
        yield from ((year, 0) for year in range(known[0][0], known[-1][0] + 1))
        return
    for n in range(_count(known[0], known[-1])):
        yield months_on("gregorian", *known[0], n)  # twelve months a year in every calendar
