"""CAMEO event codes in GDELT's columns, tab-separated with a header: a line for each pair of actors.

Both ways where nobody is said to have begun. A call is 041, a visit 042 for who comes and 043 for the host, a
meeting in a third country 044, other contacts 040; a planned contact is 036, one called for 026, a declined one 125.
It cannot carry: other types closer than their root, Goldstein's scale and tone, events that were denied, called off
or are only possible, events without one known day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.export.directed import CONSULT, QUAD, directed, move, plover
from dragoman.export.row import Told
from dragoman.export.tabs import line
from dragoman.export.where import city_at, state_at
from dragoman.model import Event, Party

MEDIA, SUFFIX = "text/tab-separated-values; charset=utf-8", ".cameo.tsv"

HEAD = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "Actor1Code", "Actor1Name", "Actor1CountryCode"),
    *("Actor1Type1Code", "Actor2Code", "Actor2Name", "Actor2CountryCode", "Actor2Type1Code", "IsRootEvent"),
    *("EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "NumMentions", "NumSources", "NumArticles"),
    *("ActionGeo_Type", "ActionGeo_FullName", "ActionGeo_CountryCode", "ActionGeo_Lat", "ActionGeo_Long"),
    *("DATEADDED", "SOURCEURL"),
)
OTHERS = {
    "AGREE": "030",
    "SUPPORT": "050",
    "COOPERATE": "060",
    "AID": "070",
    "CONCEDE": "080",
    "RETREAT": "087",
    "REQUEST": "020",
    "ACCUSE": "112",
    "REJECT": "120",
    "THREATEN": "130",
    "PROTEST": "140",
    "MOBILIZE": "150",
    "SANCTION": "163",
    "COERCE": "170",
    "ASSAULT": "190",
}
MEETS = {"AGREE": "036", "REQUEST": "026", "REJECT": "125"}
MOVES = {"visits": "042", "hosts": "043", "meets elsewhere": "044"}
QUADS = ("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The header and a line a pair."""
    yield line(HEAD)
    for one in told:
        event = one.event
        if plover(event) is None or not event.date or event.date.start != event.date.end:
            continue
        for n, (source, target) in enumerate(directed(event), 1):
            cells = _cells(one, source, target)
            if cells:
                yield line({"GLOBALEVENTID": f"{event.id}.{n}", **cells}.get(name, "") for name in HEAD)


def code(event: Event, source: Party, target: Party) -> str:
    """The CAMEO code of what the source does; empty where there is none."""
    kind, mode = plover(event) or ("", "")
    if event.type == CONSULT and mode == "meet":
        return MEETS[kind]
    if kind != CONSULT:
        return OTHERS.get(kind, "")
    return "041" if event.channel == "phone" else MOVES.get(move(event, source, target), "040")


def _cells(one: Told, source: Party, target: Party) -> dict[str, str]:
    event = one.event
    found = code(event, source, target)
    kind, _ = plover(event) or ("", "")
    if not found or event.date is None:
        return {}
    day = event.date.start.strftime("%Y%m%d")
    place = event.place
    at = (city_at(place.city, place.country) or state_at(place.country)) if place else None
    known = ", ".join(part for part in (place.city, place.country) if part) if place else ""
    added = event.first_reported.strftime("%Y%m%d") if event.first_reported else ""
    return {
        "SQLDATE": day,
        "MonthYear": day[:6],
        "Year": day[:4],
        "DATEADDED": added,
        **_actor("Actor1", source),
        **_actor("Actor2", target),
        "IsRootEvent": str(int(event.salience == "main")),
        "EventCode": found,
        "EventBaseCode": found[:3],
        "EventRootCode": found[:2],
        "QuadClass": str(QUADS.index(QUAD[kind]) + 1),
        "NumMentions": str(len(event.evidence)),
        "NumSources": str(len({r.outlet or r.source for r in event.reports})),
        "NumArticles": str(len(event.reports)),
        "ActionGeo_Type": ("4" if place.city else "1") if place else "",
        "ActionGeo_FullName": known,
        "ActionGeo_CountryCode": (place.country or "") if place else "",
        "ActionGeo_Lat": str(at[0]) if at else "",
        "ActionGeo_Long": str(at[1]) if at else "",
        "SOURCEURL": next((r.url for r in event.reports if r.url), event.reports[0].source),
    }


def _actor(role: str, side: Party) -> dict[str, str]:
    government = "GOV" if side.office else ""
    return {
        f"{role}Code": f"{side.party}{government}",
        f"{role}Name": (side.name or side.party or "").upper(),
        f"{role}CountryCode": side.party or "",
        f"{role}Type1Code": government,
    }
