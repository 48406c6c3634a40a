"""Days and spans counted from the text's own day: «أمس», «الأسبوع الماضي», «دو روز پیش», "within a month"."""

from __future__ import annotations

from dragoman.dating.absolute import Parsed
from dragoman.dating.cursor import Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.numbers import number, ordinal
from dragoman.dating.parts import leading, modifier, year_number, year_spec

# Units of which several without a number are a handful: «قبل أيام» is the seven days before.
Length = tuple[str, int | None, int]
SMALL = ("hour", "day")


def relative_day(c: Cursor, i: int) -> Parsed | None:
    """«أمس», «دیشب», "tomorrow"."""
    hit = c.found(i, "rel")
    if hit is None:
        return None
    entry, j = hit
    time = "night" if "night" in entry.tags else ""
    mod = c.value(j, "mod")
    if mod and entry.value == "0" and mod[0] in ("same", "following") and c.article_of(j) | (mod[0] == "same"):
        return Sense(kind="unit", unit="day", to=mod[0], time=time), mod[1]
    if entry.value == "0" and ordinal(c, j) and c.article:
        return None  # «اليوم الثالث»: a day counted by its number
    part = c.value(j, "part")
    if part and not c.article and not time:  # "yesterday evening"
        time, j = part
    return Sense(kind="offset", unit="day", count=int(entry.value), time=time), j


def unit(c: Cursor, i: int) -> Parsed | None:
    """A unit and its modifier in either order, with or without a number: «هفته گذشته», «الأيام الثلاثة
    الماضية»."""
    return _unit_first(c, i) or _modifier_first(c, i) or _number_first(c, i)


def _unit_first(c: Cursor, i: int) -> Parsed | None:
    hit = c.found(i, "unit")
    if hit is None:
        return None
    entry, at = hit
    name = entry.value
    many = "many" in entry.tags or "two" in entry.tags
    counted = number(c, at) if "many" in entry.tags else None
    if counted and modifier(c, counted[1]):
        at = counted[1]
    elif counted:
        counted = None
    few = c.has(at, "few") if "many" in entry.tags else None
    mod = modifier(c, few or at)
    if mod is None:
        if name == "weekend":
            return Sense(kind="unit", unit=name, to=""), hit[1]
        return None
    count = counted[0] if counted else (2 if "two" in entry.tags else None)
    if many or count:
        return _span(name, count, mod[0]), mod[1]
    era = c.value(mod[1], "era")  # «سال گذشته میلادی»
    if era:
        return Sense(kind="unit", unit=name, calendar=era[0], to=mod[0]), era[1]
    return Sense(kind="unit", unit=name, calendar=c.file.calendar, to=mod[0]), mod[1]


def _modifier_first(c: Cursor, i: int) -> Parsed | None:
    """ "last week", «این هفته», «هذا الأسبوع», "the past three days"."""
    mod = leading(c, i)
    if mod is None:
        return None
    counted = number(c, mod[1])
    at = counted[1] if counted else (c.has(mod[1], "few") or mod[1])
    hit = c.found(at, "unit")
    if hit is None:
        return None
    entry, j = hit
    if "many" in entry.tags or "two" in entry.tags:
        return _span(entry.value, counted[0] if counted else (2 if "two" in entry.tags else None), mod[0]), j
    again = modifier(c, j)
    if again and again[0] != mod[0] and mod[0] == "this":
        return Sense(kind="unit", unit=entry.value, calendar=c.file.calendar, to=again[0]), again[1]
    return Sense(kind="unit", unit=entry.value, calendar=c.file.calendar, to=mod[0]), j


def _number_first(c: Cursor, i: int) -> Parsed | None:
    """«سه روز گذشته», «۴۸ ساعت آینده»."""
    counted = number(c, i)
    at = counted[1] if counted else c.has(i, "few")
    hit = c.found(at, "unit") if at else None
    mod = modifier(c, hit[1]) if hit else None
    if hit is None or mod is None or mod[0] in ("same", "following"):
        return None
    return _span(hit[0].value, counted[0] if counted else None, mod[0]), mod[1]


def _span(name: str, count: int | None, to: str) -> Sense:
    if count is None and (name not in SMALL or to in ("this", "same", "following")):
        return Sense(kind="vague", unit=name, to=to)
    return Sense(kind="span", unit=name, count=count, to=to)


