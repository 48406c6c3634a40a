"""Feasts: days that have a name («عيد الفطر», «نوروز», "Christmas Eve").

A feast dates something where it stands as a date: behind a preposition or the word for day or night, before a
year or a modifier, or all alone. Elsewhere («هنأه بعيد الفطر») it is what is spoken of.
"""

from __future__ import annotations

from dragoman.dating.absolute import Parsed
from dragoman.dating.cursor import Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.numeric import closed
from dragoman.dating.parts import modifier, year_spec

ANNOUNCING = ("on", "since", "until", "inside", "within", "part", "partof", "before", "after", "eve")


def feast(c: Cursor, i: int) -> Parsed | None:
    """A feast by its name, with its year or modifier."""
    hit = c.value(i, "feast")
    if hit is None:
        return None
    calendar, *numbers = hit[0].split()
    at, to, year_to, year, counted = hit[1], "", "", None, ""
    mod = modifier(c, at)
    if mod and c.value(mod[1], "unit") is None:
        to, at = mod
    found = year_spec(c, at)
    if found:
        year, year_to, at = found.number, found.to, found.j
        counted = found.calendar or ""
    if not (found or to or _stands(c, i, hit[1])):
        return None
    if calendar == "easter":
        return Sense(kind="easter", count=int(numbers[0]), year=year, year_to=year_to, to=to), at
    month, day = (int(n) for n in numbers)
    counted = "" if counted == calendar else counted
    return (
        Sense(
            kind="day",
            calendar=calendar,
            month=month,
            day=day,
            to=to,
            year=year,
            year_to=year_to,
            year_calendar=counted,
        ),
        at,
    )


def _stands(c: Cursor, i: int, j: int) -> bool:
    if c.preposition_of(i):
        return False
    alone = c.kind(i - 1) in ("", "l") and closed(c, j)
    day = any(f.j == i and (e := f.get("date.unit")) and e.value == "day" for k in (1, 2) if (f := c.at.get(i - k)))
    return (
        alone
        or day
        or any(f.j == i and f.get(f"date.{n}") for k in (1, 2) if (f := c.at.get(i - k)) for n in ANNOUNCING)
    )
