"""Days counted from what was told before: «۳ روز پس از این هشدار», "had met the day before"."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dragoman.calendars.calendar import from_day, month_bounds, year_bounds
from dragoman.dating.edtf import edtf
from dragoman.dating.mention import Mention
from dragoman.model.when import When
from dragoman.settling import unstated
from dragoman.text.places import begun

if TYPE_CHECKING:
    from dragoman.settling.attach import Days

FAR = 100  # tokens before a day within which the one that it is counted from begins
ANCHOR = 80  # tokens within which the event that a day leans on was dated
MONTH, YEAR = 30, 365  # days that a distance of months or years counts
MONTHS = 12


def inside(days: Days, i: int) -> When | None:
    """«یک روز پیش از آن دیدار کرده بود»: the same in the clause of token `i` alone."""
    return day(days, i, own=True)


def day(days: Days, i: int, *, own: bool = False) -> When | None:
    """«۳ روز پس از این هشدار»: counted from the day named last before it, nearby, for the predicate at token `i`."""
    low, high = next(s for s in days.passage.sentences if s[0] <= i < s[1])
    for mention in begun(days.anchored, low, high):
        if not _points(days, mention) or not _reaches(days, mention, i, own=own):
            continue
        near = begun(days.dates, mention.i - FAR, mention.i)
        before = [d for d in near if mention.i - ANCHOR <= d.j <= mention.i and d.when and d.when.precision == "day"]
        base = _base(days, before)
        if base is not None and base.when is not None and mention.offset is not None:
            found = unstated.shifted(base.when.start, mention.offset)
            if found is None:
                continue  # no calendar here reaches it
            evidence = (days.passage.span(mention.i, mention.j), *base.when.evidence)
            trace = f"{mention.offset} days from {base.text}"
            when = When(start=found, end=found, evidence=evidence, trace=trace)
            return _so_far(days, base.when.start, mention.offset, when)
    return None


def _reaches(days: Days, mention: Mention, i: int, *, own: bool) -> bool:
    """Whether a distance can be that of the predicate at token `i`: of its clause where it has to be its `own`, and one
    that points back at all that was told («قبل ذلك بيوم») with no other predicate between.
    """
    if own and days.clause[mention.i] != days.clause[i]:
        return False
    if not any(s.unit == "that" for s in mention.senses):
        return True
    a, b = (mention.j, i) if mention.i < i else (i + 1, mention.i)
    ahead = mention.i > i and bool(days.passage.within("before", a, b) or days.clause[mention.i] != days.clause[i])
    return not ahead and not days.told_in(a, b)


def _so_far(days: Days, base: datetime.date, offset: int, when: When) -> When:
    """What lies so many days off: a distance of months or years from `base` tells a month or a year."""
    calendar = days.passage.pack.data.dates.calendar
    year, month, _ = from_day(calendar, base)
    bounds, precision = (when.start, when.end), "day"
    if offset and offset % YEAR == 0:
        bounds, precision = year_bounds(calendar, year + offset // YEAR), "year"
    elif offset and offset % MONTH == 0:
        count = year * MONTHS + month - 1 + offset // MONTH
        bounds, precision = month_bounds(calendar, count // MONTHS, count % MONTHS + 1), "month"
    first, last = bounds
    return replace(when, start=first, end=last, precision=precision, edtf=edtf(first, last, precision))


def _points(days: Days, mention: Mention) -> bool:
    """Whether what a day is counted from was told before («پس از این هشدار»); «غداة نشر التقرير» names another."""
    english = days.passage.pack.data.pack.order == "SVO"
    if any(s.unit == "that" for s in mention.senses):
        return True  # "had met the day before in Doha", «قبلها بيومين»
    first = mention.i + english  # "the day before a vote"
    words = range(first, min(mention.j + 2, len(days.passage.tokens)))
    if any(f.get("func.that") or f.get("func.relative") for f in days.passage.begun("func", mention.j, mention.j + 2)):
        return False  # «سه روز پیش از آن که مذاکرات آغاز شود»
    return any(days.passage.fold(t) in days.passage.pack.pointers for t in words)


def _base(days: Days, before: list[Mention]) -> Mention | None:
    """Of the last sentence that names days the first: it dates the sentence, later ones what is spoken of in it."""
    if not before:
        return None
    last = days.passage.sentence(before[-1].i)
    return next((d for d in before if last and last[0] <= d.i), before[-1])
