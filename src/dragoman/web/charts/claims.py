"""Figures over time, a plane for every claimant: hollow marks that nothing joins.

What one side claims is never continued into what another claims, and no line makes claims a course of events: a mark is
what somebody said on a day. A bar reaches from the least to the most that was said. Time runs as the reader's language
is written. Where claims are of very different size the scale grows tenfold with each step: all but the largest would
lie on the line.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterable, Sequence

import msgspec

from dragoman.web.charts.axis import ticks

PLOT, HEAD, GAP = 84.0, 44.0, 30.0
MOST = 8  # claimants that are drawn; the table has all
FAR = 200  # times the least claim that the most may be on a scale of equal steps
TENS = 10
MARGIN = 32.0  # half of a day as it is written
OPEN_ABOVE = frozenset({"more-than", "at-least", "tens", "hundreds", "thousands", "tens-of-thousands"})


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """How wide a chart is, how much of that is for numbers, and how far apart days are named."""

    width: float = 960.0
    side: float = 84.0
    apart: float = 100.0


WIDE, NARROW = Room(), Room(width=350.0, side=64.0, apart=84.0)  # for a desk, and for a phone


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
    """Planes one below the other with one scale, of powers of ten where `tens`; `days` are places of days. Lines go
    from `start` to `end`, their numbers stand at `axis`.
    """

    planes: list[Plane]
    days: list[tuple[float, datetime.date]]
    height: float
    hidden: int
    tens: bool
    rtl: bool
    width: float
    start: float
    end: float
    axis: float


def by_claimant(claims: Iterable[Claim], *, room: Room = WIDE, rtl: bool = False) -> Claims:
    """The planes of claims, the claimant with most of them first, what no page attributes last."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.claimant, []).append(claim)
    order = sorted(told, key=lambda who: (not who, -len(told[who]), who))
    shown = order[:MOST]
    drawn = [claim for who in shown for claim in told[who]]
    days = sorted({c.day for c in drawn})
    least = min((c.low for c in drawn if c.low >= 1), default=1)
    most = max((c.high for c in drawn), default=0)
    tens = most > FAR * least
    marks = [TENS**n for n in range(math.ceil(math.log10(most)) + 1)] if tens else ticks(most)
    start, end = (8.0, room.width - room.side) if rtl else (room.side, room.width - 8.0)

    def x(day: datetime.date) -> float:
        whole = (days[-1] - days[0]).days
        share = (day - days[0]).days / whole if whole else 0.5
        inner = end - start - 2 * MARGIN
        return round(start + MARGIN + inner * (1 - share if rtl else share), 1)

    planes = [_plane(who, told[who], n, x, marks, tens=tens) for n, who in enumerate(shown)]
    return Claims(
        planes=planes,
        days=_named([(x(day), day) for day in days], room.apart),
        height=len(shown) * (PLOT + HEAD) + GAP,
        hidden=len(order) - len(shown),
        tens=tens,
        rtl=rtl,
        width=room.width,
        start=start,
        end=end,
        axis=end + 8 if rtl else start - 8,
    )


def _plane(
    who: str, claims: list[Claim], n: int, x: Callable[[datetime.date], float], marks: list[int], *, tens: bool
) -> Plane:
    top = n * (PLOT + HEAD) + HEAD
    most = marks[-1] if marks else 1

    def y(value: float) -> float:
        share = math.log10(max(value, 1)) / math.log10(most) if tens else max(value, 0) / most
        return round(top + PLOT * (1 - share), 1)

    dots = [Dot(x=x(c.day), y=y(c.high), foot=y(c.low), claim=c) for c in claims]
    every = -(-len(marks) // 4) if tens else max(1, len(marks) // 2)
    named = marks[::-1][::every]  # the highest one among them
    return Plane(claimant=who, top=top, base=top + PLOT, dots=dots, ticks=[(y(m), m) for m in named])


def _named(days: Sequence[tuple[float, datetime.date]], apart: float) -> list[tuple[float, datetime.date]]:
    """Days that are far enough apart to be written below, the last one among them."""
    out: list[tuple[float, datetime.date]] = []
    for x, day in [*days[-1:], *days[:-1]]:
        if all(abs(x - other) >= apart for other, _ in out):
            out.append((x, day))
    return out
