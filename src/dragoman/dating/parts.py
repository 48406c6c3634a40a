"""The parts of a date with a month's name: its day, its month, its year, each with what may stand around
it."""

from __future__ import annotations

import msgspec

from dragoman.calendars.calendar import GREGORIAN, JALALI
from dragoman.dating.cursor import CLOSE, COMMA, DASH, OPEN, SLASH, Cursor
from dragoman.dating.numbers import number, ordinal, words
from dragoman.dating.numeric import calendar_of
from dragoman.dating.spans import LAST

# Signs that stand between the parts of a date line.
LOOSE = COMMA | frozenset(".")


class Day(msgspec.Struct, frozen=True):
    """A day of the month, or first and last of several."""

    first: int
    last: int | None
    j: int


class Month(msgspec.Struct, frozen=True):
    """A month by name or number, or by its distance («الشهر الجاري»), `era` then the calendar that it is said to be of
    («ماه جاری میلادی»)."""

    calendar: str
    number: int | None
    to: str
    j: int
    tag: str
    era: str = ""


class Year(msgspec.Struct, frozen=True):
    """A year by number, or by its distance."""

    number: int | None
    to: str
    calendar: str | None
    j: int


def day_spec(c: Cursor, i: int) -> Day | None:
    """A day of the month at token `i`: «7», «الـ7», «السابع», «22 وحتى 24», "7th", «اليوم الثالث», «آخر يوم»."""
    return _worded_day(c, i) or plain_day(c, i)


def _worded_day(c: Cursor, i: int) -> Day | None:
    """«اليوم الثالث», «ثالث يوم», «اليوم الأخير», «روز ۱۲», "the last day"."""
    named = c.value(i, "unit") or c.value(i, "rel")
    if named and named[0] in ("day", "0"):
        nth = ordinal(c, named[1])
        if nth and nth[0] == 0:
            return Day(LAST, None, nth[1])
        plain = c.at[i].entries[0].tags == () and (nth is not None or (named[0] == "day" and c.kind(named[1]) == "n"))
        return plain_day(c, named[1]) if plain else None
    nth = ordinal(c, i)
    word = c.value(nth[1], "unit") if nth else None
    if nth is None or word is None or word[0] != "day" or c.at[nth[1]].entries[0].tags:
        return None
    return Day(nth[0] or LAST, None, word[1])


def plain_day(c: Cursor, i: int) -> Day | None:
    """A day without the word for day."""
    at = c.bare_article(i)
    found = c.digits(at)
    if found is None or not 1 <= found[0] <= 31:
        if i in c.kinds["ordinal"] and "turn" in c.kinds["ordinal"][i][0].tags:
            return None  # «الجولة الثانية في سبتمبر»
        word = ordinal(c, i)
        if word is None or not 1 <= word[0] <= 31:
            spelt = None if c.file.month_first or c.article_of(i) else words(c, i)
            return Day(spelt[0], None, spelt[1]) if spelt and 1 <= spelt[0] <= 31 else None
        return _several_days(c, word[0], word[1])
    j = found[1]
    if c.glued(j):
        j = c.has(j, "day_suffixes") or j
    return _several_days(c, found[0], j)


def _several_days(c: Cursor, first: int, j: int) -> Day:
    """«16 و17 و18», «سوم و چهارم», «ششم، هفتم و هشتم»: from the first to the last."""
    last = _last_day(c, j, first)
    end: int | None = None
    while last:
        end, j = last
        last = _last_day(c, j, end)
    if end is None and c.sign(j, COMMA):
        listed = c.digits(j + 1) or ordinal(c, j + 1)
        if listed and first < listed[0] <= 31:
            more = _several_days(c, listed[0], listed[1])
            return Day(first, more.last, more.j) if more.last else Day(first, None, j)
    return Day(first, end, j)


def _last_day(c: Cursor, j: int, first: int) -> tuple[int, int] | None:
    """The end of «22 - 24», «22 وحتى 24», «۵ تا ۷», «الثالث والرابع», «۲۰ یا ۲۱»."""
    at = j + 1 if c.sign(j, DASH | frozenset("/")) else (c.has(j, "and") or c.has(j, "or") or c.has(j, "to"))
    if at is None and c.joined(j) and c.article_of(j):
        at = j
    if at is None:
        return None
    at = c.bare_article(c.has(at, "to") or at)
    last = c.digits(at) or ordinal(c, at)
    if last and first < last[0] <= 31:
        return last
    return None


