"""What is found on paths, before it is read: a page or a problem, with the notices that stand before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from dragoman.ingest.given import Found
from dragoman.ingest.problem import Problem
from dragoman.model import Page


class Item(msgspec.Struct, frozen=True):
    """One page or problem, and what was remarked on the page before it."""

    found: Found
    notices: tuple[Problem, ...] = ()

    @property
    def page(self) -> Page | None:
        """The page, its text perhaps not out yet; null for a problem."""
        if isinstance(self.found, Problem):
            return None
        return self.found if isinstance(self.found, Page) else self.found.page

    @property
    def source(self) -> str:
        """Where it was found."""
        return self.found.source if isinstance(self.found, Problem) else self.page.source if self.page else ""


def items(found: Iterable[Found]) -> Iterator[Item]:
    """What was found, the notices that stand before a page with it."""
    notices: list[Problem] = []
    for one in found:
        if isinstance(one, Problem) and one.notice:
            notices.append(one)
            continue
        yield Item(one, tuple(notices))
        notices = []
