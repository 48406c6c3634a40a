"""What every export of a timeline says of an event."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

import msgspec

from dragoman.merging import Merged
from dragoman.model import When


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One event of a timeline. `date` is EDTF or null; `parties` are codes; `sources` outlets or sources."""

    id: str
    date: str | None
    start: datetime.date | None
    end: datetime.date | None
    type: str
    parties: tuple[str, ...]
    names: tuple[str, ...]
    channel: str
    status: str
    country: str | None
    city: str | None
    topics: tuple[str, ...]
    readout: str
    reports: int
    sources: tuple[str, ...]
    urls: tuple[str, ...]
    languages: tuple[str, ...]
    conflicts: tuple[str, ...]


Told = Callable[[Merged], str]


def rows(merged: Iterable[Merged], *, told: Told) -> list[Row]:
    """The rows of a timeline in the order given; `told` makes an event's readout."""
    return [_row(event, told(event)) for event in merged]


def _row(event: Merged, readout: str) -> Row:
    return Row(
        id=event.id,
        date=edtf(event.date),
        start=event.date.start if event.date else None,
        end=event.date.end if event.date else None,
        type=event.type,
        parties=_once(p.party or p.group for p in event.parties),
        names=_once(p.name for p in event.parties),
        channel=event.channel,
        status=event.status,
        country=event.place.country if event.place else None,
        city=event.place.city if event.place else None,
        topics=tuple(t.topic for t in event.topics),
        readout=readout,
        reports=len(event.reports),
        sources=_once(r.outlet or r.source for r in event.reports),
        urls=_once(r.url for r in event.reports),
        languages=event.languages,
        conflicts=event.conflicts,
    )


def edtf(when: When | None) -> str | None:
    """A date as text: its EDTF, or its bounds."""
    if when is None:
        return None
    bounds = (when.start.isoformat(), when.end.isoformat())
    return when.edtf or (bounds[0] if when.start == when.end else "/".join(bounds))


def _once(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v for v in values if v))
