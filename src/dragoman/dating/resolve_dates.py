"""Dates: which year a day or a month lies in that names none."""

from __future__ import annotations

import msgspec

from dragoman.calendars import calendar as cal
from dragoman.calendars.gregorian import easter_sunday
from dragoman.calendars.hijri import reckoning
from dragoman.dating import spans
from dragoman.dating.context import DAY, NO_NOW, Bounds, Context, Told, refused
from dragoman.dating.mention import Sense

# How far ahead an expression without a year, a modifier or a tense may still lie: the press looks back more
# often.
AHEAD_DAY, AHEAD_MONTH = 75, 62
# Told as past, it may still be ahead by this (the verb told of the announcement).
AHEAD_PAST = 14
# Units away from the running one, by modifier.
STEPS = {"past": -1, "next": 1, "last-but-one": -2, "next-but-one": 2}
# A plan that lies farther ahead names its year.
FARTHEST = 200


def day(sense: Sense, of: Context) -> Told:
    """A day, or several days of one month."""
    if sense.month_to == "today":
        return _this_day(sense, of)
    year, how = _year_of(sense, of)
    month = sense.month
    if month is None:
        return _day_of_month(sense, of)
    if year is None:
        return refused(how)
    first = spans.day(sense.calendar, year, month, sense.day or 1)
    if first is None:
        return refused(f"{sense.calendar} {year}-{month}-{sense.day} does not exist")
    trace = f"{_named(sense.calendar, year)}-{month:02d}-{sense.day:02d}{how}"
    last = spans.day(sense.calendar, year, month, sense.last_day) if sense.last_day else first
    last = last or first
    if sense.calendar == cal.HIJRI and of.country != "SAU":
        return Told((first - DAY, last + DAY), "days", f"{trace}; a sighted month: a day either side")
    return Told((first, last), "day" if first == last else "days", trace)


def _this_day(sense: Sense, of: Context) -> Told:
    """«في مثل هذا اليوم من عام 1948»: today's day and month in that year."""
    if of.now is None:
        return refused(NO_NOW)
    _, month, number = cal.from_day(sense.calendar, of.now)
    return day(msgspec.structs.replace(sense, month_to="", month=month, day=number), of)


def _day_of_month(sense: Sense, of: Context) -> Told:
    month = _unit_month(sense, of)
    if month is None or sense.day is None:
        return refused(NO_NOW if of.now is None else "no month to count in")
    calendar, year, number = month
    found = spans.day(calendar, year, number, sense.day)
    last = spans.day(calendar, year, number, sense.last_day) if sense.last_day else found
    if found is None or last is None:
        return refused(f"no day {sense.last_day or sense.day} in that month")
    return Told((found, last), "day" if found == last else "days", f"day {sense.day} of {sense.month_to} month")


def _unit_month(sense: Sense, of: Context) -> tuple[str, int, int] | None:
    """A month by its distance, in the text's calendar or the one that it is said to be of («ماه جاری میلادی»)."""
    to, calendar = sense.month_to, sense.year_calendar or of.calendar
    if to in ("same", "following"):
        if of.month is None:
            return None
        base, by = of.month[0], 1 if to == "following" else 0
    else:
        if of.now is None:
            return None
        base, by = of.now, STEPS.get(to, 0)
    year, month, _ = cal.from_day(calendar, base)
    year, month = cal.months_on(calendar, year, month, by)
    return calendar, year, month


def _year_of(sense: Sense, of: Context) -> tuple[int | None, str]:
    """The year that a day or month lies in, and how it is known."""
    if sense.month is None:
        return (sense.year, "") if sense.year is not None else (None, "no month")
    if sense.year is not None and sense.year_calendar not in ("", sense.calendar):
        bounds = cal.year_bounds(sense.year_calendar, sense.year)
        return _within(sense, bounds, f"; in {sense.year_calendar} {sense.year}")
    if sense.year is not None:
        return sense.year, ""
    if sense.year_to:
        return _in_year(sense, of)
    if of.now is None:
        return None, NO_NOW
    return _nearest(sense, of)


def _in_year(sense: Sense, of: Context) -> tuple[int | None, str]:
    bounds = year_bounds(sense.year_to, of, sense.calendar)
    if bounds is None:
        return None, NO_NOW if of.now is None else "no year named before"
    return _within(sense, bounds, f"; in {sense.year_to} year")


def _within(sense: Sense, bounds: Bounds, how: str) -> tuple[int | None, str]:
    """The year of the sense's own calendar in which its day lies between the bounds.

    A month of the sun is known by its middle. A month of the moon moves through the year: where a second one reaches
    into the year, be it by a day («رمضان 1997»: January, and again from 30 December), the words leave open which.
    """
    years = range(cal.from_day(sense.calendar, bounds[0])[0], cal.from_day(sense.calendar, bounds[1])[0] + 1)
    found = [year for year in years if (of := _lies(sense, year)) and of[0] <= bounds[1] and bounds[0] <= of[1]]
    if len(found) > 1:
        return None, "twice in that year"
    return (found[0], how) if found else (None, "not in that year")


