"""One piece of evidence for an article's day."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.model.span import Span

GIVEN, STATED, CODE, INFERRED = "given", "stated", "code", "inferred"


class Clue(msgspec.Struct, frozen=True, kw_only=True):
    """The article's day lies in `first` to `last`. `firm` where the words can hardly mean anything else."""

    basis: str
    first: datetime.date
    last: datetime.date
    why: str
    spans: tuple[Span, ...] = ()
    firm: bool = False

    @property
    def day(self) -> datetime.date | None:
        """The one day, if it is one."""
        return self.first if self.first == self.last else None
