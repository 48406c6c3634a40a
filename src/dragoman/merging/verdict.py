"""What is said of two reports: named points that add up, or what keeps them apart."""

from __future__ import annotations

import msgspec


class Reason(msgspec.Struct, frozen=True, gc=False):
    """One named reason and its points."""

    name: str
    points: float


class Verdict(msgspec.Struct, frozen=True, gc=False):
    """The sum of the reasons; `veto` names why the two cannot be one, or is null."""

    score: float
    reasons: tuple[Reason, ...]
    veto: str | None = None
