"""From senses to days, counted from the text's own day. Refuses, saying why, what the words leave open."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import msgspec

from dragoman.calendars import calendar as cal
from dragoman.dating import spans
from dragoman.dating.mention import Sense

Bounds = tuple[datetime.date, datetime.date]
DAY = datetime.timedelta(days=1)
# How far ahead an expression without a year, a modifier or a tense may still lie: the press looks back more often.
AHEAD_DAY, AHEAD_MONTH = 75, 62
# A plan that lies farther ahead names its year.
FARTHEST = 200


class Told(msgspec.Struct, frozen=True):
    """The days, or null with the reason; the rules that led there; the precision."""

    bounds: Bounds | None
    precision: str
    trace: str


class Context(msgspec.Struct, kw_only=True):
    """What the words are counted from: the text's own day, and what it has named so far."""

    now: datetime.date | None
    prefer: str
    country: str | None
    week_first: int
    calendar: str
    tense: str = ""
    day: datetime.date | None = None
    week: Bounds | None = None
    month: Bounds | None = None
    month_name: tuple[str, int] | None = None
    year: Bounds | None = None
    year_name: tuple[str, int] | None = None


def resolve(sense: Sense, of: Context) -> Told:
    """What a sense means in its context."""
    rule = RULES.get(sense.kind)
    if rule is None:
        return Told(None, "", f"{sense.kind}: the words leave it open")
    told = rule(sense, of)
    if told.bounds and sense.part:
        cut = spans.third(told.bounds, sense.part, (sense.calendar, of.calendar))
        return Told(cut, "days", f"{told.trace}; {sense.part} part")
    return told


def _no(why: str) -> Told:
    return Told(None, "", why)


NO_NOW = "no day to count from"


def _day(sense: Sense, of: Context) -> Told:
    year, how = _year_of(sense, of)
    month = sense.month
    if month is None:
        return _day_of_month(sense, of)
    if year is None:
        return _no(how)
    first = spans.day(sense.calendar, year, month, sense.day or 1)
    if first is None:
        return _no(f"{sense.calendar} {year}-{month}-{sense.day} does not exist")
    trace = f"{sense.calendar} {year:04d}-{month:02d}-{sense.day:02d}{how}"
    last = spans.day(sense.calendar, year, month, sense.last_day) if sense.last_day else first
    last = last or first
    if sense.calendar == cal.HIJRI and of.country != "SAU":
        return Told((first - DAY, last + DAY), "days", f"{trace}; a sighted month: a day either side")
    return Told((first, last), "day" if first == last else "days", trace)


def _day_of_month(sense: Sense, of: Context) -> Told:
    month = _unit_month(sense.month_to, of)
    if month is None or sense.day is None:
        return _no(NO_NOW if of.now is None else "no month to count in")
    calendar, year, number = month
    found = spans.day(calendar, year, number, sense.day)
    if found is None:
        return _no(f"no day {sense.day} in that month")
    return Told((found, found), "day", f"day {sense.day} of {sense.month_to} month")


def _unit_month(to: str, of: Context) -> tuple[str, int, int] | None:
    if to in ("same", "following"):
        if of.month is None:
            return None
        base, by = of.month[0], 1 if to == "following" else 0
    else:
        if of.now is None:
            return None
        base, by = of.now, {"past": -1, "next": 1}.get(to, 0)
    year, month, _ = cal.from_day(of.calendar, base)
    year, month = cal.months_on(of.calendar, year, month, by)
    return of.calendar, year, month


def _year_of(sense: Sense, of: Context) -> tuple[int | None, str]:
    """The year that a day or month lies in, and how it is known."""
    if sense.year is not None:
        return sense.year, ""
    if sense.month is None:
        return None, "no month"
    if sense.year_to:
        return _in_year(sense, of)
    if of.now is None:
        return None, NO_NOW
    return _nearest(sense, of)


