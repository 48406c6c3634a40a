"""Neighbouring expressions of one day join: «امروز (چهارشنبه، ۲۰ دسامبر)», «أمس الثلاثاء», two calendars."""

from __future__ import annotations

import datetime

from dragoman.calendars.calendar import exists, from_day, to_day
from dragoman.dating.context import Told
from dragoman.dating.cursor import CLOSE, COMMA, DASH, OPEN, Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.parse import Raw

Group = tuple[list[Raw], Told]
BETWEEN = COMMA | OPEN | CLOSE | DASH | frozenset('.:/«»"')
DAY = datetime.timedelta(days=1)
MONTH = datetime.timedelta(days=31)
OFF = datetime.timedelta(days=35)  # by which a day told again in another calendar may be a mistake


def joined(c: Cursor, told: list[tuple[Raw, Told]], now: datetime.date | None) -> list[Group]:
    """The expressions with agreeing neighbours made one."""
    out: list[Group] = []
    for raw, answer in told:
        if out and _near(c, out[-1][0][-1].j, raw.i) and not _opens(c, out[-1][0][-1].j, raw.i):
            both = _both(c, *out[-1], raw, answer)
            if both is not None:
                out[-1] = ([*out[-1][0], raw], both)
                continue
        if out and (either := _either(c, *out[-1], raw, answer)) is not None:
            out[-1] = ([*out[-1][0], raw], either)
            continue
        out.append(([raw], answer))
    return out


def _either(c: Cursor, raws: list[Raw], before: Told, raw: Raw, told: Told) -> Told | None:
    """«في أواخر مايو أو أوائل يونيو», "in late May or early June": the whole of two months, or parts of them, of which
    the later begins within a month of the end of the other; without a year of its own it lies ahead as the other does.
    """
    at = c.has(raws[-1].j, "or")
    at = c.has(at, "on") or at if at is not None else None
    months = raw.sense.kind == "month" and all(r.sense.kind == "month" for r in raws)
    if at != raw.i or not months or before.bounds is None or told.bounds is None:
        return None
    named = raw.sense.year is not None or raw.sense.year_to
    ends = [told.bounds] if named else [told.bounds, (_later(told.bounds[0]), _later(told.bounds[1]))]
    end = next((b for a, b in ends if DAY <= a - before.bounds[1] <= MONTH), None)
    return Told((before.bounds[0], end), "days", f"{before.trace}; or {told.trace}") if end is not None else None


def _later(day: datetime.date) -> datetime.date:
    """The day a year later; of 29 February the one before it."""
    leap = (day.month, day.day) == (2, 29)
    return datetime.date(day.year + 1, day.month, 28 if leap else day.day)


def _near(c: Cursor, j: int, i: int) -> bool:
    """Whether nothing but signs, a word of agreement or the word for day lies between."""
    steps = 0
    while j < i:
        steps += 1
        if steps > 4 or c.kind(j) == "l":
            return False
        word = c.has(j, "agree") or (c.has(j, "on") if steps <= 2 and not _bounds(c, j) else None)
        unit = c.value(j, "unit")
        if word is not None:
            j = word
        elif unit and unit[0] == "day":
            j = unit[1]
        elif c.sign(j, BETWEEN):
            j += 1
        else:
            return False
    return j == i


def _opens(c: Cursor, j: int, i: int) -> bool:
    """«في عام 2014. وفي أغسطس من العام ذاته», "on Saturday. A day earlier": whether a sentence opens in between."""
    return any(t in c.passage.starts for t in range(j, i + c.capitals))


def _bounds(c: Cursor, j: int) -> bool:
    """Whether a word at `j` leads on («حتى») or begins a span."""
    return c.has(j, "until") is not None or c.has(j, "since") is not None or c.has(j, "to") is not None


