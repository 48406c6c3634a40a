"""Where most of what is drawn lies: few places far from all others would make the rest a heap."""

from __future__ import annotations

from collections.abc import Sequence

LEFT_OUT = 0.25  # of all weight that may lie outside
WORTH = 0.7  # of the whole that the rest is wide at most, or nothing is left out
Weighed = tuple[float, float, int]  # x, y, weight


def bulk(points: Sequence[Weighed], shape: float, *, least: float = 0.0) -> list[int]:
    """Which points lie in the smallest frame, `shape` times as wide as high, that holds most of their weight.

    Goes inward from all four sides, each time past the outermost point that makes the frame smallest for its weight.
    All points where that does not make the frame much smaller; it is `least` wide at least.
    """
    if not points:
        return []
    kept = set(range(len(points)))
    free = LEFT_OUT * sum(weight for _, _, weight in points)
    orders = [sorted(kept, key=lambda n: points[n][axis]) for axis in (0, 1)]
    ends = [0, len(points) - 1, 0, len(points) - 1]  # the outermost that are kept: left, right, lower, upper

    def size(a: int, b: int, c: int, d: int) -> float:
        (x, y) = orders
        return max(least, points[x[b]][0] - points[x[a]][0], (points[y[d]][1] - points[y[c]][1]) * shape)

    def inward(side: int) -> tuple[int, int]:
        """The point that goes, and which is the outermost then."""
        order, at = orders[side // 2], ends[side]
        gone = order[at]
        while order[at] == gone or order[at] not in kept:
            at += -1 if side % 2 else 1
        return gone, at

    whole = size(*ends)
    while len(kept) > 1:
        now = size(*ends)
        options = []
        for side in range(4):
            gone, at = inward(side)
            moved = [at if n == side else end for n, end in enumerate(ends)]
            weight = points[gone][2]
            if weight <= free:
                options.append(((now - size(*moved)) / weight, -weight, -side, gone))
        if not options:
            break
        _, weight, _, gone = max(options)
        free += weight
        kept.discard(gone)
        for side in range(4):
            while orders[side // 2][ends[side]] not in kept:
                ends[side] += -1 if side % 2 else 1
    return sorted(kept) if size(*ends) <= WORTH * whole else list(range(len(points)))
