"""Round numbers along an axis."""

from __future__ import annotations

MOST = 5  # marks of an axis


def ticks(most: float) -> list[int]:
    """Whole round numbers from 0 to at least `most`; none where there is nothing to show."""
    if most <= 0:
        return []
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if most / step < MOST:
                return [n * step for n in range(int(-(-most // step)) + 1)]
        size *= 10