def _in_year(sense: Sense, of: Context) -> tuple[int | None, str]:
    bounds = _year_bounds(sense.year_to, of, sense.calendar)
    if bounds is None:
        return None, NO_NOW if of.now is None else "no year named before"
    month = sense.month or 1
    for year in range(
        cal.from_day(sense.calendar, bounds[0])[0], cal.from_day(sense.calendar, bounds[1])[0] + 1
    ):
        first = spans.day(sense.calendar, year, month, sense.day or 15)
        if first and bounds[0] <= first <= bounds[1]:
            return year, f"; in {sense.year_to} year"
    return None, "not in that year"


def _year_bounds(to: str, of: Context, calendar: str = "") -> Bounds | None:
    if to in ("same", "following"):
        if of.year is None or of.year_name is None:
            return None
        name, number = of.year_name
        return cal.year_bounds(name, number + (to == "following"))
    if of.now is None:
        return None
    year = cal.from_day(of.calendar, of.now)[0] + {"past": -1, "next": 1}.get(to, 0)
    return cal.year_bounds(of.calendar, year)


def _nearest(sense: Sense, of: Context) -> tuple[int | None, str]:
    """The year of a date that names none: by modifier, then tense, then what lies near."""
    now = of.now
    assert now is not None
    this = cal.from_day(sense.calendar, now)[0]
    found: dict[int, Bounds] = {}
    for year in range(this - 3, this + 4):
        bounds = spans.day_or_month(sense.calendar, year, sense.month or 1, sense.day, sense.last_day)
        if bounds:
            found[year] = bounds
    past = max((y for y, b in found.items() if b[0] <= now), default=None)
    ahead = min((y for y, b in found.items() if b[0] > now), default=None)
    inside = next((y for y, b in found.items() if b[0] <= now <= b[1]), None)
    if sense.to == "past":
        return max((y for y, b in found.items() if b[1] < now), default=None), "; the last one"
    if sense.to == "next":
        return min(
            (y for y, b in found.items() if b[0] > now or (sense.day and b[1] >= now)), default=None
        ), "; the next one"
    if sense.to == "this" and past is not None and ahead is not None:
        near = min((past, ahead), key=lambda y: abs((found[y][0] - now).days))
        return (inside if inside is not None else near), "; the running one"
    if sense.to == "same" and of.year_name and of.year_name[0] == sense.calendar:
        return of.year_name[1], "; of the year named before"
    if inside is not None:
        return inside, "; the running one"
    if past is None or ahead is None:
        return None, "no such day near"
    back, on = (now - found[past][1]).days, (found[ahead][0] - now).days
    if of.prefer == "future" or (of.tense == "future" and on <= FARTHEST):
        return ahead, "; ahead"
    if of.prefer == "nearest":
        return (ahead, "; the nearest") if on < back else (past, "; the nearest")
    limit = AHEAD_DAY if sense.day else AHEAD_MONTH
    if of.tense == "past":
        limit = 14
    return (ahead, "; ahead, the nearest") if on <= limit and on < back else (past, "; the last one")


def _month(sense: Sense, of: Context) -> Told:
    if sense.month is None:
        unit = _unit_month(sense.month_to, of)
        if unit is None:
            return _no(NO_NOW if of.now is None else "no month named before")
        calendar, year, number = unit
        return Told(cal.month_bounds(calendar, year, number), "month", f"{sense.month_to} month")
    found, how = _year_of(sense, of)
    if found is None:
        return _no(how)
    if not spans.day(sense.calendar, found, sense.month, 1):
        return _no("no such month")
    bounds = cal.month_bounds(sense.calendar, found, sense.month)
    return Told(bounds, "month", f"{sense.calendar} {found:04d}-{sense.month:02d}{how}")


def _year(sense: Sense, of: Context) -> Told:
    first = sense.year or 0
    try:
        bounds = cal.year_bounds(sense.calendar, first)
        if sense.last_year:
            bounds = bounds[0], cal.year_bounds(sense.calendar, sense.last_year)[1]
    except (ValueError, OverflowError):
        return _no("no such year")
    return Told(bounds, "year" if not sense.last_year else "days", f"{sense.calendar} year {first}")