def month_spec(c: Cursor, i: int) -> Month | None:
    """A month at token `i`, by name («شباط/فبراير», «مهر ماه»), number («الشهر التاسع») or distance."""
    worded = c.value(i, "unit")
    if worded and worded[0] == "month" and not _several(c, i):
        name = named(c, c.link(worded[1]) if c.capitals else worded[1])
        if name:
            return Month(name.calendar, name.number, "", name.j, "worded")
        far = distant(c, worded[1])
        if far:
            return Month(c.file.calendar, None, far[0], far[2], "worded", far[1])
        nth = ordinal(c, worded[1])
        found = nth or number(c, worded[1])
        one = nth is None and found is not None and found[0] == 1 and c.kind(worded[1]) == "w"
        if found and 1 <= found[0] <= 12 and not one:  # «خلال شهر واحد» is one month, not the first
            return Month(c.file.calendar, found[0], "", found[1], "worded")
        return None
    mod = leading(c, i)
    if mod:
        behind = c.value(mod[1], "unit")
        if behind and behind[0] == "month" and c.at[mod[1]].entries[0].tags == ():
            return Month(c.file.calendar, None, mod[0], behind[1], "worded")
        return None
    return named(c, i)


def _several(c: Cursor, i: int) -> bool:
    """«الأشهر الستة» are six months, not the sixth."""
    found = c.found(i, "unit")
    return found is not None and bool(found[0].tags)


def named(c: Cursor, i: int) -> Month | None:
    """A month by its name, with its double («شباط/فبراير») and the word for month behind it."""
    hit = c.at.get(i)
    entries = hit.all("date.month") if hit else []
    if not entries or hit is None:
        return None
    entry = entries[0]
    calendar, _, text = entry.value.partition(":")
    tag = entry.tags[0] if entry.tags else ""
    j = hit.j
    suffix = c.value(j, "unit")
    loose = tag == "rare" and suffix is not None and modifier(c, suffix[1]) is not None  # «بشار اسد ماه گذشته»
    if suffix and suffix[0] == "month" and c.calendar_file.month_suffix and not modifier(c, i) and not loose:
        j, tag = suffix[1], "worded"
    second = j + 1 if c.sign(j, SLASH | DASH | OPEN) else j
    again = c.at.get(second)
    if again and any(e.value == entry.value for e in again.all("date.month")):
        j, tag = again.j, "double"
        if c.sign(second - 1, OPEN) and c.sign(j, CLOSE):
            j += 1
    return Month(calendar, int(text), "", j, tag)


def year_spec(c: Cursor, i: int) -> Year | None:
    """A year behind a month at token `i`, past a comma or linking word."""
    for at in dict.fromkeys((i, c.comma(i), c.link(i), c.link(c.comma(i)), i + 1 if c.sign(i, LOOSE | SLASH) else i)):
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
        return Year(None, {"-2": "last-but-one", "-1": "past", "0": "this"}.get(relative[0], "past"), None, relative[1])
    mod = leading(c, i)
    if mod:
        behind = c.value(mod[1], "unit")
        return Year(None, mod[0], None, behind[1]) if behind and behind[0] == "year" else None
    return year_number(c, i, worded=False)


def year_number(c: Cursor, i: int, *, worded: bool) -> Year | None:
    """A year in digits or words; two digits only behind the word for year, where the pack says what they
    mean."""
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
    calendar = found[0] if year.number is None or (year.number < 1800) == (found[0] != GREGORIAN) else year.calendar
    return Year(year.number, year.to, calendar, found[1])


def modifier(c: Cursor, i: int) -> tuple[str, int] | None:
    """A modifier at token `i`: past, next, this, same, following."""
    return c.value(i, "mod")


def distant(c: Cursor, i: int) -> tuple[str, str, int] | None:
    """A modifier at token `i`, behind a unit, and the calendar that is named before or behind it, if one is: «جاری
    میلادی», «میلادی گذشته»; and where they end.
    """
    era = c.value(i, "era")
    mod = modifier(c, era[1] if era else i)
    if mod is None:
        return None
    era = era or c.value(mod[1], "era")
    return mod[0], era[0] if era else "", max(mod[1], era[1] if era else 0)


def points(c: Cursor, at: int, behind: int) -> bool:
    """«روز شنبه این مقام گفت»: whether a Persian word at token `at` that would say which day is meant points at a noun
    at token `behind`.
    """
    late = c.passage.pack.data.pack.order == "SOV"
    return late and c.fold(at) in c.passage.pack.pointers and c.kind(behind) == "w"


def leading(c: Cursor, i: int) -> tuple[str, int] | None:
    """A modifier at token `i` of those that may stand before their noun."""
    found = c.value(i, "mod")
    return found if found and found[0] in c.file.leading else None
