"""Spans from one day, month or year to another: «من 13 تموز إلى 3 آب», «از مهر ۱۴۰۰ تا تیر ۱۴۰۲», "between March and
June 2022"."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.dating.absolute import Parsed
from dragoman.dating.cursor import DASH, Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.parts import Month, named, year_spec

# What may stand at either end together.
FAMILY = {"day": "day", "weekday": "day", "offset": "day", "month": "month", "year": "year"}


def ranged(c: Cursor, i: int, first: Parsed | None, plain: Callable[[Cursor, int], Parsed | None]) -> Parsed | None:
    """A span whose beginning was read as `first` at token `i`; `plain` reads its end."""
    if first is None:
        return _months(c, i)
    sense, j = first
    if sense.kind not in FAMILY or sense.last_day or sense.last_year or sense.part:
        return None
    if sense.kind == "weekday" and (sense.last_weekday is not None or sense.unit):
        return None
    at = _onward(c, i, j, dash=sense.kind == "day" and sense.month is not None)
    second = plain(c, at) if at else None
    if second is None or FAMILY.get(second[0].kind) != FAMILY[sense.kind] or second[0].part:
        return _months(c, i) if sense.kind == "month" else None
    end = second[0]
    if end.kind == sense.kind and end.kind in ("day", "month") and end.calendar != sense.calendar:
        return None
    if {sense.kind, end.kind} == {"day", "weekday"} and not (sense.day and end.day and end.weekday is not None):
        return None  # «الثلاثاء حتى 5 مايو»: rather one day beside another
    if at and c.sign(at - 1, DASH) and (end.month, end.day) == (sense.month, sense.day):
        return None
    return _range(sense, end), second[1]


def _range(first: Sense, last: Sense) -> Sense:
    return Sense(kind="range", calendar=first.calendar, ends=(first, last))


def _onward(c: Cursor, i: int, j: int, *, dash: bool = False) -> int | None:
    """Past the word that leads from the first end to the second: «إلى», «تا», or «and» after «between»."""
    at = c.has(j, "to")
    if at is not None and c.has(j, "and") is None:
        return c.has(at, "to") or at
    if dash and c.sign(j, DASH):
        return j + 1
    if _between(c, i):
        return c.has(j, "and") or (j if c.joined(j) else None)
    return None


def _between(c: Cursor, i: int) -> bool:
    """Whether «between» stands before, perhaps with the word for day or month."""
    unit = c.found(i - 1, "unit")
    if unit and unit[0].value == "month" and unit[0].tags and unit[1] == i:
        return True  # «شهري مارس وأبريل»
    return c.cue(i, "between") or (unit is not None and c.cue(i - 1, "between"))


def _months(c: Cursor, i: int) -> Parsed | None:
    """«مهر الی آذر», «بين مارس ويونيو 2022»: two months tell that both are meant, even where one alone would not be."""
    first = named(c, i)
    at = _onward(c, i, first.j) if first else None
    last = named(c, at) if at else None
    if first is None or last is None or first.calendar != last.calendar or "rare" in (first.tag, last.tag):
        return None
    if c.capitals and not (c.tokens[i].form.capital and at and c.tokens[at].form.capital):
        return None
    year = year_spec(c, last.j)
    end = _month(last, year.number if year else None, year.to if year else "")
    return _range(_month(first, None, ""), end), year.j if year else last.j


def _month(month: Month, year: int | None, year_to: str) -> Sense:
    return Sense(kind="month", calendar=month.calendar, month=month.number, year=year, year_to=year_to)
