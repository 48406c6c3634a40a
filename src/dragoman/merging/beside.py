"""The accounts of one event side by side: what each party's own account says, and what others say.

Nobody's silence is a contradiction: a point is said by both, by one only, or they contradict each other.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from dragoman.merging.merged import Merged

OTHERS = "others"
SINGLE = ("date", "place", "channel", "form", "status", "outcome", "initiator")
MANY = ("topics.", "parties.")
Verdict = Literal["all say", "only one says", "some say", "contradict", "only others say"]


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One point: the values that each side's reports give it (several where they differ among themselves)."""

    point: str
    says: dict[str, tuple[Any, ...]]
    verdict: Verdict


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """The sides (party codes, then `others`) with the positions of their reports, and the points."""

    id: str
    sides: dict[str, tuple[int, ...]]
    points: tuple[Point, ...]


def sides(event: Merged, countries: tuple[str | None, ...]) -> dict[str, tuple[int, ...]]:
    """Whose account each report gives, by its outlet's country (`countries`, a report each) where that is a party.

    What an outlet of a third country tells by the account of one party's spokesman is that party's account too: the
    words of `account` are looked up.
    """
    codes = list(dict.fromkeys(p.party for p in event.parties if p.party))
    told: dict[int, str] = {}
    for link in event.account:
        if link.party in codes and (link.speaker or link.office or link.body):
            told |= {span.report: link.party for span in link.evidence if link.party and span.report not in told}
    out: dict[str, list[int]] = {code: [] for code in (*codes, OTHERS)}
    for index, country in enumerate(countries):
        side = told.get(index) or (country if country in codes else None) or OTHERS
        out[side].append(index)
    return {side: tuple(reports) for side, reports in out.items()}


def beside(event: Merged, countries: tuple[str | None, ...]) -> Beside:
    """The event point by point; `countries` are those of the outlets of its reports."""
    of = sides(event, countries)
    names = [*SINGLE, *sorted(n for n in event.support if n.startswith(MANY) and not n.endswith(".function"))]
    points = [point for name in names if name in event.support and (point := _point(event, name, of))]
    return Beside(id=event.id, sides=of, points=tuple(points))


def _point(event: Merged, name: str, of: dict[str, tuple[int, ...]]) -> Point | None:
    values = list(event.support[name])
    if name == "status":
        values += event.support.get("status.planned", ())
    says = {
        side: found
        for side, reports in of.items()
        if (found := tuple(msgspec.to_builtins(v.value) for v in values if set(v.reports) & set(reports)))
    }
    return Point(point=name, says=says, verdict=_verdict(says, of)) if says else None


def _verdict(says: dict[str, tuple[Any, ...]], of: dict[str, tuple[int, ...]]) -> Verdict:
    """What the sides' values make of a point. Others may bear a party out, or say something else; they are no party."""
    told = [side for side in says if side != OTHERS]
    values = {msgspec.json.encode(value) for side in told for value in says[side]}
    if len(values) > 1:
        return "contradict"
    if not told:
        return "only others say"
    others = {msgspec.json.encode(value) for value in says.get(OTHERS, ())}
    if others and not others & values:
        return "contradict"
    parties = [side for side, reports in of.items() if reports and side != OTHERS]
    if len(told) == len(parties) and len(says) > 1:
        return "all say"
    return "some say" if len(says) > 1 else "only one says"
