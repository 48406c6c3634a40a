"""Dates with a month's name, in any order: day month year, month day year, year month day, parts of these."""

from __future__ import annotations

from dragoman.calendars.calendar import GREGORIAN
from dragoman.dating.cursor import Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.numeric import LUNAR, calendar_of
from dragoman.dating.parts import (
    LOOSE,
    Day,
    Month,
    Year,
    day_spec,
    leading,
    modifier,
    month_spec,
    named,
    year_spec,
)

Parsed = tuple[Sense, int]
# The least short year: below it the digits rather count.
SHORT = 50
BEFORE = ("on", "links", "years_after", "ago", "within", "inside", "after", "before", "to", "and")


def dated(c: Cursor, i: int) -> Parsed | None:
    """The longest date with a month's name at token `i`."""
    found = [f for f in (_day_first(c, i), _month_first(c, i), _year_first(c, i), _modifier_first(c, i)) if f]
    return max(found, key=lambda f: f[1], default=None)


def _day_first(c: Cursor, i: int) -> Parsed | None:
    day = day_spec(c, i)
    if day is None:
        return None
    at = c.comma(day.j)
    month = month_spec(c, at) or month_spec(c, c.link(at)) or (month_spec(c, at + 1) if c.sign(at, LOOSE) else None)
    if month is None or (month.tag == "rare" and not _rare_fits(c, month)):
        return None
    return _finish(c, month, day, month.j)


def _month_first(c: Cursor, i: int) -> Parsed | None:
    month = month_spec(c, i)
    if month is None or month.number is None:
        return None
    at = month.j + (c.sign(month.j, frozenset(".")) and c.glued(month.j))  # "Oct. 7"
    day = day_spec(c, at) if c.kind(at) == "n" or c.has(at, "ordinal") or c.has(at, "number") else None
    if day and not (c.file.month_first or c.glued(at) or year_spec(c, day.j)):
        day = None
    if day and month_spec(c, c.link(day.j)) is not None:
        day = None
    if day:
        return _finish(c, month, day, day.j)
    found = _finish(c, month, None, month.j)
    return found if found and _stands(c, i, month, found) else None


def _modifier_first(c: Cursor, i: int) -> Parsed | None:
    """ "last December", "this May 3"."""
    mod = leading(c, i)
    month = named(c, mod[1]) if mod else None
    if mod is None or month is None or (month.tag in ("weak", "rare") and not c.file.month_first):
        return None
    day = day_spec(c, month.j) if c.file.month_first and c.kind(month.j) == "n" else None
    return (
        Sense(
            kind="day" if day else "month",
            calendar=month.calendar,
            month=month.number,
            to=mod[0],
            day=day.first if day else None,
        ),
        day.j if day else month.j,
    )


def _year_first(c: Cursor, i: int) -> Parsed | None:
    year = c.digits(i)
    calendar = calendar_of(c, year[0]) if year else None
    if year is None or calendar is None:
        return None
    month = month_spec(c, c.comma(year[1]))
    if month is None or month.number is None or month.calendar != calendar:
        return None
    day = day_spec(c, c.comma(month.j))
    if day is None or day.last or month_spec(c, c.link(day.j)) is not None:
        return None
    return Sense(kind="day", calendar=calendar, year=year[0], month=month.number, day=day.first), day.j


def _finish(c: Cursor, month: Month, day: Day | None, at: int) -> Parsed:
    """Modifier and year behind day and month."""
    to, year_to, number, calendar = "", "", None, month.calendar
    mod = modifier(c, at)
    if mod and month.number is not None and c.value(mod[1], "unit") is None:
        to, at = mod
    year = year_spec(c, at) or _short_year(c, at, calendar)
    fits = year and (not year.calendar or year.calendar == calendar or year.to or _lunar(year, calendar))
    if year and fits:
        number, year_to, at = year.number, year.to, year.j
    return (
        Sense(
            kind="day" if day else "month",
            calendar=calendar,
            year=number,
            month=month.number,
            day=day.first if day else None,
            last_day=day.last if day else None,
            to=to,
            year_to=year_to,
            month_to=month.to,
        ),
        at,
    )


def _introduced(c: Cursor, i: int) -> bool:
    """Whether a preposition stands before a month."""
    return any(c.has(i - 1, k) is not None for k in BEFORE)


def _lunar(year: Year, calendar: str) -> bool:
    """«Farvardin 3, 1403»: the month's name tells which of the Hijri calendars counts the year."""
    return year.number in LUNAR and calendar != GREGORIAN


def _short_year(c: Cursor, i: int, calendar: str) -> Year | None:
    """«آبان ۹۸»: two digits behind a month of the pack's own calendar, with no noun behind that they would
    count."""
    found = c.digits(i)
    if found is None or calendar != c.file.short_years or len(c.fold(i)) != 2 or found[0] < SHORT:
        return None
    noun = c.kind(found[1]) == "w" and found[1] not in c.at
    return None if noun or c.sign(found[1], frozenset("%٪")) else Year(1300 + found[0], "", calendar, found[1])


def _stands(c: Cursor, i: int, month: Month, found: Parsed) -> bool:
    """Whether a month without a day is meant as one: names of months are also verbs, nouns and names of
    men."""
    sense = found[0]
    if sense.year is not None or sense.year_to or "worded" in month.tag:
        lunar = sense.year is not None and sense.year in LUNAR
        return month.tag != "rare" or lunar or c.has(i, "unit") is not None
    if month.tag == "rare":
        return False
    if sense.to and month.tag != "weak":
        return True
    announced = c.has(i, "unit") is not None or any(
        c.has(i - 1, k) is not None for k in ("since", "until", "partof", "mod")
    )
    if month.tag == "weak" and c.passage.pack.data.pack.capitals:
        return c.tokens[i].form.capital and (announced or _introduced(c, i))
    if month.tag == "weak":
        return announced and (c.has(i, "unit") is not None or bool(sense.to) or c.file.month_first)
    before = _introduced(c, i)
    return announced or before or month.tag == "double" or c.preposition_of(i)


def _rare_fits(c: Cursor, month: Month) -> bool:
    return year_spec(c, month.j) is not None or c.country == "AFG"