def _both(c: Cursor, raws: list[Raw], before: Told, raw: Raw, told: Told) -> Told | None:
    """What two neighbours mean together: «غدا وبعد غد» both days, else what they agree on."""
    if c.joined(raw.i):
        return _listed(raws, before, raw, told)
    if any(c.joined(r.i) for r in raws[1:]):  # «غدا السبت وبعد غد الأحد»: the weekday of the last
        last = before.bounds is not None and before.bounds[1].weekday() == raw.sense.weekday
        return before if last and _pure_weekday(raw.sense) else None
    both = agree(raws, before, raw, told)
    if both is None and c.sign(raws[-1].j, OPEN) and _mistaken(raws[-1], before, raw, told):
        return Told(before.bounds, before.precision, f"{before.trace}; not {told.trace}")
    return both


def _mistaken(last: Raw, before: Told, raw: Raw, told: Told) -> bool:
    """«روز هشتم ژوئیه (۱۸ خرداد)»: whether a day is given again in brackets by another calendar, and wrongly: the one
    before the bracket is meant.
    """
    days = last.sense.kind == raw.sense.kind == "day" and last.sense.calendar != raw.sense.calendar
    if not days or before.bounds is None or told.bounds is None:
        return False
    return DAY < abs(told.bounds[0] - before.bounds[0]) <= OFF and all(a == b for a, b in (before.bounds, told.bounds))


def _listed(raws: list[Raw], before: Told, raw: Raw, told: Told) -> Told | None:
    """A day word joined to the one of the day before it («اليوم وغدا», «غدا (السبت) وبعد غد»)."""
    counted = raw.rule == "day-word" and any(r.rule == "day-word" for r in raws)
    if not counted or before.bounds is None or told.bounds is None or before.bounds[1] + DAY != told.bounds[0]:
        return None
    return Told((before.bounds[0], told.bounds[1]), "days", f"{before.trace}; and {told.trace}")


def agree(raws: list[Raw], before: Told, raw: Raw, told: Told) -> Told | None:
    """What two neighbours mean together, or null where they are two."""
    senses = [r.sense for r in raws]
    if "anchored" in {s.kind for s in (*senses, raw.sense)}:
        return None  # «الخميس بعد يومين من القمة»: the weekday stands for itself
    weekday = _weekday_of([*senses, raw.sense])
    exact = [(r, t) for r, t in ((raws[-1], before), (raw, told)) if t.bounds and _names_day(r.sense)]
    if weekday is not None and _pure_weekday(raw.sense) != any(_pure_weekday(s) for s in senses):
        other, of = (before, senses[0]) if _pure_weekday(raw.sense) else (told, raw.sense)
        return _with_weekday(other, weekday, loose=of.kind == "offset" and of.unit == "day")
    if (same := _other_calendar(raws[-1], before, raw, told)) is not None:
        return same
    if not (before.bounds and told.bounds):
        return _unresolved(raws[-1], before, raw, told)
    if len(exact) == 2:
        first = max(before.bounds[0], told.bounds[0])
        last = min(before.bounds[1], told.bounds[1])
        if first <= last:
            return Told((first, last), "day" if first == last else "days", f"{before.trace}; agrees with {told.trace}")
    if before.bounds and told.bounds and before.bounds[0] <= told.bounds[0] <= told.bounds[1] <= before.bounds[1]:
        return Told(told.bounds, told.precision, f"{told.trace}; within {before.trace}")
    return None


def _other_calendar(last: Raw, before: Told, raw: Raw, told: Told) -> Told | None:
    """«هفتم آذر ۱۴۰۰ (۲۸ نوامبر)», «28 تشرين الثاني 2021 (23 ربيع الآخر)»: a day whose year only one calendar's
    words name is of that year in the other too, give or take the day by which calendars are often off.
    """
    for (full, known), open_ in (((last, before), raw), ((raw, told), last)):
        a, b = full.sense, open_.sense
        if known.bounds is None or a.kind != "day" or b.kind != "day" or a.calendar == b.calendar:
            continue
        if a.year is None or b.year is not None or b.year_to or known.bounds[0] != known.bounds[1]:
            continue
        year = from_day(b.calendar, known.bounds[0])[0]
        if not b.month or not b.day or not exists(b.calendar, year, b.month, b.day):
            continue
        day = to_day(b.calendar, year, b.month, b.day)
        if abs(day - known.bounds[0]) <= DAY:
            day = day if a.calendar == "hijri" else known.bounds[0]
            return Told((day, day), "day", f"{known.trace}; so in the other calendar")
    return None


