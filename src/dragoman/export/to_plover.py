"""PLOVER events as JSON Lines: one for each pair from a source to a target.

Both ways where nobody is said to have begun. It cannot carry: events that were denied, called off or are only
possible, sides without a code, disagreement between reports, the words behind a field. A planned contact is AGREE
with the mode `meet`, one called for REQUEST, a declined one REJECT. A date is its first day; `date_end` the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.export.directed import QUAD, directed, plover
from dragoman.export.row import Told
from dragoman.model import Party

MEDIA, SUFFIX = "application/x-ndjson", ".plover.jsonl"

VERSION = "PLOVER 0.6b2"


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """A line a pair."""
    for one in told:
        event, known = one.event, plover(one.event)
        if known is None:
            continue
        kind, mode = known
        for n, (source, target) in enumerate(directed(event), 1):
            place = event.place
            line = {
                "id": f"{event.id}.{n}",
                "version": VERSION,
                "date": event.date.start if event.date else None,
                "date_end": event.date.end if event.date else None,
                "event": kind,
                "mode": mode or None,
                "quad": QUAD.get(kind),
                "context": [topic.topic for topic in event.topics],
                "source": [_actor(source)],
                "target": [_actor(target)],
                "location": {"country": place.country, "city": place.city} if place else None,
                "text": one.sentences,
                "languages": event.languages,
                "stories": [
                    {"id": r.source, "publisher": r.outlet, "url": r.url, "date": r.published, "language": r.language}
                    for r in event.reports
                ],
            }
            yield msgspec.json.encode(line) + b"\n"


def _actor(side: Party) -> dict[str, Any]:
    told = {"code": side.party, "sector": "GOV" if side.office else None, "text": side.as_worded or None}
    return {**told, "name": side.name, "title": side.office, "wikidata": side.wikidata}
