"""Days of the week, alone, in a named week, in pairs, or counted in a month."""

from __future__ import annotations

from dragoman.dating.absolute import Parsed
from dragoman.dating.cursor import DASH, SLASH, Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.numbers import ordinal
from dragoman.dating.parts import leading, modifier, month_spec, year_spec


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
    name = _name(c, lead[1] if lead else i)
    if name is None:
        return None
    day, j = name
    last = None
    second = _second(c, j)
    if second:
        last, j = second
    time = ""
    part = c.value(j, "part")
    if part and not c.article and not (c.at.get(part[1]) and c.found(part[1], "weekday")):
        time, j = part[0], part[1]
    week = _week(c, j)
    if week and last is None:
        return Sense(kind="weekday", weekday=day, unit="week", to=week[0], time=time), week[1]
    mod = lead[0] if lead else ""
    after = modifier(c, j)
    if after and not lead:
        mod, j = after
    return Sense(kind="weekday", weekday=day, last_weekday=last, to=mod, time=time), j


def _second(c: Cursor, j: int) -> tuple[int, int] | None:
    """«الجمعة والسبت», «الخميس - الجمعة», "Friday and Saturday"."""
    at = c.has(j, "and") or c.has(j, "to") or (j + 1 if c.sign(j, DASH | SLASH) else None)
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
    if nth is None:
        nth = ordinal(c, at)
        if nth is None:
            return None
        at = nth[1]
    month = month_spec(c, at) if c.preposition_of(at) else None
    if month is None and c.link(at) > at:
        month = month_spec(c, c.link(at))
    if month is None:
        return None
    year = year_spec(c, month.j)
    return (
        Sense(
            kind="weekday" if name else "unit",
            unit="" if name else "week",
            weekday=name[0] if name else None,
            nth=nth[0] or -1,
            calendar=month.calendar,
            month=month.number,
            month_to=month.to,
            year=year.number if year else None,
            year_to=year.to if year else "",
        ),
        year.j if year else month.j,
    )
