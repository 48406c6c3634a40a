"""RSS 2.0: an item an event, dated by its first report, for readers of feeds.

It cannot carry: the words behind a field, differences between reports, the day of an event but in its title; an item
leads to the first report that has an address.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from dragoman.export.entry import FEED, Entry, feed
from dragoman.export.row import Row, Told, row
from dragoman.export.to_table import days

MEDIA, SUFFIX = FEED, ".rss"


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The feed, in the order of the events."""
    items = (_entry(row(one), one.event.first_reported) for one in told)
    return feed(items, title="Dragoman", about="Diplomatic contacts as the press reports them, never a finding of fact")


def _entry(one: Row, reported: datetime.date | None) -> Entry:
    return Entry(
        id=one.id,
        days=days(one),
        title=" – ".join(one.parties),
        text=one.told,
        about=one.topics,
        reported=reported,
        url=one.urls[0] if one.urls else "",
    )