def away(c: Cursor, i: int) -> Parsed | None:
    """A length of time and the word that counts it off from now: «قبل يومين», "two days ago", «دو روز
    دیگر»."""
    for kind, sign in (("ago", -1), ("ahead", 1)):
        hit = c.value(i, kind)
        if hit and hit[0] == "before":
            length = _length(c, hit[1])
            some = length is not None and length[1] is None and c.article_of(hit[1])  # «منذ الساعات الأولى»
            if length and not some and c.value(length[2], "mod") is None and not _numbered(c, length):
                return _away(c, length, sign), length[2]
    length = _length(c, i)
    if length is None:
        return None
    for kind, sign in (("ago", -1), ("ahead", 1)):
        hit = c.value(length[2], kind)
        if hit and hit[0] == "after":
            return _away(c, length, sign), hit[1]
    return None


def _numbered(c: Cursor, length: Length) -> bool:
    """«منذ عام 2016» is a year by its number, «قبل عام» a year ago."""
    return length[0] == "year" and length[1] == 1 and year_number(c, length[2], worded=True) is not None


def within(c: Cursor, i: int) -> Parsed | None:
    """«ظرف 10 روز», "within a month": by that day."""
    at = c.has(i, "within") or c.has(i, "inside")
    length = _length(c, at) if at else None
    if length is None or length[1] is None or c.value(length[2], "mod") or c.value(length[2], "unit"):
        return None
    if c.has(length[2], "of_event") is not None:
        return None
    unsure = c.has(i, "within") is None  # «در ۵ روز» is mostly how long a thing took
    sense = Sense(kind="offset", unit=length[0], count=length[1], to="within", calendar=c.file.calendar, unsure=unsure)
    return sense, length[2]


def _length(c: Cursor, i: int) -> Length | None:
    """Unit, how many (nothing: a few), and where it ends: «يومين», «3 أيام», «أسبوع», «چند روز», "a week"."""
    hit = c.found(i, "unit")
    if hit:
        entry, j = hit
        if entry.value == "weekend":
            return None
        if "two" in entry.tags:
            return entry.value, 2, j
        if "many" in entry.tags:
            few = c.has(j, "few")
            return entry.value, None, few or j
        one = number(c, j)
        if one and one[0] == 1 and c.kind(j) == "w":
            return entry.value, 1, one[1]
        return (entry.value, 1, j) if c.article else None
    few = c.has(i, "few")
    if few:
        behind = c.found(few, "unit")
        return (behind[0].value, None, behind[1]) if behind else None
    counted = number(c, i)
    behind = c.found(counted[1], "unit") if counted else None
    if counted is None or behind is None or behind[0].value == "weekend":
        return None
    return behind[0].value, counted[0], behind[1]


def _away(c: Cursor, length: Length, sign: int) -> Sense:
    name, count, _ = length
    if count is None:
        if name not in SMALL:
            return Sense(kind="vague", unit=name, to="past" if sign < 0 else "next")
        return Sense(kind="span", unit=name, to="past" if sign < 0 else "next")
    to = "later" if sign > 0 else ""
    return Sense(kind="offset", unit=name, count=sign * count, calendar=c.file.calendar, to=to)


def quarter(c: Cursor, i: int) -> Parsed | None:
    """«الربع الأول من العام الجاري», "the first quarter of 2024"."""
    nth, word = ordinal(c, i), c.value(i, "unit")
    if nth:
        word = c.value(nth[1], "unit")
        at = word[1] if word else nth[1]
    else:
        nth = ordinal(c, word[1]) if word else None
        at = nth[1] if nth else i
    if word is None or word[0] != "quarter" or nth is None or not 1 <= nth[0] <= 4:
        return None
    year = year_spec(c, at)
    if year is None:
        return None
    calendar = year.calendar or c.file.calendar
    return Sense(kind="quarter", nth=nth[0], year=year.number, year_to=year.to, calendar=calendar), year.j


def season(c: Cursor, i: int) -> Parsed | None:
    """A season with its year or modifier: «صيف 2023», «پاییز گذشته», "last summer"."""
    hit = c.value(i, "season")
    if hit:
        year = year_spec(c, hit[1])
        if year:
            calendar = year.calendar or c.file.calendar
            named = Sense(kind="season", season=hit[0], year=year.number, year_to=year.to, calendar=calendar)
            return named, year.j
        mod = modifier(c, hit[1])
        return (Sense(kind="season", season=hit[0], to=mod[0]), mod[1]) if mod else None
    mod = leading(c, i)
    behind = c.value(mod[1], "season") if mod else None
    return (Sense(kind="season", season=behind[0], to=mod[0]), behind[1]) if mod and behind else None
