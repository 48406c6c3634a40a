"""Days of the week, alone, in a named week, in pairs, or counted in a month."""

from __future__ import annotations

import msgspec

from dragoman.dating.absolute import Parsed
from dragoman.dating.cursor import DASH, SLASH, Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.numbers import ordinal
from dragoman.dating.numeric import closed
from dragoman.dating.parts import Month, Year, leading, modifier, month_spec, plain_day as _day, points, year_spec

LOW = 6  # ordinals below it also count weekdays
LAST_WEEK = 5
FOLLOWED = DASH | SLASH | frozenset("%٪:$€")


def weekday(c: Cursor, i: int) -> Parsed | None:
    """A weekday at token `i` with what belongs to it."""
    return _counted(c, i) or _in_week(c, i) or _named(c, i)


def _name(c: Cursor, i: int, *, announced: bool = False) -> tuple[int, int] | None:
    """A weekday's name: a weak one needs the article, or the word for day before it."""
    worded = c.value(i, "unit")
    if worded and worded[0] == "day" and c.has(i, "rel") is None:
        return _name(c, worded[1], announced=True)
    hit = c.found(i, "weekday")
    if hit is None:
        return None
    entry, j = hit
    weak = "weak" in entry.tags and not announced and not c.article_of(i)
    if weak and (c.article or c.fold(j) != "."):  # "Mon." is a day, "sun" is not
        return None
    return int(entry.value), j


def _named(c: Cursor, i: int) -> Parsed | None:
    lead = leading(c, i)
    name = _name(c, lead[1] if lead else i) or _of_week(c, i)
    if name is None or _city(c, i, name[1]):
        return None
    day, j = name
    last, through = None, False
    second = _second(c, j)
    if second:
        listed = c.has(j, "and") or c.has(j, "or") or c.joined(j)
        through = not listed or c.cue(i, "between")
        last, j = second
        more = None if through else _second(c, j)
        while more and (more[0] - last) % 7 == 1:  # «الاثنين والثلاثاء والأربعاء»
            (last, j), more = more, _second(c, more[1])
    elif _habit(c, i):
        return None
    elif not lead:
        numbered = _numbered(c, j)
        if numbered:
            return Sense(kind="weekday", weekday=day, day=numbered[0]), numbered[1]
    time = "night" if _by_night(c, i, j) else ""
    part = c.value(j, "part")
    if part and not c.article and not (c.at.get(part[1]) and c.found(part[1], "weekday")):
        time, j = part[0], part[1]
    week = _week(c, j)
    if week:
        found = Sense(kind="weekday", weekday=day, last_weekday=last, unit="week", to=week[0], time=time)
        return found, week[1]
    mod = lead[0] if lead else ""
    after = modifier(c, j)
    onward = after is not None and after[0] == "following" and after[0] in c.file.leading and c.kind(after[1]) == "w"
    onward = onward or (after is not None and points(c, j, after[1]))
    if after and not lead and not onward:  # "on Sunday following talks in Tehran": a preposition
        mod, j = after
    return Sense(kind="weekday", weekday=day, last_weekday=last, to=mod, time=time, through=through), j


def _by_night(c: Cursor, i: int, j: int) -> bool:
    """«جمعه‌شب»: the night written onto its day."""
    hit = c.found(j - 1, "weekday") or c.found(i, "weekday")
    return hit is not None and "night" in hit[0].tags


def _habit(c: Cursor, i: int) -> bool:
    """«أيام الجمعة», «روزهای جمعه» without a second day: every one of them."""
    units = (c.found(i, "unit"), c.found(i - 1, "unit"))
    return any(u is not None and u[0].value == "day" and "many" in u[0].tags for u in units)


def _of_week(c: Cursor, i: int) -> tuple[int, int] | None:
    """«أحد الأسبوع الماضي»: a weak name is a day where its week follows."""
    name = _name(c, i, announced=True)
    return name if name and _week(c, name[1]) else None


def _numbered(c: Cursor, j: int) -> tuple[int, int] | None:
    """«الخميس 21», «السبت السادس عشر», "Wednesday the 15th": the day of a month that is not named.

    A low ordinal right behind may count weekdays («الأحد الثاني»).
    """
    at = c.link(j) if c.has(j, "on") or c.capitals else j
    day = _day(c, at)
    if day is None or day.last or (c.kind(at) != "n" and not (c.article or c.capitals)):
        return None
    if c.kind(at) != "n" and day.first < LOW and at == j and not c.capitals:
        return None
    behind = day.j
    leads = c.has(behind, "to") is not None and c.has(behind, "and") is None
    if (
        (c.kind(behind) == "w" and not leads)
        or c.kind(behind) == "n"
        or (c.glued(behind) and c.kind(behind + 1) == "n")
        or c.sign(behind, FOLLOWED)
        or month_spec(c, c.comma(behind)) is not None
    ):
        return None
    return day.first, behind


