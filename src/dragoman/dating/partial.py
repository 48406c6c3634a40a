"""Parts of a span: «أواخر العام الماضي», «نیمه نخست خرداد», "early March", "the second half of 2023"."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from dragoman.dating.absolute import Parsed
from dragoman.dating.cursor import Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.numbers import ordinal
from dragoman.dating.parts import month_spec, year_spec

PARTED = frozenset(("month", "year", "unit", "decade", "season", "quarter"))
HALVES = {1: "first-half", 2: "second-half", 0: "second-half"}
# Units that «the end of the year» means without saying which: the running one.
RUNNING = ("week", "month", "year")


def parted(c: Cursor, i: int, plain: Callable[[Cursor, int], Parsed | None]) -> Parsed | None:
    """A part and the span that it is a part of; `plain` reads an expression."""
    part = half(c, i)
    if part is None:
        part = c.value(i, "partof")
    if part is None:
        return None
    name, j = part
    for at in dict.fromkeys((j, c.link(j))):
        inner = plain(c, at)
        if inner and inner[0].kind in PARTED and not inner[0].part and inner[0].unit != "day":
            whole = name == "late" and _until(c, i)
            return (inner[0] if whole else msgspec.structs.replace(inner[0], part=name)), inner[1]
        if inner is None:
            found = _month(c, at, name) or _year(c, at, name) or _running(c, at, name)
            if found:
                return found
    return None


def half(c: Cursor, i: int) -> tuple[str, int] | None:
    """«النصف الأول», «نیمه دوم», "the first half"."""
    word = c.value(i, "unit")
    if word and word[0] == "half":
        nth = ordinal(c, word[1])
        return (HALVES[nth[0]], nth[1]) if nth and nth[0] in HALVES else None
    nth = ordinal(c, i)
    word = c.value(nth[1], "unit") if nth else None
    if nth is None or word is None or word[0] != "half" or nth[0] not in HALVES:
        return None
    return HALVES[nth[0]], word[1]


def _until(c: Cursor, i: int) -> bool:
    """«حتى نهاية العام»: up to its end is up to the whole of it."""
    return any(f.j == i and f.get("date.until") for k in (1, 2, 3) if (f := c.at.get(i - k)))


def _month(c: Cursor, at: int, part: str) -> Parsed | None:
    """A month whose name is also another word: the part before it says that it is one."""
    month = month_spec(c, at)
    if month is None or month.number is None or month.tag == "rare":
        return None
    year = year_spec(c, month.j)
    return (
        Sense(
            kind="month",
            calendar=month.calendar,
            month=month.number,
            year=year.number if year else None,
            year_to=year.to if year else "",
            part=part,
        ),
        year.j if year else month.j,
    )


def _year(c: Cursor, at: int, part: str) -> Parsed | None:
    """ "early 2022", «أوائل 2022»."""
    year = year_spec(c, at)
    if year is None or year.number is None or (year.number % 100 == 0 and c.kind(year.j) == "w"):
        return None
    calendar = year.calendar or c.file.calendar
    return Sense(kind="year", calendar=calendar, year=year.number, part=part), year.j


def _running(c: Cursor, at: int, part: str) -> Parsed | None:
    """ "by the end of the year", «نهاية الشهر», «پایان سال»."""
    hit = c.found(at, "unit")
    if hit is None or hit[0].value not in RUNNING or hit[0].tags:
        return None
    defined = c.article_of(at) if c.article else c.has(at - 1, "links") is not None or not c.capitals
    if not defined or c.kind(hit[1]) == "n" or not (c.article or c.capitals or c.free(hit[1])):
        return None
    return Sense(kind="unit", unit=hit[0].value, calendar=c.file.calendar, to="this", part=part), hit[1]
