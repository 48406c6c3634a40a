"""Who does it to whom: an event as pairs from a source to a target, and its type where it did not take place.

PLOVER (github.com/openeventdata/PLOVER) and CAMEO know events, not their status: what was planned is an agreement to
meet, what was called for a request, what was declined a refusal. What was denied, is only possible, or was called
off is none of these and has no place in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Literal

from dragoman.model import Event, Party

CONSULT = "CONSULT"
MEETS = {"planned": "AGREE", "called-for": "REQUEST"}
QUAD = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), "VERBAL COOPERATION"),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), "MATERIAL COOPERATION"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "VERBAL CONFLICT"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "MATERIAL CONFLICT"),
}
Move = Literal["visits", "hosts", "meets elsewhere", ""]


def plover(event: Event) -> tuple[str, str] | None:
    """PLOVER's type and mode of an event as it stands; null where PLOVER has none."""
    if event.outcome == "declined":
        return ("REJECT", "meet") if event.type == CONSULT else None
    if event.outcome in ("cancelled", "postponed"):
        return None
    if event.status == "occurred":
        return event.type, event.mode or ""
    meets = MEETS.get(event.status) if event.type == CONSULT else None
    return (meets, "meet") if meets else None


def directed(event: Event) -> Iterator[tuple[Party, Party]]:
    """Every pair from who began it to who did not; where nobody is said to have, both ways, as CAMEO codes meetings."""
    sides = {p.party: p for p in reversed(event.parties) if p.party and p.function in ("party", "actor", "recipient")}
    actors = {code for code, p in sides.items() if p.initiated or p.function == "actor"}
    for one, other in permutations(sorted(sides), 2):
        if not actors or (one in actors and other not in actors):
            yield sides[one], sides[other]


def move(event: Event, source: Party, target: Party) -> Move:
    """Who came to whom, where the place or the words say so."""
    where = event.place.country if event.place else None
    if event.channel != "in-person":
        return ""
    if where == target.party or (where is None and (source.travelled or target.hosted)):
        return "visits"
    if where == source.party or (where is None and (target.travelled or source.hosted)):
        return "hosts"
    return "meets elsewhere" if where else ""
