"""Days and spans counted from the text's own day: «أمس», «الأسبوع الماضي», «دو روز پیش», "within a month"."""

from __future__ import annotations

import msgspec

from dragoman.dating.absolute import Parsed
from dragoman.dating.cursor import Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.numbers import number, ordinal
from dragoman.dating.parts import distant, leading, modifier, year_number, year_spec

# Units of which several without a number are a handful: «قبل أيام» is the seven days before.
Length = tuple[str, int | None, int]
SMALL = ("minute", "hour", "day")
HALF = {"decade": ("year", 5), "year": ("month", 6), "month": ("day", 15)}
LENGTHS = frozenset(("minute", "hour", "day", "week", "month", "year", "decade", "century"))
UNITS = {"minute": 0, "hour": 1, "day": 2, "week": 3, "month": 4, "year": 5, "decade": 6, "century": 7}


def relative_day(c: Cursor, i: int) -> Parsed | None:
    """«أمس», «دیشب», "tomorrow"."""
    hit = c.found(i, "rel")
    if hit is None:
        return None
    entry, j = hit
    if _figurative(c, i):
        return None
    if "told" in entry.tags:
        return Sense(kind="offset", unit="day", count=0, to="earlier"), j
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


def _figurative(c: Cursor, i: int) -> bool:
    """«أصدقاء الأمس», «دنیای امروز», "enemies of yesterday": what they were or are, on no day."""
    return c.cue(i, "figurative") or (c.has(i - 1, "links") is not None and c.cue(i - 1, "figurative"))


def unit(c: Cursor, i: int) -> Parsed | None:
    """A unit and its modifier in either order, with or without a number: «هفته گذشته», «الأيام الثلاثة
    الماضية»."""
    found = _unit_first(c, i) or _modifier_first(c, i) or _number_first(c, i)
    # «هذه اللحظة», "the last minutes" are of a match, a talk, a speech: only "minutes ago" is a day.
    return None if found and found[0].unit == "minute" else found


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
    dated = None if mod or many else distant(c, at)
    if dated and dated[1]:  # «سال میلادی جاری»
        return Sense(kind="unit", unit=name, calendar=dated[1], to=dated[0]), dated[2]
    if mod is None:
        if name == "weekend":
            return Sense(kind="unit", unit=name, to=""), hit[1]
        return None
    count = counted[0] if counted else (2 if "two" in entry.tags else None)
    if many or count:
        return _span(name, count, mod[0]), mod[1]
    if name == "month":  # «الشهر نفسه من العام الماضي»
        year = _year_of(c, mod[1])
        if year:
            return Sense(kind="unit", unit=name, calendar=c.file.calendar, to=mod[0], year_to=year[0]), year[1]
    era = c.value(mod[1], "era")  # «سال گذشته میلادی»
    if era:
        return Sense(kind="unit", unit=name, calendar=era[0], to=mod[0]), era[1]
    return Sense(kind="unit", unit=name, calendar=c.file.calendar, to=mod[0]), mod[1]


def _modifier_first(c: Cursor, i: int) -> Parsed | None:
    """ "last week", «این هفته», «هذا الأسبوع», "the past three days"."""
    mod = leading(c, i) or _last_so_many(c, i)
    if mod is None:
        return None
    counted = number(c, mod[1])
    at = counted[1] if counted else (c.has(mod[1], "few") or mod[1])
    hit = c.found(at, "unit")
    if hit is None:
        return None
    entry, j = hit
    if "many" in entry.tags or "two" in entry.tags or (counted and counted[0] > 1):
        return _span(entry.value, counted[0] if counted else (2 if "two" in entry.tags else None), mod[0]), j
    again = modifier(c, j)
    if again and again[0] != mod[0] and mod[0] == "this":
        return Sense(kind="unit", unit=entry.value, calendar=c.file.calendar, to=again[0]), again[1]
    same_day = year_spec(c, c.link(j)) if entry.value == "day" and mod[0] == "this" and c.link(j) > j else None
    if same_day:  # «في مثل هذا اليوم من عام 1948»
        found = Sense(kind="day", month_to="today", year=same_day.number, year_to=same_day.to)
        return msgspec.structs.replace(found, calendar=same_day.calendar or c.file.calendar), same_day.j
    year = _year_of(c, j) if entry.value == "month" else None
    if year:
        return Sense(kind="unit", unit="month", calendar=c.file.calendar, to=mod[0], year_to=year[0]), year[1]
    return Sense(kind="unit", unit=entry.value, calendar=c.file.calendar, to=mod[0]), j


def _year_of(c: Cursor, j: int) -> tuple[str, int] | None:
    """«من العام نفسه», "of last year", «سال گذشته» behind a month that is named by its distance."""
    at = c.link(j)
    found = year_spec(c, at) if at > j or c.has(at, "unit") else None
    return (found.to, found.j) if found and found.number is None else None


