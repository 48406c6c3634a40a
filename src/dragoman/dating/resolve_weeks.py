"""Weekdays, weeks, weekends, and units with a modifier."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.calendars import calendar as cal
from dragoman.calendars.weeks import weekend
from dragoman.dating import spans
from dragoman.dating.context import DAY, NO_NOW, Bounds, Context, Told, refused
from dragoman.dating.mention import Sense
from dragoman.dating.resolve_dates import STEPS, month, year_bounds

WEEKS = 4  # whole weeks of a month
NEAR = 6  # months either side in which a weekday and the day of its month are sought


def weekday(sense: Sense, of: Context) -> Told:
    """A weekday, alone, in a named week, in a pair, or counted in a month."""
    day = sense.weekday or 0
    if sense.nth is not None:
        return _counted(sense, of)
    if sense.unit == "week":
        week = _week_bounds(sense.to, of)
        if week is None:
            return refused(NO_NOW if of.now is None else "no week named before")
        found = week[0] + DAY * ((day - week[0].weekday()) % 7)
        if sense.last_weekday is None:
            return Told((found, found), "day", f"weekday in {sense.to} week")
        return Told((found, found + DAY * ((sense.last_weekday - day) % 7)), "days", f"weekdays in {sense.to} week")
    now = of.now
    if now is None:
        return refused(NO_NOW)
    if sense.day is not None:
        return _numbered(day, sense.day, now, of)
    first, how = _near_weekday(day, sense.to, now, of)
    if sense.last_weekday is None:
        return Told((first, first), "day", how)
    last = first + DAY * ((sense.last_weekday - day) % 7)
    if not sense.through and "before" in how and last > now and of.tense != "future":  # the pair is past as a whole
        first, last = (first, last) if first == now else (first - DAY * 7, last - DAY * 7)
    return Told((first, last), "days", how)


def _numbered(weekday: int, number: int, now: datetime.date, of: Context) -> Told:
    """«الخميس 21»: the nearest day that is both; in the direction of the tense, where that tells."""
    found = []
    for by in range(-NEAR, NEAR + 1):
        year, month = cal.months_on(of.calendar, *cal.from_day(of.calendar, now)[:2], by)
        that = spans.day(of.calendar, year, month, number)
        if that is not None and that.weekday() == weekday:
            found.append(that)
    if of.tense == "future":
        found = [d for d in found if d >= now]
    if not found:
        return refused(f"no such weekday is the {number}th in these months")
    best = min(found, key=lambda d: abs((d - now).days))
    return Told((best, best), "day", f"the nearest such weekday that is the {number}th")


def _near_weekday(day: int, to: str, now: datetime.date, of: Context) -> tuple[datetime.date, str]:
    back, on = (now.weekday() - day) % 7, (day - now.weekday()) % 7
    if to == "past":
        return now - DAY * (back or 7), "weekday before"
    if to == "last-but-one":
        return now - DAY * ((back or 7) + 7), "the weekday before the last"
    if to == "following" and of.day:
        return of.day + DAY * ((day - of.day.weekday()) % 7 or 7), "weekday after the day named before"
    if to == "next-but-one":
        return now + DAY * ((on or 7) + 7), "the weekday after the next"
    if to in ("next", "following", "then"):
        return now + DAY * (on or 7), "weekday ahead"
    if to == "this":
        return now + DAY * on, "this weekday"
    if to == "same" and of.day:
        return of.day + DAY * ((day - of.day.weekday()) % 7), "weekday after the day named before"
    if of.tense == "near" and back <= 1:
        return now - DAY * back, "the day before or today, which goes on"
    if of.prefer == "future" or of.tense in ("future", "near"):
        return now + DAY * on, "weekday ahead, from the tense"
    if of.prefer == "nearest" and on < back:
        return now + DAY * on, "weekday nearest"
    return now - DAY * back, "weekday before or today"


def _week_of_year(sense: Sense, of: Context) -> Told:
    """«الأسبوع الثالث من عام 2027»: the first week is the first that has four of its days in the year (ISO 8601)."""
    if sense.year is not None:
        bounds: Bounds | None = cal.year_bounds(sense.calendar, sense.year)
    else:
        bounds = year_bounds(sense.year_to, of)
    if bounds is None:
        return refused(NO_NOW if of.now is None else "no year named before")
    nth = sense.nth or 1
    edge = bounds[0] + DAY * 3 if nth > 0 else bounds[1] - DAY * 3
    first, last = spans.week(edge, of.week_first)
    by = DAY * 7 * (nth - 1 if nth > 0 else 0)
    return Told((first + by, last + by), "week", f"week {nth} of that year")


def _counted(sense: Sense, of: Context) -> Told:
    if sense.unit == "week" and sense.month is None and not sense.month_to:
        return _week_of_year(sense, of)
    told = month(msgspec.structs.replace(sense, kind="month"), of)
    if told.bounds is None:
        return told
    first, last = told.bounds
    nth = sense.nth or 1
    if sense.weekday is None:
        return _week_of_month(nth, told, of)
    if sense.day is not None and first + DAY * (sense.day - 1) <= last:
        dated = first + DAY * (sense.day - 1)
        if dated.weekday() == sense.weekday:  # «الثلاثاء الثالث من ديسمبر» is mostly the third, a Tuesday
            return Told((dated, dated), "day", f"day {sense.day} of {told.trace}, which is that weekday")
    if nth > 0:
        found = first + DAY * ((sense.weekday - first.weekday()) % 7 + 7 * (nth - 1))
    else:
        found = last - DAY * ((last.weekday() - sense.weekday) % 7)
    if not first <= found <= last:
        return refused("no such weekday in that month")
    return Told((found, found), "day", f"weekday {nth} of {told.trace}")


def _week_of_month(nth: int, month: Told, of: Context) -> Told:
    """«الأسبوع الأول من أبريل»: seven days from the first of the month, whatever weekday that is; "the last week of
    May" is the last calendar week that lies in it.
    """
    if month.bounds is None or nth > WEEKS:
        return refused("no such week in that month")
    first, last = month.bounds
    found = first + DAY * 7 * (nth - 1)
    if nth < 0:
        found = spans.week(last + DAY, of.week_first)[0] - DAY * 7
    return Told((found, found + DAY * 6), "week", f"week {nth} of {month.trace}")


def _week_bounds(to: str, of: Context) -> Bounds | None:
    if to in ("same", "following"):
        base = of.week or (spans.week(of.day, of.week_first) if of.day else None)
        if base is None:
            return None
        by = 7 if to == "following" else 0
        return base[0] + DAY * by, base[1] + DAY * by
    if of.now is None:
        return None
    first, last = spans.week(of.now, of.week_first)
    by = 7 * STEPS.get(to, 0)
    return first + DAY * by, last + DAY * by


def unit(sense: Sense, of: Context) -> Told:
    """A unit with its modifier: «الأسبوع الماضي», «سال آینده», "this weekend"."""
    of = msgspec.structs.replace(of, calendar=sense.calendar)
    if sense.nth is not None:
        return _counted(sense, of)
    name, to = sense.unit, sense.to
    if name == "week":
        bounds = _week_bounds(to, of) or (_week_bounds("next", of) if to == "following" and of.now else None)
        return Told(bounds, "week", f"{to} week") if bounds else refused(NO_NOW if of.now is None else "no week named")
    if name == "month":
        return _month_of_year(sense, of) if sense.year_to else month(Sense(kind="month", month_to=to), of)
    if name == "year":
        bounds = year_bounds(to, of)
        return Told(bounds, "year", f"{to} year") if bounds else refused(NO_NOW if of.now is None else "no year named")
    if name == "weekend":
        return _weekend(to, of)
    if name == "quarter" and of.now is not None and to in ("past", "this", "next"):
        year, month_of, _ = cal.from_day(sense.calendar, of.now)
        by = {"past": -3, "next": 3}.get(to, 0)
        year, month_of = cal.months_on(sense.calendar, year, (month_of - 1) // 3 * 3 + 1, by)
        ends = cal.months_on(sense.calendar, year, month_of, 2)
        begin = cal.month_bounds(sense.calendar, year, month_of)[0]
        return Told((begin, cal.month_bounds(sense.calendar, *ends)[1]), "quarter", f"{to} quarter")
    if name in ("day", "hour"):
        base = of.day if to in ("same", "following") else (of.day or of.now) if to == "preceding" else of.now
        if base is None:
            return refused(NO_NOW if of.now is None else "no day named before")
        by = {"past": -1, "preceding": -1, "next": 1, "following": 1}.get(to, 0) if name == "day" else 0
        found = base + DAY * by
        return Told((found, found), "day", f"{to} {name}")
    return refused(f"{to} {name}: no bounds")


def _month_of_year(sense: Sense, of: Context) -> Told:
    """«الشهر نفسه من العام الماضي»: the month named before, or the running one, in that year."""
    base = of.month[0] if of.month and sense.to == "same" else of.now
    if base is None:
        return refused(NO_NOW)
    number = cal.from_day(sense.calendar, base)[1]
    return month(Sense(kind="month", calendar=sense.calendar, month=number, year_to=sense.year_to), of)


def _weekend(to: str, of: Context) -> Told:
    """A weekend of the outlet's country; where that is unknown, all days that are one somewhere in the language's
    countries."""
    if of.now is None:
        return refused(NO_NOW)
    first, last = weekend(of.country) if of.country else of.weekend
    length = (last - first) % 7
    begin = of.now - DAY * ((of.now.weekday() - first) % 7)  # the last one that has begun
    running = (of.now - begin).days <= length
    ahead = of.tense == "future" or of.prefer == "future" or to == "this"
    if to in ("next", "then") or (ahead and not running):
        begin += DAY * 7
    elif to == "past" and running:
        begin -= DAY * 7
    return Told((begin, begin + DAY * length), "days", f"{to or 'near'} weekend")