def _city(c: Cursor, i: int, j: int) -> bool:
    """«به دوشنبه رفت»: Dushanbe, where a city's cue stands by and nothing else that belongs to a day."""
    hit = c.found(i, "weekday")
    if hit is None or "city" not in hit[0].tags or c.kind(c.comma(j)) == "n" or j in c.at:
        return False
    after = c.passage.starting("datecue", j)
    return c.cue(i, "city_before") or (after is not None and after.get("datecue.city_after") is not None)


def _second(c: Cursor, j: int) -> tuple[int, int] | None:
    """«الجمعة والسبت», «الخميس - الجمعة», "Friday and Saturday"."""
    at = c.has(j, "and") or c.has(j, "or") or c.has(j, "to") or (j + 1 if c.sign(j, DASH | SLASH) else None)
    if at is None and c.joined(j):
        at = j
    return _name(c, at) if at else None


def _week(c: Cursor, i: int) -> tuple[str, int] | None:
    """«هفته پیش», «من الأسبوع المقبل», "of last week" behind a weekday."""
    at = c.link(i)
    lead = leading(c, at)
    word = c.value(lead[1] if lead else at, "unit")
    if word is None or word[0] != "week":
        return None
    if lead:
        return lead[0], word[1]
    mod = modifier(c, word[1])
    return mod if mod else None


def _in_week(c: Cursor, i: int) -> Parsed | None:
    """«الأسبوع المقبل يوم الجمعة»."""
    word = c.value(i, "unit")
    mod = modifier(c, word[1]) if word and word[0] == "week" else None
    name = _name(c, mod[1]) if mod else None
    if mod is None or name is None:
        return None
    return Sense(kind="weekday", weekday=name[0], unit="week", to=mod[0]), name[1]


def _counted(c: Cursor, i: int) -> Parsed | None:
    """«الثلاثاء الأول من شهر تشرين», «آخر أسبوع في سبتمبر», "the first Monday of May"."""
    at, nth = i, ordinal(c, i)
    if nth:
        at = nth[1]
    name = _name(c, at, announced=True)
    week = c.value(at, "unit") if name is None else None
    if name is None and (week is None or week[0] != "week"):
        return None
    at = name[1] if name else (week[1] if week else at)
    name_first = nth is None
    if nth is None:
        nth = ordinal(c, at)
        if nth is None:
            return None
        at = nth[1]
    month = month_spec(c, at)
    if month and month.tag != "worded" and not c.preposition_of(at) and (c.article or c.capitals):
        month = None  # Persian binds the month without a word between: «اولین دوشنبه خرداد»
    if month is None and c.link(at) > at:
        month = month_spec(c, c.link(at))
    if month is None and name and name_first and closed(c, at):  # «الأحد الثاني»
        month = Month(c.file.calendar, None, "this", at, "worded")
    if month is None:
        return None if name else _of_year(c, at, nth[0])
    year = year_spec(c, month.j)
    by_date = name is not None and name_first
    if by_date and nth[0] > LAST_WEEK:  # «الثلاثاء التاسع عشر من هذا الشهر»
        return _dated(month, nth[0], year)
    return (
        Sense(
            kind="weekday" if name else "unit",
            unit="" if name else "week",
            weekday=name[0] if name else None,
            nth=nth[0] or -1,
            day=nth[0] if by_date and nth[0] else None,
            calendar=month.calendar,
            month=month.number,
            month_to=month.to,
            year=year.number if year else None,
            year_to=year.to if year else "",
        ),
        year.j if year else month.j,
    )


def _of_year(c: Cursor, at: int, nth: int) -> Parsed | None:
    """«الأسبوع الثالث من عام 2027», "the first week of this year"."""
    year = year_spec(c, at)
    if year is None:
        return None
    found = Sense(kind="unit", unit="week", nth=nth or -1, year=year.number, year_to=year.to)
    return msgspec.structs.replace(found, calendar=year.calendar or c.file.calendar), year.j


def _dated(month: Month, day: int, year: Year | None) -> Parsed:
    found = Sense(
        kind="day",
        calendar=month.calendar,
        month=month.number,
        month_to=month.to,
        day=day,
        year=year.number if year else None,
        year_to=year.to if year else "",
    )
    return found, year.j if year else month.j