def _last_so_many(c: Cursor, i: int) -> tuple[str, int] | None:
    """«آخر 3 سنوات», «آخر ثلاثة أيام»: the last so many up to now."""
    nth = ordinal(c, i)
    return ("past", nth[1]) if nth and nth[0] == 0 and number(c, nth[1]) else None


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
            lengths = _lengths(c, hit[1])
            bare = lengths is not None and lengths[0][1] in (None, 1) and c.article_of(hit[1])  # «منذ الساعات الأولى»
            if not lengths or bare or c.has(hit[1], "rel") or _numbered(c, lengths[0]):
                continue
            j = lengths[-1][2]
            j = c.has(j, "from_now") or j
            if c.value(j, "mod") is None:
                return _away(c, lengths, sign, now=j > lengths[-1][2]), j
    lengths = _lengths(c, i)
    if lengths is None:
        return None
    at = lengths[-1][2]
    now = c.has(at, "from_now")
    if now is not None:
        return _away(c, lengths, 1, now=True), now
    for kind, sign in (("ago", -1), ("ahead", 1)):
        hit = c.value(at, kind)
        if hit and hit[0] in ("after", "told"):
            return _away(c, lengths, sign, told=hit[0] == "told"), hit[1]
    return None


def _lengths(c: Cursor, i: int) -> list[Length] | None:
    """«سنة وشهران», "a year and two months": lengths that add up, each of a smaller unit."""
    first = _length(c, i)
    out = [first] if first else None
    while out and out[-1][1] is not None:
        j = out[-1][2]
        at = c.has(j, "and") or (j if c.joined(j) else None)
        half = _half(c, at, out[-1][0]) if at else None
        if half:
            out.append(half)
            break
        more = _length(c, at) if at else None
        if more is None or more[1] is None or UNITS.get(more[0], 0) >= UNITS.get(out[-1][0], 0):
            break
        out.append(more)
    return out


def _half(c: Cursor, at: int, unit: str) -> Length | None:
    """«عام ونصف», «یک ماه و نیم», "a year and a half": half of the unit before it."""
    found = number(c, at)
    j = found[1] if found and found[0] == 1 else at  # "a half"
    word = c.value(j, "unit")
    if word is None or word[0] != "half" or unit not in HALF:
        return None
    return (*HALF[unit], word[1])


def _numbered(c: Cursor, length: Length) -> bool:
    """«منذ عام 2016» is a year by its number, «قبل عام» a year ago."""
    return length[0] == "year" and length[1] == 1 and year_number(c, length[2], worded=True) is not None


def within(c: Cursor, i: int) -> Parsed | None:
    """«ظرف 10 روز», "within a month": by that day."""
    at = c.has(i, "within") or c.has(i, "inside")
    length = _length(c, at) if at and not c.article_of(at) else None
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
        if entry.value not in LENGTHS:
            return None
        if "two" in entry.tags:
            return entry.value, 2, j
        if "many" in entry.tags:
            few = c.has(j, "few")
            return entry.value, None, few or j
        one = number(c, j)
        if one and one[0] == 1 and c.kind(j) == "w":
            return entry.value, 1, one[1]
        return (entry.value, 1, j) if c.article and not _of_noun(c, i, j) else None
    few = c.has(i, "few")
    if few:
        behind = c.found(few, "unit")
        return (behind[0].value, None, behind[1]) if behind else None
    counted = number(c, i)
    behind = c.found(counted[1], "unit") if counted else None
    if counted is None or behind is None or behind[0].value not in LENGTHS:
        return None
    return behind[0].value, counted[0] * (2 if "two" in behind[0].tags else 1), behind[1]  # "a fortnight"


def _of_noun(c: Cursor, i: int, j: int) -> bool:
    """«قبل عقد ندوة»: whether a word for a length of time, at tokens `[i, j)`, is what is done of the noun behind it.
    It is a length before a word of grammar, a verb or a sign, or one that says how much of it («قبل عقد ونصف»).
    """
    if c.has(i, "doing") is None or c.has(j, "wholly") is not None or c.kind(j) != "w":
        return False
    if j in c.at:
        return not (c.joined(j) or any(c.has(j, kind) for kind in ("and", "links", "from_now", "rel")))
    verb = c.passage.starting("frame", j)
    return not c.free(j) and (verb is None or verb.get("frame.verb") is None)


def _away(c: Cursor, lengths: list[Length], sign: int, *, now: bool = False, told: bool = False) -> Sense:
    name, count, _ = lengths[0]
    if count is None:
        if name not in SMALL:
            return Sense(kind="vague", unit=name, to="past" if sign < 0 else "next")
        return Sense(kind="span", unit=name, to="past" if sign < 0 else "next")
    to = "later" if sign > 0 and not now else "earlier" if told else ""
    more = tuple((unit, sign * (number or 0)) for unit, number, _ in lengths[1:])
    return Sense(kind="offset", unit=name, count=sign * count, calendar=c.file.calendar, to=to, more=more)


def quarter(c: Cursor, i: int) -> Parsed | None:
    """«الربع الأول من العام الجاري», «سه‌ماهه چهارم ۲۰۲۳», "Q3 2023"."""
    nth, at = _nth_quarter(c, i)
    year = year_spec(c, at) if nth else None
    if year is None:
        return None
    calendar = year.calendar or c.file.calendar
    return Sense(kind="quarter", nth=nth, year=year.number, year_to=year.to, calendar=calendar), year.j


def _nth_quarter(c: Cursor, i: int) -> tuple[int, int]:
    short = c.value(i, "quarter")
    if short:
        return int(short[0]), short[1]
    nth, word = ordinal(c, i), c.value(i, "unit")
    if nth:
        word = c.value(nth[1], "unit")
        at = word[1] if word else nth[1]
    else:
        nth = ordinal(c, word[1]) if word else None
        at = nth[1] if nth else i
    if word is None or word[0] != "quarter" or nth is None or not 0 <= nth[0] <= 4:
        return 0, i
    return nth[0] or 4, at


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