def _unresolved(last: Raw, before: Told, raw: Raw, told: Told) -> Told | None:
    """A word for a day («اليوم», «أمس») beside a date, where the text's own day is not known: they belong
    together."""
    word = [r for r in (last, raw) if r.rule == "day-word" and r.sense.kind == "offset"]
    dated = [r for r in (last, raw) if r.sense.kind == "day" and r.sense.month is not None]
    if len(word) != 1 or len(dated) != 1:
        return None
    known = before if before.bounds else told
    return Told(known.bounds, known.precision, f"{before.trace}; {told.trace}")


def _names_day(sense: Sense) -> bool:
    return sense.kind in ("day", "offset", "weekday")


def _pure_weekday(sense: Sense) -> bool:
    return sense.kind == "weekday" and sense.last_weekday is None and sense.nth is None and not sense.unit


def _weekday_of(senses: list[Sense]) -> int | None:
    return next((s.weekday for s in senses if _pure_weekday(s)), None)


def _with_weekday(other: Told, weekday: int, *, loose: bool) -> Told | None:
    """A weekday beside a day: it confirms it, picks among several, or corrects (`loose`) a day counted from
    today.

    A page that is published after midnight still says "today, Tuesday": the weekday is the writer's.
    """
    if other.bounds is None:
        return Told(None, "", f"{other.trace}; weekday {weekday}")
    first, last = other.bounds
    if (last - first).days > 6:
        return None
    if loose and first == last:
        near = min(
            (first + DAY * k for k in range(-3, 4)),
            key=lambda d: (d.weekday() != weekday, abs((d - first).days)),
        )
        if abs((near - first).days) > 2:
            return None
        note = "agrees" if near == first else "stands over the count"
        return Told((near, near), "day", f"{other.trace}; the weekday {note}")
    fits = [d for d in (first + DAY * k for k in range((last - first).days + 1)) if d.weekday() == weekday]
    if len(fits) == 1:
        return Told((fits[0], fits[0]), "day", f"{other.trace}; the weekday agrees")
    return None


def in_step(groups: list[Group], now: datetime.date | None) -> list[Group]:
    """A text that once says «امروز (یکشنبه)», published on the Monday, was written on that Sunday: its other words for
    a day count from it too. Not where it names two such days.
    """
    counted = [(raws, told) for raws, told in groups if any(_day_word(r) for r in raws)]
    shifts = {
        (told.bounds[0] - now).days - (word.sense.count or 0)
        for raws, told in counted
        if now is not None and told.bounds is not None and any(_pure_weekday(r.sense) for r in raws)
        for word in [next(r for r in raws if _day_word(r))]
    }
    by = next(iter(shifts)) if len(shifts) == 1 else 0
    if not by:
        return groups
    return [(raws, _moved(told, by) if len(raws) == 1 and _day_word(raws[0]) else told) for raws, told in groups]


def _day_word(raw: Raw) -> bool:
    """Whether an expression is a word for a day that counts from the text's own («امروز», "tomorrow")."""
    sense = raw.sense
    return raw.rule == "day-word" and sense.kind == "offset" and sense.unit == "day" and not sense.to


def _moved(told: Told, by: int) -> Told:
    if told.bounds is None:
        return told
    first, last = told.bounds
    trace = f"{told.trace}; as the weekday that the text gives its own day"
    return Told((first + DAY * by, last + DAY * by), told.precision, trace)
