"""Things that stand in order on a page, found by where they begin instead of by looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Placed(Protocol):
    """What begins at a token."""

    @property
    def i(self) -> int:
        """The token."""
        ...


Thing = TypeVar("Thing", bound=Placed)
_begins = attrgetter("i")


def begun(things: Sequence[Thing], low: int, high: int) -> Sequence[Thing]:
    """Those that begin in tokens `[low, high)`: they are in order."""
    if not things:
        return things
    first = bisect_left(things, low, key=_begins)
    return things[first : bisect_left(things, high, first, key=_begins)]