def _decade(sense: Sense, of: Context) -> Told:
    first = sense.year or 0
    bounds = cal.year_bounds(sense.calendar, first)[0], cal.year_bounds(sense.calendar, first + 9)[1]
    return Told(bounds, "decade", f"{sense.calendar} decade {first}")


def _season(sense: Sense, of: Context) -> Told:
    calendar = sense.calendar if sense.year else of.calendar
    year = sense.year
    if year is None and of.now is not None:
        year = cal.from_day(calendar, of.now)[0]
        to = sense.to or sense.year_to
        bounds = spans.season(calendar, year, sense.season)
        if sense.year_to:
            year += {"past": -1, "next": 1}.get(to, 0)
        elif to == "past" and bounds[1] >= of.now:
            year -= 1
        elif to == "next" and bounds[0] <= of.now:
            year += 1
    if year is None:
        return _no(NO_NOW)
    return Told(spans.season(calendar, year, sense.season), "season", f"{sense.season} of {calendar} {year}")


def _weekday(sense: Sense, of: Context) -> Told:
    day = sense.weekday or 0
    if sense.nth is not None:
        return _counted(sense, of)
    if sense.unit == "week":
        week = _week_bounds(sense.to, of)
        if week is None:
            return _no(NO_NOW if of.now is None else "no week named before")
        found = week[0] + DAY * ((day - week[0].weekday()) % 7)
        return Told((found, found), "day", f"weekday in {sense.to} week")
    now = of.now
    if now is None:
        return _no(NO_NOW)
    first, how = _near_weekday(day, sense.to, now, of)
    if sense.last_weekday is None:
        return Told((first, first), "day", how)
    last = first + DAY * ((sense.last_weekday - day) % 7)
    if "before" in how and last > now and of.tense != "future":  # the pair is past as a whole
        first, last = (first, last) if first == now else (first - DAY * 7, last - DAY * 7)
    return Told((first, last), "days", how)


def _near_weekday(day: int, to: str, now: datetime.date, of: Context) -> tuple[datetime.date, str]:
    back, on = (now.weekday() - day) % 7, (day - now.weekday()) % 7
    if to == "past":
        return now - DAY * (back or 7), "weekday before"
    if to == "following" and of.day:
        return of.day + DAY * ((day - of.day.weekday()) % 7 or 7), "weekday after the day named before"
    if to in ("next", "following"):
        return now + DAY * (on or 7), "weekday ahead"
    if to == "this":
        return now + DAY * on, "this weekday"
    if to == "same" and of.day:
        return of.day + DAY * ((day - of.day.weekday()) % 7), "weekday after the day named before"
    if of.prefer == "future" or of.tense == "future":
        return now + DAY * on, "weekday ahead, from the tense"
    if of.prefer == "nearest" and on < back:
        return now + DAY * on, "weekday nearest"
    return now - DAY * back, "weekday before or today"


def _counted(sense: Sense, of: Context) -> Told:
    month = _month(msgspec.structs.replace(sense, kind="month"), of)
    if month.bounds is None:
        return month
    first, last = month.bounds
    nth = sense.nth or 1
    if sense.weekday is None:
        week = spans.week(first, of.week_first)
        if week[0] < first:  # a month's first week is the first that begins in it
            week = week[0] + DAY * 7, week[1] + DAY * 7
        if nth > 0:
            found = week[0] + DAY * 7 * (nth - 1)
        else:
            found = spans.week(last, of.week_first)[0]
            if found + DAY * 6 > last:
                found -= DAY * 7
        return Told((found, found + DAY * 6), "week", f"week {nth} of {month.trace}")
    if nth > 0:
        found = first + DAY * ((sense.weekday - first.weekday()) % 7 + 7 * (nth - 1))
    else:
        found = last - DAY * ((last.weekday() - sense.weekday) % 7)
    if not first <= found <= last:
        return _no("no such weekday in that month")
    return Told((found, found), "day", f"weekday {nth} of {month.trace}")


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
    by = {"past": -7, "next": 7}.get(to, 0)
    return first + DAY * by, last + DAY * by


