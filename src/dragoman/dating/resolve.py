"""From senses to days, counted from the text's own day. Refuses, saying why, what the words leave open."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from dragoman.dating import resolve_counts, resolve_dates, resolve_ranges, resolve_weeks, spans
from dragoman.dating.context import Context, Told, refused
from dragoman.dating.mention import Sense

RULES: dict[str, Callable[[Sense, Context], Told]] = {
    "range": resolve_ranges.through,
    "day": resolve_dates.day,
    "month": resolve_dates.month,
    "year": resolve_dates.year,
    "decade": resolve_dates.decade,
    "easter": resolve_dates.easter,
    "season": resolve_dates.season,
    "quarter": resolve_dates.quarter,
    "weekday": resolve_weeks.weekday,
    "unit": resolve_weeks.unit,
    "span": resolve_counts.span,
    "offset": resolve_counts.offset,
    "anchored": resolve_counts.anchored,
}


def resolve(sense: Sense, of: Context) -> Told:
    """What a sense means in its context."""
    rule = RULES.get(sense.kind)
    if rule is None:
        return refused(f"{sense.kind}: the words leave it open")
    try:
        told = rule(_settled(sense, of), of)
    except (ValueError, OverflowError):  # «قبل 5000 سنة»: no calendar here reaches so far
        return refused("beyond the years that are counted")
    return _part(sense, told, of) if told.bounds and sense.part else told


def _part(sense: Sense, told: Told, of: Context) -> Told:
    """The part of a span that the words name; «earlier this month» is up to today, «later» from today on."""
    assert told.bounds is not None
    first, last = told.bounds
    if sense.part in ("so-far", "to-come"):
        if of.now is None or not first <= of.now <= last:
            return told
        cut = (first, of.now) if sense.part == "so-far" else (of.now, last)
    else:
        cut = spans.part(told.bounds, sense.part, (sense.calendar, of.calendar))
    return Told(cut, "days" if cut[0] < cut[1] else "day", f"{told.trace}; {sense.part} part")


def _settled(sense: Sense, of: Context) -> Sense:
    """A sense whose modifier leans on what the text named before, where it has named it: «سال بعد» is the year after
    that one, else the next; "the previous day" is the one before it, of other units the last.

    «روز بعد» always leans; and who asks for the future means the next by "the following".
    """
    for name, unit in (("to", sense.unit), ("month_to", "month"), ("year_to", "year")):
        to = getattr(sense, name)
        if to == "then" and sense.kind != "weekday":
            known = sense.kind != "span" and (unit in ("day", "hour", "minute") or _known(unit, of))
            sense = msgspec.structs.replace(sense, **{name: "following" if known else "next"})
        elif to == "following" and of.prefer == "future" and not _known(unit, of):
            sense = msgspec.structs.replace(sense, **{name: "next"})
        elif to == "preceding" and not (name == "to" and unit == "day"):
            sense = msgspec.structs.replace(sense, **{name: "past"})
    return sense


def _known(unit: str, of: Context) -> bool:
    if unit == "week":
        return of.week is not None or of.day is not None
    return {"month": of.month, "year": of.year_name}.get(unit, of.day) is not None
