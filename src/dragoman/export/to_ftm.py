"""FollowTheMoney entities as JSON Lines: events, the parties and persons of them, and persons' ties to their party.

It cannot carry: status other than in the summary, who began, the words behind a field, disagreement between reports.
A date is its first and last day.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.export.row import Told
from dragoman.export.where import two_letters
from dragoman.model import Party

MEDIA, SUFFIX = "application/x-ndjson", ".ftm.jsonl"


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """An entity a line, each once."""
    seen: set[str] = set()
    for one in told:
        for entity in _entities(one):
            if entity["id"] not in seen:
                seen.add(entity["id"])
                yield msgspec.json.encode(entity) + b"\n"


def _entities(one: Told) -> Iterator[dict[str, Any]]:
    event, involved = one.event, []
    for side in event.parties:
        found = list(_of(side))
        involved += [entity["id"] for entity in found if entity["schema"] != "Occupancy"]
        yield from found
    place = event.place
    where = two_letters(place.country) if place else None
    codes = " – ".join(dict.fromkeys(side.party or side.group or "?" for side in event.parties))
    yield _entity(
        "Event",
        event.id,
        name=[f"{event.type} {event.channel}: {codes}"],
        summary=[one.sentences],
        startDate=[event.date.start.isoformat()] if event.date else [],
        endDate=[event.date.end.isoformat()] if event.date else [],
        location=[place.city or ""] if place and place.city else [],
        country=[where.lower()] if where else [],
        involved=list(dict.fromkeys(involved)),
        keywords=[event.status, *(topic.topic for topic in event.topics)],
        sourceUrl=[r.url for r in event.reports if r.url],
        publisher=list(dict.fromkeys(r.outlet for r in event.reports if r.outlet)),
        recordId=[event.id],
    )


def _of(side: Party) -> Iterator[dict[str, Any]]:
    two = two_letters(side.party)
    body = _id("party", side.party or side.group or "?")
    country = [two.lower()] if two else []
    yield _entity(
        "PublicBody" if two else "Organization", body, name=[side.party or side.group or "?"], country=country
    )
    if not side.name:
        return
    person = _id("person", side.wikidata or side.person or f"{side.party} {side.name}")
    known = [side.wikidata] if side.wikidata else []
    yield _entity("Person", person, name=[side.name], wikidataId=known, country=country)
    if side.office:
        link = _id("link", f"{person} {body} {side.office}")
        yield _entity("UnknownLink", link, subject=[person], object=[body], role=[side.office])


def _entity(schema: str, id: str, **properties: list[Any]) -> dict[str, Any]:
    return {"id": id, "schema": schema, "properties": {name: told for name, told in properties.items() if told}}


def _id(kind: str, key: str) -> str:
    return f"{kind}-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
