"""POLECAT's columns, tab-separated (doi:10.7910/DVN/AJGVIT): a line for each pair of an actor and a recipient.

It cannot carry what PLOVER cannot (see `plover`), and has no intensity, sectors beside GOV, district, province or
GeoNames id; an event without one known day is on none, and left out. Both ways where nobody is said to have begun
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.export.directed import QUAD, directed, plover
from dragoman.export.row import Told
from dragoman.export.tabs import line
from dragoman.export.where import city_at
from dragoman.model import Party

MEDIA, SUFFIX = "text/tab-separated-values; charset=utf-8", ".polecat.tsv"

HEAD = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"),
    *("Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW"),
    *("Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw"),
    *("Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude"),
    *("GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People"),
    *("Story Organizations", "Story Locations", "Language", "Version"),
)


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The header and a line a pair."""
    yield line(HEAD)
    for one in told:
        event, known = one.event, plover(one.event)
        if known is None or not event.date or event.date.start != event.date.end:
            continue
        kind, mode = known
        place, first = event.place, event.reports[0]
        at = city_at(place.city, place.country) if place else None
        published = event.first_reported.isoformat() if event.first_reported else ""
        for n, (actor, recipient) in enumerate(directed(event), 1):
            cells = {
                "Event ID": f"{event.id}.{n}",
                "Event Date": event.date.start.isoformat(),
                "Event Type": kind,
                "Event Mode": mode,
                "Quad Code": QUAD.get(kind, ""),
                "Contexts": ";".join(topic.topic for topic in event.topics),
                **_side("Actor", actor),
                **_side("Recipient", recipient),
                "Placename": (place.city or place.country or "") if place else "",
                "City": (place.city or "") if place else "",
                "Country": (place.country or "") if place else "",
                "Latitude": str(at[0]) if at else "",
                "Longitude": str(at[1]) if at else "",
                "Raw Placename": place.evidence[0].text if place and place.evidence else "",
                "Source": first.outlet or first.source,
                "Publication Date": published,
                "Story People": ";".join(dict.fromkeys(p.name for p in event.parties if p.name)),
                "Language": ";".join(event.languages),
                "Version": "dragoman",
            }
            yield line(cells.get(name, "") for name in HEAD)


def _side(role: str, side: Party) -> dict[str, str]:
    return {
        f"{role} Name": side.name or side.party or "",
        f"{role} Country": side.party or "",
        f"Primary {role} Sector": "GOV" if side.office else "",
        f"{role} Sectors": "GOV" if side.office else "",
        f"{role} Title": side.office or "",
        f"{role} Name Raw": side.as_worded,
    }
