"""Days that no words name, counted from that of publication."""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from dragoman.model.when import When


def set_out(published: datetime.date) -> When:
    """The day of who has set out: as a page tells that, he does what he set out for on the day of publication."""
    trace = "set out, as the news tells: the day of publication"
    return When(start=published, end=published, edtf=published.isoformat(), trace=trace)


def fresh(published: datetime.date) -> When:
    """The days of what a page reports as news without naming one: published that day or the day before."""
    eve = published - datetime.timedelta(days=1)
    return When(
        start=eve,
        end=published,
        precision="days",
        edtf=f"{eve.isoformat()}/{published.isoformat()}",
        trace="fresh news without a day: the day of publication or the eve",
    )


def shifted(day: datetime.date, days: int) -> datetime.date | None:
    """The day so many days on, or null where no calendar here reaches it."""
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def part(when: When | None, day: datetime.date | None, status: str) -> When | None:
    """The part of `when` in which it can have been: what took place lies behind publication, a plan ahead of it."""
    if when is None or day is None or not when.start <= day <= when.end or when.start == when.end:
        return when
    bounds = {"planned": (day, when.end), "occurred": (when.start, day)}.get(status, (when.start, when.end))
    if bounds == (when.start, when.end):
        return when
    first, last = bounds
    text = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    trace = f"{when.trace}; {status} when published"
    precision = "day" if first == last else "days"
    return replace(when, start=first, end=last, precision=precision, edtf=text, trace=trace)
