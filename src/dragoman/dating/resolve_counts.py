"""Lengths of time counted from the text's own day, or from an event."""

from __future__ import annotations

import datetime

from dragoman.calendars import calendar as cal
from dragoman.dating import spans
from dragoman.dating.context import DAY, NO_NOW, Context, Told, refused
from dragoman.dating.mention import Sense


def span(sense: Sense, of: Context) -> Told:
    """«الأيام الماضية», «سه روز گذشته»: up to today, or from it on."""
    if of.now is None:
        return refused(NO_NOW)
    if sense.to in ("next", "following", "same"):
        if sense.count is None:
            return refused("a few ahead: no bounds")
        end = spans.shifted(of.now, sense.unit, sense.count, of.calendar)
        return Told((of.now, end), "days", f"{sense.count} {sense.unit} ahead")
    if sense.unit == "minute" or (sense.unit == "hour" and (sense.count is None or sense.count < 24)):
        return Told((of.now, of.now), "day", f"{sense.unit}s ago")
    if sense.count is None:
        return Told((of.now - DAY * 7, of.now - DAY), "days", "some days ago: the seven days before")
    start = spans.shifted(of.now, sense.unit, -sense.count, of.calendar)
    return Told((start, of.now), "days", f"the last {sense.count} {sense.unit}")


def offset(sense: Sense, of: Context) -> Told:
    """A number of units before or after the text's own day."""
    count = sense.count or 0
    base = of.now
    if count > 0 and of.tense == "past" and sense.to == "later":  # a story goes on from the day that it named
        base = _named(sense.unit, of)
        if base is None:
            return refused("counted from a day that is not named")
    if sense.to == "earlier":
        base = _named(sense.unit, of) or base  # of the news, where the text has named no day
    if sense.to == "within" and of.tense == "past":
        return refused("how long it took")  # «للمرة الثانية في غضون أسابيع»
    if base is None:
        return refused(NO_NOW)
    found = spans.shifted(base, sense.unit, count, of.calendar)
    trace = f"{count:+d} {sense.unit}"
    finest = sense.unit
    for finest, more in sense.more:
        found = spans.shifted(found, finest, more, of.calendar)
        trace += f" {more:+d} {finest}"
    if finest == "month":
        year, month, _ = cal.from_day(of.calendar, found)
        return Told(cal.month_bounds(of.calendar, year, month), "month", trace)
    if finest in ("year", "decade", "century"):
        year = cal.from_day(of.calendar, found)[0]
        return Told(cal.year_bounds(of.calendar, year), "year", trace)
    return Told((found, found), "day", trace)


def _named(unit: str, of: Context) -> datetime.date | None:
    """The day that a story counts on from: the one named last, or of a count of months the month."""
    if unit == "month" and of.month is not None:
        return of.month[0]
    return of.day


def anchored(sense: Sense, of: Context) -> Told:
    """A distance from an event: only one from «آن» with a day named before is resolved."""
    if sense.unit == "that" and of.day is not None and sense.count is not None:
        found = of.day + DAY * sense.count
        return Told((found, found), "day", f"{sense.count:+d} days from the day named before")
    return refused("leans on an event")