def _unit(sense: Sense, of: Context) -> Told:
    if sense.nth is not None:
        return _counted(sense, of)
    name, to = sense.unit, sense.to
    if name == "week":
        bounds = _week_bounds(to, of) or (_week_bounds("next", of) if to == "following" and of.now else None)
        return (
            Told(bounds, "week", f"{to} week")
            if bounds
            else _no(NO_NOW if of.now is None else "no week named")
        )
    if name == "month":
        return _month(Sense(kind="month", month_to=to), of)
    if name == "year":
        bounds = _year_bounds(to, of)
        return (
            Told(bounds, "year", f"{to} year")
            if bounds
            else _no(NO_NOW if of.now is None else "no year named")
        )
    if name == "weekend":
        return _weekend(to, of)
    if name in ("day", "hour"):
        base = of.day if to in ("same", "following") else of.now
        if base is None:
            return _no(NO_NOW if of.now is None else "no day named before")
        by = {"past": -1, "next": 1, "following": 1}.get(to, 0) if name == "day" else 0
        found = base + DAY * by
        return Told((found, found), "day", f"{to} {name}")
    return _no(f"{to} {name}: no bounds")


def _weekend(to: str, of: Context) -> Told:
    if of.now is None:
        return _no(NO_NOW)
    first = of.now - DAY * ((of.now.weekday() - 5) % 7)  # the last Saturday
    if to == "next" or of.tense == "future" or (to == "this" and (of.now - first).days > 1):
        first = first + DAY * 7 if (of.now - first).days > 1 else first
    elif to == "past" and (of.now - first).days <= 1:
        first -= DAY * 7
    return Told((first, first + DAY), "days", f"{to or 'near'} weekend")


def _span(sense: Sense, of: Context) -> Told:
    if of.now is None:
        return _no(NO_NOW)
    if sense.to in ("next", "following", "same"):
        if sense.count is None:
            return _no("a few ahead: no bounds")
        end = spans.shifted(of.now, sense.unit, sense.count, of.calendar)
        return Told((of.now, end), "days", f"{sense.count} {sense.unit} ahead")
    if sense.unit == "hour" and (sense.count is None or sense.count < 24):
        return Told((of.now, of.now), "day", "hours ago")
    if sense.count is None:
        return Told((of.now - DAY * 7, of.now - DAY), "days", "some days ago: the seven days before")
    start = spans.shifted(of.now, sense.unit, -sense.count, of.calendar)
    return Told((start, of.now), "days", f"the last {sense.count} {sense.unit}")


def _offset(sense: Sense, of: Context) -> Told:
    count = sense.count or 0
    base = of.now
    if count > 0 and of.tense == "past" and sense.to == "later":  # a story goes on from the day that it named
        base = of.day
        if base is None:
            return _no("counted from a day that is not named")
    if base is None:
        return _no(NO_NOW)
    found = spans.shifted(base, sense.unit, count, of.calendar)
    trace = f"{count:+d} {sense.unit}"
    if sense.unit == "month":
        year, month, _ = cal.from_day(of.calendar, found)
        return Told(cal.month_bounds(of.calendar, year, month), "month", trace)
    if sense.unit in ("year", "decade", "century"):
        year = cal.from_day(of.calendar, found)[0]
        return Told(cal.year_bounds(of.calendar, year), "year", trace)
    return Told((found, found), "day", trace)


def _anchored(sense: Sense, of: Context) -> Told:
    if sense.unit == "that" and of.day is not None and sense.count is not None:
        found = of.day + DAY * sense.count
        return Told((found, found), "day", f"{sense.count:+d} days from the day named before")
    return _no("leans on an event")


RULES: dict[str, Callable[[Sense, Context], Told]] = {
    "day": _day,
    "month": _month,
    "year": _year,
    "decade": _decade,
    "season": _season,
    "weekday": _weekday,
    "unit": _unit,
    "span": _span,
    "offset": _offset,
    "anchored": _anchored,
}
