"""Dates with a month's name, in any order: day month year, month day year, year month day, parts of these."""

from __future__ import annotations

import msgspec

from dragoman.calendars.calendar import GREGORIAN, JALALI
from dragoman.dating.cursor import CLOSE, COMMA, DASH, OPEN, SLASH, Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.numbers import number, ordinal, words
from dragoman.dating.numeric import calendar_of

Parsed = tuple[Sense, int]
# The least short year: below it the digits rather count.
SHORT = 50
# Signs that stand between the parts of a date line.
LOOSE = COMMA | frozenset(".")


class Day(msgspec.Struct, frozen=True):
    """A day of the month, or first and last of several."""

    first: int
    last: int | None
    j: int
    sure: bool


class Month(msgspec.Struct, frozen=True):
    """A month by name or number, or by its distance («الشهر الجاري»)."""

    calendar: str
    number: int | None
    to: str
    j: int
    tag: str


class Year(msgspec.Struct, frozen=True):
    """A year by number, or by its distance."""

    number: int | None
    to: str
    calendar: str | None
    j: int


def dated(c: Cursor, i: int) -> Parsed | None:
    """The longest date with a month's name at token `i`."""
    found = [f for f in (_day_first(c, i), _month_first(c, i), _year_first(c, i), _modifier_first(c, i)) if f]
    return max(found, key=lambda f: f[1], default=None)


def _day_first(c: Cursor, i: int) -> Parsed | None:
    day = day_spec(c, i)
    if day is None:
        return None
    at = c.comma(day.j)
    month = (
        month_spec(c, at)
        or month_spec(c, c.link(at))
        or (month_spec(c, at + 1) if c.sign(at, LOOSE) else None)
    )
    if month is None or (month.tag == "rare" and not _rare_fits(c, month)):
        return None
    return _finish(c, month, day, month.j)


def _month_first(c: Cursor, i: int) -> Parsed | None:
    month = month_spec(c, i)
    if month is None or month.number is None:
        return None
    at = month.j
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
    month = _named(c, mod[1]) if mod else None
    if mod is None or month is None or month.tag in ("weak", "rare") and not c.file.month_first:
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
    if mod and month.number is not None:
        to, at = mod
    year = year_spec(c, at) or _short_year(c, at, calendar)
    if year and not (year.calendar and year.calendar != calendar and not year.to):
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


def _short_year(c: Cursor, i: int, calendar: str) -> Year | None:
    """«آبان ۹۸»: two digits behind a month of the pack's own calendar, with no noun behind that they would count."""
    found = c.digits(i)
    if found is None or calendar != c.file.short_years or len(c.fold(i)) != 2 or found[0] < SHORT:
        return None
    noun = c.kind(found[1]) == "w" and found[1] not in c.at
    return None if noun or c.sign(found[1], frozenset("%٪")) else Year(1300 + found[0], "", calendar, found[1])


def _stands(c: Cursor, i: int, month: Month, found: Parsed) -> bool:
    """Whether a month without a day is meant as one: names of months are also verbs, nouns and names of men."""
    sense = found[0]
    if sense.year is not None or sense.year_to or "worded" in month.tag:
        return month.tag != "rare" or c.has(i, "unit") is not None
    if month.tag == "rare":
        return False
    if sense.to and month.tag != "weak":
        return True
    announced = c.has(i, "unit") is not None or any(
        c.has(i - 1, k) is not None for k in ("since", "until", "partof", "mod")
    )
    if month.tag == "weak":
        return announced and (c.has(i, "unit") is not None or bool(sense.to) or c.file.month_first)
    before = any(
        c.has(i - 1, k) is not None for k in ("on", "links", "ago", "within", "after", "before", "to", "and")
    )
    return announced or before or month.tag == "double" or c.preposition_of(i)


def _rare_fits(c: Cursor, month: Month) -> bool:
    return year_spec(c, month.j) is not None or c.country == "AFG"


def day_spec(c: Cursor, i: int) -> Day | None:
    """A day of the month at token `i`: «7», «الـ7», «السابع», «22 وحتى 24», "7th", «اليوم الثالث»."""
    named = c.value(i, "unit") or c.value(i, "rel")
    if named and named[0] in ("day", "0") and c.at[i].j == i + 1:
        inner = (
            day_spec(c, i + 1) if ordinal(c, i + 1) or (named[0] == "day" and c.kind(i + 1) == "n") else None
        )
        return inner
    at = c.bare_article(i)
    found = c.digits(at)
    if found is None or not 1 <= found[0] <= 31:
        word = ordinal(c, i)
        if word is None or not 1 <= word[0] <= 31:
            spelt = words(c, i) if not (c.article or c.file.month_first) else None
            if spelt is None or not 1 <= spelt[0] <= 31:
                return None
            return Day(spelt[0], None, spelt[1], False)
        return Day(word[0], None, word[1], True)
    j = found[1]
    if c.glued(j) and (c.has(j, "day_suffixes") or False):
        j = c.has(j, "day_suffixes") or j
    last = _last_day(c, j, found[0])
    if last:
        return Day(found[0], last[0], last[1], True)
    return Day(found[0], None, j, True)


