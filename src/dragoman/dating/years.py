"""Years and decades that stand alone: «عام 2016», «عامي 2013 و2014», "in 2016", «دهه ۶۰», "the 1990s"."""

from __future__ import annotations

from dragoman.dating.absolute import Parsed
from dragoman.dating.cursor import DASH, Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.numbers import words
from dragoman.dating.numeric import calendar_of
from dragoman.dating.parts import year_number

# A bare number behind "in" is a year only inside these; 2000 people were killed more often than anything in
# 1412.
PLAUSIBLE = range(1900, 2060)
PLAUSIBLE_SOLAR = range(1320, 1430)
BEFORE = ("years_after", "since")
LONGEST = 100  # years between the ends of a span whose years are bare numbers


def year(c: Cursor, i: int) -> Parsed | None:
    """A year behind its word, or behind a preposition."""
    word = c.found(i, "unit")
    if word and word[0].value == "year":
        first = year_number(c, word[1], worded=True)
        if first is None or first.number is None or _counts(c, first.j):
            return None
        last = _last(c, first.j)
        calendar = first.calendar or c.file.calendar
        return (
            Sense(kind="year", calendar=calendar, year=first.number, last_year=last[0] if last else None),
            last[1] if last else first.j,
        )
    relative = c.value(i, "yearrel")
    if relative:
        to = {"0": "this", "-1": "past", "-2": "last-but-one"}.get(relative[0])
        return (Sense(kind="unit", unit="year", calendar=c.file.calendar, to=to), relative[1]) if to else None
    return _bare(c, i)


def _bound(c: Cursor, i: int) -> bool:
    """«دیدار ۲۰۱۸ با …», «نشست ۲۰۲۱»: whether a Persian noun of a contact stands right before a number."""
    noun = c.passage.ending("frame", i) if not c.article and not c.capitals else None
    if noun is None or noun.get("frame.noun") is None:
        return False
    # not «دیدار ۲۰۲۰ نفر از ورزشکاران», «نشست ۲۰۳۰ سازمان ملل»: what it counts, or the name of a programme
    whose = c.passage.starting("actor", i + 1)
    if whose is not None:
        return whose.get("actor.body") is None
    return c.kind(i + 1) != "w" or any(c.passage.starting(layer, i + 1) for layer in ("func", "quiet", "light", "date"))


def _named(c: Cursor, i: int) -> bool:
    """ "the 2018 summit", "his 2019 visit": whether an English number stands between an article or owner and the noun
    of a contact.
    """
    pack = c.passage.pack
    if pack.data.pack.order != "SVO" or i == 0:
        return False
    led = c.fold(i - 1) in pack.pointing | pack.articles | pack.possessives
    noun = c.passage.starting("frame", i + 1) if led else None
    return noun is not None and noun.get("frame.noun") is not None


def _bare(c: Cursor, i: int) -> Parsed | None:
    """«في 2016», "since 2015", «من 2019 إلى 2021», "about 1990"."""
    before = {
        kind for f in (c.at.get(i - 1), c.at.get(i - 2)) if f and f.j == i for kind in BEFORE if f.get(f"date.{kind}")
    } | {kind for kind in ("between", "about") if c.cue(i, kind)}
    if not before and (_bound(c, i) or _named(c, i)):
        before = {"years_after"}
    found = c.digits(i)
    if found is None or len(c.fold(i)) != 4 or not before:
        return None
    calendar = calendar_of(c, found[0])
    last = _second(c, found[1], between="between" in before) if before & {"years_after", "since", "between"} else None
    if last and found[0] < last[0] <= found[0] + LONGEST and calendar and _plausible(c, last[0]):
        return Sense(kind="year", calendar=calendar, year=found[0], last_year=last[0]), last[1]
    if calendar is None or not _plausible(c, found[0]) or not before & {"years_after", "about"}:
        return None
    if (found[0] % 100 == 0 or "about" in before) and c.kind(found[1]) == "w":
        return None  # «في 2000 مدرسة»: round numbers count
    if _counts(c, found[1]) or c.sign(found[1], frozenset("%٪:/$€")):
        return None
    return Sense(kind="year", calendar=calendar, year=found[0]), found[1]


def _plausible(c: Cursor, number: int) -> bool:
    return number in PLAUSIBLE or (c.file.calendar == "jalali" and number in PLAUSIBLE_SOLAR)


def _last(c: Cursor, j: int) -> tuple[int, int] | None:
    """The last of «أعوام 2014 و2018 و2021»."""
    last = found = _second(c, j)
    while found:
        last, found = found, _second(c, found[1])
    return last


def _second(c: Cursor, j: int, *, between: bool = True) -> tuple[int, int] | None:
    at = c.has(j, "and") if between else None
    at = at or (c.has(j, "to") if between or c.has(j, "and") is None else None)
    at = at or (j + 1 if c.sign(j, DASH) else None)
    if at is None:
        return None
    last = year_number(c, at, worded=False)
    return (last.number, last.j) if last and last.number else None


def _counts(c: Cursor, j: int) -> bool:
    """Whether what follows makes the number a count (of days, of thousands)."""
    return (
        c.has(j, "unit") is not None
        and c.value(j, "mod") is None
        and not c.article_of(j)
        and c.kind(j) == "w"
        and (c.value(j, "unit") or ("", 0))[0] not in ("year",)
    )


def decade(c: Cursor, i: int) -> Parsed | None:
    """«ثمانينيات القرن الماضي», «دهه ۱۳۶۰», «دهه هشتاد میلادی», "the 1990s"."""
    named = c.value(i, "decade")
    if named:
        j = named[1]
        century = c.value(j, "unit")
        if century and century[0] == "century":
            mod = c.value(century[1], "mod")
            j = mod[1] if mod else century[1]
        return Sense(kind="decade", year=int(named[0])), j
    word = c.value(i, "unit")
    if word and word[0] == "decade":
        number = c.digits(word[1]) or words(c, word[1])
        if number is None:
            return None
        era = c.value(number[1], "era")
        j = era[1] if era else number[1]
        calendar = era[0] if era else calendar_of(c, number[0])
        if number[0] >= 1000 and calendar:
            return Sense(kind="decade", calendar=calendar, year=number[0] // 10 * 10), j
        if 10 <= number[0] <= 90 and number[0] % 10 == 0:
            if c.file.short_years and not (era and era[0] == "gregorian"):
                return Sense(kind="decade", calendar="jalali", year=1300 + number[0]), j
            return Sense(kind="decade", year=1900 + number[0]), j
        return None
    number = c.digits(i)
    if number and 1800 <= number[0] <= 2090 and number[0] % 10 == 0 and c.glued(number[1]) and c.fold(number[1]) == "s":
        return Sense(kind="decade", year=number[0]), number[1] + 1
    return None
