"""Who is in direct contact with whom: parties on a circle, lines as thick as contacts are many."""

from __future__ import annotations

import math
from collections import Counter

import msgspec

SIZE, RADIUS = 560.0, 212.0
SIDE = 170.0  # for names, on the left and right
MOST = 24  # parties on the circle
THICKEST = 10.0


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A party with its contacts; its place, that of its name, and on which side of the middle it is."""

    code: str
    count: int
    x: float
    y: float
    size: float
    name_x: float
    name_y: float
    anchor: str


class Edge(msgspec.Struct, frozen=True, kw_only=True):
    """Two parties with their contacts; a curve that bends to the middle."""

    one: str
    other: str
    count: int
    path: str
    width: float


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """The parties with most contacts, and all lines between them, thin ones first."""

    nodes: list[Node]
    edges: list[Edge]
    hidden: int
    size: float = SIZE
    side: float = SIDE


def network(edges: Counter[tuple[str, str]]) -> Network:
    """The circle of those in direct contact."""
    weight: Counter[str] = Counter()
    for (one, other), count in edges.items():
        weight[one] += count
        weight[other] += count
    order = sorted(weight, key=lambda code: (-weight[code], code))
    shown = order[:MOST]
    place = {code: 2 * math.pi * n / len(shown) - math.pi / 2 for n, code in enumerate(shown)}
    most = max(edges.values(), default=1)
    nodes = [_node(code, weight[code], place[code], max(weight.values())) for code in shown]
    lines = [
        Edge(
            one=one,
            other=other,
            count=count,
            path=_curve(place[one], place[other]),
            width=round(1 + (THICKEST - 1) * count / most, 1),
        )
        for (one, other), count in sorted(edges.items(), key=lambda e: (e[1], e[0]))
        if one in place and other in place
    ]
    return Network(nodes=nodes, edges=lines, hidden=len(order) - len(shown))


def _node(code: str, count: int, at: float, most: int) -> Node:
    x, y = _point(at, RADIUS)
    size = round(5 + 11 * math.sqrt(count / most), 1)
    name_x, name_y = _point(at, RADIUS + size + 14)
    side = math.cos(at)
    return Node(
        code=code,
        count=count,
        x=x,
        y=y,
        size=size,
        name_x=name_x,
        name_y=name_y,
        anchor="middle" if abs(side) < 0.2 else "start" if side > 0 else "end",
    )


def _curve(one: float, other: float) -> str:
    (x1, y1), (x2, y2) = _point(one, RADIUS), _point(other, RADIUS)
    middle = SIZE / 2
    cx, cy = middle + (x1 + x2 - SIZE) * 0.12, middle + (y1 + y2 - SIZE) * 0.12
    return f"M{x1} {y1}Q{cx:.1f} {cy:.1f} {x2} {y2}"


def _point(at: float, radius: float) -> tuple[float, float]:
    return round(SIZE / 2 + radius * math.cos(at), 1), round(SIZE / 2 + radius * math.sin(at), 1)
