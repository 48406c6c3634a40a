"""JSON-LD in the words of schema.org: an Event each, with its articles as `subjectOf`.

It cannot carry: events that were denied, are only called for or possible; who began; disagreement between reports; a
date that is not bounded. A span of days is `startDate` and `endDate`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.export.row import Told
from dragoman.model import Party

MEDIA, SUFFIX = "application/ld+json", ".jsonld"

_LEFT_OUT = frozenset({"denied", "called-for", "hypothetical"})
_OFF = {"cancelled": "EventCancelled", "declined": "EventCancelled", "postponed": "EventPostponed"}


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """One document; its context is written out, so that nothing need be fetched to read it."""
    yield b'{"@context": {"@vocab": "https://schema.org/"}, "@graph": ['
    kept = (one for one in told if one.event.status not in _LEFT_OUT)
    for n, one in enumerate(kept):
        yield (b",\n" if n else b"\n") + msgspec.json.encode(_event(one))
    yield b"\n]}\n"


def _event(one: Told) -> dict[str, Any]:
    event, place = one.event, one.event.place
    codes = dict.fromkeys(side.party or side.group or "?" for side in event.parties)
    told: dict[str, Any] = {
        "@type": "Event",
        "@id": f"urn:dragoman:{event.id}",
        "identifier": event.id,
        "name": " – ".join(codes),
        "description": one.sentences,
        "startDate": event.date.start.isoformat() if event.date else None,
        "endDate": event.date.end.isoformat() if event.date else None,
        "eventStatus": f"https://schema.org/{_OFF.get(event.outcome, 'EventScheduled')}",
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode" if event.channel == "phone" else None,
        "attendee": [_side(side) for side in event.parties],
        "location": _place(place.country, place.city) if place else None,
        "about": [topic.topic for topic in event.topics],
        "subjectOf": [
            {
                "@type": "NewsArticle",
                "identifier": report.source,
                "url": report.url,
                "inLanguage": report.language,
                "datePublished": report.published.isoformat() if report.published else None,
                "publisher": {"@type": "Organization", "name": report.outlet} if report.outlet else None,
            }
            for report in event.reports
        ],
    }
    known: dict[str, Any] = _known(told)
    return known


def _side(side: Party) -> dict[str, Any]:
    body = {"@type": "Organization", "identifier": side.party, "name": side.party or side.group}
    if not side.name:
        return body
    same = f"http://www.wikidata.org/entity/{side.wikidata}" if side.wikidata else None
    return {"@type": "Person", "name": side.name, "jobTitle": side.office, "sameAs": same, "affiliation": body}


def _place(country: str | None, city: str | None) -> dict[str, Any]:
    address = {"@type": "PostalAddress", "addressCountry": country, "addressLocality": city}
    return {"@type": "Place", "name": city or country, "address": address}


def _known(told: Any) -> Any:
    """Without what is not known."""
    if isinstance(told, dict):
        return {name: _known(value) for name, value in told.items() if value not in (None, [], "")}
    return [_known(value) for value in told] if isinstance(told, list) else told