def _lies(sense: Sense, year: int) -> Bounds | None:
    """The days by which a day or month of a year is told to lie in another calendar's year."""
    first = sense.day or (None if sense.calendar == cal.HIJRI else 15)
    return spans.day_or_month(sense.calendar, year, sense.month or 1, first, None)


def year_bounds(to: str, of: Context, calendar: str = "") -> Bounds | None:
    """First and last day of a year by its distance, or of the year named before; with a Gregorian month last year is
    the Gregorian one («نوامبر سال گذشته», told in Esfand).
    """
    if to in ("same", "following"):
        if of.year is None or of.year_name is None:
            return None
        name, number = of.year_name
        return cal.year_bounds(name, number + (to == "following"))
    if of.now is None:
        return None
    counted = calendar if calendar == cal.GREGORIAN and to in STEPS and STEPS[to] else of.calendar
    year = cal.from_day(counted, of.now)[0] + STEPS.get(to, 0)
    return cal.year_bounds(counted, year)


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
    if not of.been and (known := of.told_ahead(sense)) is not None and known in found:
        return known, "; the one told to be still to come"
    if past is None or ahead is None:
        return None, "no such day near"
    back, on = (now - found[past][1]).days, (found[ahead][0] - now).days
    if of.prefer == "future" or (of.tense == "future" and on <= FARTHEST):
        return ahead, "; ahead"
    if of.prefer == "nearest":
        return (ahead, "; the nearest") if on < back else (past, "; the nearest")
    limit = AHEAD_DAY if sense.day else AHEAD_MONTH
    if of.tense == "past":
        limit = AHEAD_PAST
    return (ahead, "; ahead, the nearest") if on <= limit and on < back else (past, "; the last one")


def month(sense: Sense, of: Context) -> Told:
    """A month."""
    if sense.month is None:
        unit = _unit_month(sense, of)
        if unit is None:
            return refused(NO_NOW if of.now is None else "no month named before")
        calendar, year, number = unit
        return Told(cal.month_bounds(calendar, year, number), "month", f"{sense.month_to} month")
    found, how = _year_of(sense, of)
    if found is None:
        return refused(how)
    if not spans.day(sense.calendar, found, sense.month, 1):
        return refused("no such month")
    bounds = cal.month_bounds(sense.calendar, found, sense.month)
    return Told(bounds, "month", f"{_named(sense.calendar, found)}-{sense.month:02d}{how}")


def _named(calendar: str, year: int) -> str:
    """A year for the trace, by its calendar; of a Hijri year also by what it is counted."""
    return f"{calendar} {year:04d}" if calendar != cal.HIJRI else f"{calendar} ({reckoning(year)}) {year:04d}"


def year(sense: Sense, of: Context) -> Told:
    """A year, or first to last of two."""
    first = sense.year or 0
    try:
        bounds = cal.year_bounds(sense.calendar, first)
        if sense.last_year:
            bounds = bounds[0], cal.year_bounds(sense.calendar, sense.last_year)[1]
    except (ValueError, OverflowError):
        return refused("no such year")
    return Told(bounds, "year" if not sense.last_year else "days", f"{sense.calendar} year {first}")


def decade(sense: Sense, of: Context) -> Told:
    """Ten years."""
    first = sense.year or 0
    bounds = cal.year_bounds(sense.calendar, first)[0], cal.year_bounds(sense.calendar, first + 9)[1]
    return Told(bounds, "decade", f"{sense.calendar} decade {first}")


def quarter(sense: Sense, of: Context) -> Told:
    """Three months by their number in a year."""
    number = sense.year
    if number is None:
        bounds = year_bounds(sense.year_to, of)
        if bounds is None:
            return refused(NO_NOW if of.now is None else "no year named before")
        number = cal.from_day(sense.calendar, bounds[0])[0]
    first = ((sense.nth or 1) - 1) * 3 + 1
    found = (
        cal.month_bounds(sense.calendar, number, first)[0],
        cal.month_bounds(sense.calendar, number, first + 2)[1],
    )
    return Told(found, "quarter", f"quarter {sense.nth} of {sense.calendar} {number}")


def season(sense: Sense, of: Context) -> Told:
    """Three months."""
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
        return refused(NO_NOW)
    return Told(spans.season(calendar, year, sense.season), "season", f"{sense.season} of {calendar} {year}")


def easter(sense: Sense, of: Context) -> Told:
    """A day by its distance from Easter Sunday of the western churches."""
    if sense.year is not None:
        found = easter_sunday(sense.year) + DAY * (sense.count or 0)
        return Told((found, found), "day", f"Easter of {sense.year}")
    if of.now is None:
        return refused(NO_NOW)
    days = [easter_sunday(of.now.year + k) + DAY * (sense.count or 0) for k in (-1, 0, 1)]
    if sense.year_to:
        by = {"past": -1, "next": 1}.get(sense.year_to, 0)
        return Told((days[by + 1], days[by + 1]), "day", f"Easter of {sense.year_to} year")
    ahead = sense.to == "next" or of.prefer == "future" or of.tense == "future"
    found = min(d for d in days if d >= of.now) if ahead else max(d for d in days if d <= of.now)
    return Told((found, found), "day", "the next Easter" if ahead else "the last Easter")
