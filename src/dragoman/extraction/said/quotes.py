"""Quoted stretches of a passage, by paragraph: token ranges between opening and closing signs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from dragoman.language.passage import Passage

PAIRS = {"«": "»", "“": "”", "„": "“"}
STRAIGHT = '"'
LINE_END = "\n"
SIGNS = frozenset((*PAIRS, *PAIRS.values(), STRAIGHT, LINE_END))
LONGEST = 400  # tokens; a sign without its partner opens nothing


class Quotes:
    """The quotes of one passage, as half-open token ranges inside their signs."""

    def __init__(self, passage: Passage) -> None:
        self.ranges: list[tuple[int, int]] = []
        opened: tuple[int, str] | None = None
        for t in passage.where(SIGNS):
            sign = passage.fold(t)
            if sign == LINE_END:
                opened = None
            elif opened is not None and sign == opened[1]:
                if t - opened[0] <= LONGEST:
                    self.ranges.append((opened[0] + 1, t))
                opened = None
            elif opened is None and (sign in PAIRS or sign == STRAIGHT):
                opened = (t, PAIRS.get(sign, STRAIGHT))
        self._ends = [b for _, b in self.ranges]

    def ending(self, at: int) -> tuple[int, int] | None:
        """The quote whose end stands at most two signs before token `at`."""
        n = bisect_left(self._ends, at) - 1
        return self.ranges[n] if n >= 0 and self._ends[n] >= at - 3 else None

    def opened(self, start: int, end: int) -> int:
        """Where a quote that opens within the first tokens of `[start, end)` closes, or `end`."""
        for a, b in self.ranges[bisect_left(self.ranges, (start, 0)) :]:
            if a > start + 4:
                break
            if b > end:
                return b
        return end

    def within(self, a: int, b: int) -> bool:
        """Whether most of `[a, b)` is quoted."""
        if not self.ranges:
            return False
        near = self.ranges[bisect_right(self._ends, a) : bisect_left(self.ranges, (b, 0))]
        inside = sum(min(b, y) - max(a, x) for x, y in near)
        return inside * 2 > b - a
