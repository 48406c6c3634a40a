"""From senses to days, counted from the text's own day. Refuses, saying why, what the words leave open."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.dating import resolve_counts, resolve_dates, resolve_weeks, spans
from dragoman.dating.context import Context, Told, refused
from dragoman.dating.mention import Sense

RULES: dict[str, Callable[[Sense, Context], Told]] = {
    "day": resolve_dates.day,
    "month": resolve_dates.month,
    "year": resolve_dates.year,
    "decade": resolve_dates.decade,
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
        told = rule(sense, of)
    except (ValueError, OverflowError):  # «قبل 5000 سنة»: no calendar here reaches so far
        return refused("beyond the years that are counted")
    if told.bounds and sense.part:
        cut = spans.third(told.bounds, sense.part, (sense.calendar, of.calendar))
        return Told(cut, "days", f"{told.trace}; {sense.part} part")
    return told
