"""Days that no words name, counted from that of publication."""

from __future__ import annotations

import datetime

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
