"""The pages that events are told on, each once, for lists of sources."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from dragoman.export.row import Told


class Source(msgspec.Struct, kw_only=True):
    """An article of a page, what it tells of in sentences, and the ids of these events."""

    source: str
    article: int = 0
    outlet: str
    url: str
    language: str
    published: datetime.date | None
    tells: list[str] = []
    events: list[str] = []


def sources(told: Iterable[Told]) -> list[Source]:
    """The pages of events, in the order in which they are met."""
    out: dict[tuple[str, int], Source] = {}
    for one in told:
        for report in one.event.reports:
            page = out.get((report.source, report.article))
            if page is None:
                page = out[report.source, report.article] = Source(
                    source=report.source,
                    article=report.article,
                    outlet=report.outlet or "",
                    url=report.url or "",
                    language=report.language,
                    published=report.published,
                )
            if one.event.id not in page.events:
                page.tells.append(one.sentences)
                page.events.append(one.event.id)
    return list(out.values())
