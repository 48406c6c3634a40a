"""Figures over time, a plane for every claimant: hollow marks that nothing joins.

What one side claims is never continued into what another claims, and no line makes claims a course of events: a mark is
what somebody said on a day. A bar reaches from the least to the most that was said.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.web.charts.axis import ticks

WIDTH, LEFT, RIGHT = 960.0, 84.0, 20.0
PLOT, HEAD, GAP = 84.0, 44.0, 30.0
MOST = 8  # claimants that are drawn; the table has all
OPEN_ABOVE = frozenset({"more-than", "at-least", "tens", "hundreds", "thousands", "tens-of-thousands"})


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What a claimant (empty: the page names none) said of a day: from `low` to `high`, or more where `open`."""

    claimant: str
    day: datetime.date
    low: float
    high: float
    bound: str

    @property
    def open(self) -> bool:
        """Whether more was not excluded."""
        return self.bound in OPEN_ABOVE


class Dot(msgspec.Struct, frozen=True, kw_only=True):
    """The mark of a claim: `y` of the most, `foot` of the least that was said."""

    x: float
    y: float
    foot: float
    claim: Claim


class Plane(msgspec.Struct, frozen=True, kw_only=True):
    """The claims of one claimant; `ticks` are places of numbers of persons."""

    claimant: str
    top: float
    base: float
    dots: list[Dot]
    ticks: list[tuple[float, int]]


class Claims(msgspec.Struct, frozen=True, kw_only=True):
    """Planes one below the other with one scale; `days` are places of days."""

    planes: list[Plane]
    days: list[tuple[float, datetime.date]]
    height: float
    hidden: int
    width: float = WIDTH
    left: float = LEFT
    right: float = WIDTH - RIGHT


def by_claimant(claims: Iterable[Claim]) -> Claims:
    """The planes of claims, the claimant with most of them first, what no page attributes last."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.claimant, []).append(claim)
    order = sorted(told, key=lambda who: (not who, -len(told[who]), who))
    shown = order[:MOST]
    days = sorted({c.day for who in shown for c in told[who]})
    marks = ticks(max((c.high for who in shown for c in told[who]), default=0))
    planes = [_plane(who, told[who], n, days, marks) for n, who in enumerate(shown)]
    height = len(shown) * (PLOT + HEAD) + GAP
    return Claims(planes=planes, days=_named(days), height=height, hidden=len(order) - len(shown))


def _plane(who: str, claims: list[Claim], n: int, days: Sequence[datetime.date], marks: list[int]) -> Plane:
    top = n * (PLOT + HEAD) + HEAD
    most = marks[-1] if marks else 1

    def y(value: float) -> float:
        return round(top + PLOT * (1 - max(value, 0) / most), 1)

    dots = [Dot(x=_x(c.day, days), y=y(c.high), foot=y(c.low), claim=c) for c in claims]
    return Plane(claimant=who, top=top, base=top + PLOT, dots=dots, ticks=[(y(m), m) for m in marks[::2]])


def _x(day: datetime.date, days: Sequence[datetime.date]) -> float:
    whole = (days[-1] - days[0]).days
    share = (day - days[0]).days / whole if whole else 0.5
    return round(LEFT + 12 + share * (WIDTH - LEFT - RIGHT - 24), 1)


def _named(days: Sequence[datetime.date]) -> list[tuple[float, datetime.date]]:
    """Days that are far enough apart to be written below."""
    out: list[tuple[float, datetime.date]] = []
    for day in days:
        x = _x(day, days)
        if not out or x - out[-1][0] >= 100:
            out.append((x, day))
    return out