def _last_day(c: Cursor, j: int, first: int) -> tuple[int, int] | None:
    """The end of «22 - 24», «22 وحتى 24», «۵ تا ۷»."""
    at = j + 1 if c.sign(j, DASH | frozenset("/")) else (c.has(j, "and") or c.has(j, "to"))
    if at is None:
        return None
    at = c.bare_article(c.has(at, "to") or at)
    last = c.digits(at)
    if last and first < last[0] <= 31:
        return last
    return None


def month_spec(c: Cursor, i: int) -> Month | None:
    """A month at token `i`, by name («شباط/فبراير», «مهر ماه»), number («الشهر التاسع») or distance."""
    worded = c.value(i, "unit")
    if worded and worded[0] == "month" and not _several(c, i):
        named = _named(c, worded[1])
        if named:
            return Month(named.calendar, named.number, "", named.j, "worded")
        mod = modifier(c, worded[1])
        if mod:
            return Month(c.file.calendar, None, mod[0], mod[1], "worded")
        found = ordinal(c, worded[1]) or number(c, worded[1])
        if found and 1 <= found[0] <= 12:
            return Month(c.file.calendar, found[0], "", found[1], "worded")
        return None
    mod = leading(c, i)
    if mod:
        behind = c.value(mod[1], "unit")
        if behind and behind[0] == "month" and c.at[mod[1]].entries[0].tags == ():
            return Month(c.file.calendar, None, mod[0], behind[1], "worded")
        return None
    return _named(c, i)


def _several(c: Cursor, i: int) -> bool:
    """«الأشهر الستة» are six months, not the sixth."""
    found = c.found(i, "unit")
    return found is not None and bool(found[0].tags)


def _named(c: Cursor, i: int) -> Month | None:
    hit = c.at.get(i)
    entries = hit.all("date.month") if hit else []
    if not entries or hit is None:
        return None
    entry = entries[0]
    calendar, _, text = entry.value.partition(":")
    tag = entry.tags[0] if entry.tags else ""
    j = hit.j
    suffix = c.value(j, "unit")
    if suffix and suffix[0] == "month" and c.calendar_file.month_suffix and not modifier(c, i):
        j, tag = suffix[1], "worded"
    second = j + 1 if c.sign(j, SLASH | DASH | OPEN) else j
    again = c.at.get(second)
    if again and second > j and any(e.value == entry.value for e in again.all("date.month")):
        j, tag = again.j, "double"
        if c.sign(second - 1, OPEN) and c.sign(j, CLOSE):
            j += 1
    return Month(calendar, int(text), "", j, tag)


def year_spec(c: Cursor, i: int) -> Year | None:
    """A year behind a month at token `i`, past a comma or linking word."""
    for at in dict.fromkeys(
        (i, c.comma(i), c.link(i), c.link(c.comma(i)), i + 1 if c.sign(i, LOOSE | SLASH) else i)
    ):
        year = _year(c, at)
        if year:
            return year
    return None


def _year(c: Cursor, i: int) -> Year | None:
    word = c.value(i, "unit")
    if word and word[0] == "year":
        mod = modifier(c, word[1])
        if mod:
            return _era(c, Year(None, mod[0], None, mod[1]))
        return year_number(c, word[1], worded=True)
    relative = c.value(i, "yearrel")
    if relative:
        return Year(
            None, {"-1": "past", "0": "this", "1": "next"}.get(relative[0], "past"), None, relative[1]
        )
    mod = leading(c, i)
    if mod:
        behind = c.value(mod[1], "unit")
        return Year(None, mod[0], None, behind[1]) if behind and behind[0] == "year" else None
    return year_number(c, i, worded=False)


def year_number(c: Cursor, i: int, *, worded: bool) -> Year | None:
    """A year in digits or words; two digits only behind the word for year, where the pack says what they mean."""
    found = c.digits(i)
    if found and c.fold(i) and len(c.fold(i)) == 4:
        calendar = calendar_of(c, found[0])
        return _era(c, Year(found[0], "", calendar, found[1])) if calendar else None
    if found and worded and c.file.short_years == JALALI and 20 <= found[0] <= 99 and len(c.fold(i)) == 2:
        era = c.value(found[1], "era")
        if era and era[0] == GREGORIAN:
            return Year(1900 + found[0], "", GREGORIAN, era[1])
        return _era(c, Year(1300 + found[0], "", JALALI, found[1]))
    spelt = words(c, i)
    if spelt and 1300 <= spelt[0] <= 2199:
        calendar = calendar_of(c, spelt[0])
        return _era(c, Year(spelt[0], "", calendar, spelt[1])) if calendar else None
    return None


def _era(c: Cursor, year: Year) -> Year:
    found = c.value(year.j, "era")
    if found is None:
        return year
    calendar = (
        found[0] if year.number is None or (year.number < 1800) == (found[0] != GREGORIAN) else year.calendar
    )
    return Year(year.number, year.to, calendar, found[1])


def modifier(c: Cursor, i: int) -> tuple[str, int] | None:
    """A modifier at token `i`: past, next, this, same, following."""
    return c.value(i, "mod")


def leading(c: Cursor, i: int) -> tuple[str, int] | None:
    """A modifier at token `i` of those that may stand before their noun."""
    found = c.value(i, "mod")
    return found if found and found[0] in c.file.leading else None
