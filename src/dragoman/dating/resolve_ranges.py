"""Spans between two ends: the end lies behind the beginning, and what one end leaves open the other tells."""

from __future__ import annotations

import msgspec

from dragoman.dating.context import Bounds, Context, Told, refused
from dragoman.dating.mention import Sense
from dragoman.dating.resolve_counts import offset
from dragoman.dating.resolve_dates import day, month, year
from dragoman.dating.resolve_weeks import weekday

RULES = {"day": day, "month": month, "year": year, "weekday": weekday, "offset": offset}
# Wider than this (days) the two ends hardly belong together.
WIDEST = 366 * 120


def through(sense: Sense, of: Context) -> Told:
    """From the first day of one end to the last day of the other."""
    if sense.ends is None:
        return refused("no ends")
    first, last = sense.ends
    if last.kind == "weekday" and first.kind == "weekday" and first.day is None:
        pair = msgspec.structs.replace(first, last_weekday=last.weekday, to=last.to or first.to, through=True)
        return weekday(pair, of)
    if _open(first) and not _open(last):
        end = _told(last, of)
        begin = _told(_in(first, last), of)
        if begin.bounds and end.bounds and begin.bounds[0] > end.bounds[1]:
            begin = _told(_in(first, last, by=-1), of)
    else:
        begin = _told(first, of)
        end = _told(_in(last, first), of) if _open(last) and first.year is not None else _told(last, of)
        if begin.bounds and end.bounds and end.bounds[1] < begin.bounds[0] and _open(last):
            end = _behind(last, begin.bounds, of)
    if begin.bounds is None or end.bounds is None:
        return refused((begin if begin.bounds is None else end).trace)
    bounds = (begin.bounds[0], end.bounds[1])
    if not 0 < (bounds[1] - bounds[0]).days <= WIDEST:
        return refused("the end lies before the beginning")
    return Told(bounds, "days", f"from {begin.trace} to {end.trace}")


def _told(sense: Sense, of: Context) -> Told:
    return RULES[sense.kind](sense, of)


def _open(sense: Sense) -> bool:
    """Whether a day or month names no year."""
    return sense.kind in ("day", "month") and sense.year is None and not sense.year_to and not sense.to


def _in(sense: Sense, other: Sense, *, by: int = 0) -> Sense:
    """The sense in the other's year."""
    number = other.year + by if other.year is not None else None
    return msgspec.structs.replace(sense, year=number, year_to=other.year_to, year_calendar=other.year_calendar)


def _behind(sense: Sense, begin: Bounds, of: Context) -> Told:
    """The first such day or month after the beginning."""
    return _told(sense, msgspec.structs.replace(of, now=begin[0], prefer="future", tense="future"))
