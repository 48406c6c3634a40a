"""Nouns of contact to which who is named behind them does not belong."""

from __future__ import annotations

from dragoman.extraction.actors.stays import stays
from dragoman.language.passage import Passage

SETTINGS = frozenset(("margins", "during", "after"))  # marks of when and where something was


def unowned(passage: Passage) -> frozenset[int]:
    """Where they end: Arabic ones with their adjective («شكر في اتصال هاتفي الرئيس …») and visits that only say when,
    Persian ones that are pointed at and only say where («در حاشیه این نشست وزیر خارجه … دیدار کرد»).
    """
    order = passage.pack.data.pack.order
    if order == "VSO":
        return stays(passage).union(f.j for f in passage.layer("channel"))
    return _pointed(passage) if order == "SOV" else frozenset()


def _pointed(passage: Passage) -> frozenset[int]:
    settings = {f.j for f, e in passage.of("func.mark") if e.value in SETTINGS}
    pointers = passage.pack.pointers
    nouns = (f for f, _ in passage.of("frame.noun") if f.i > 0 and passage.fold(f.i - 1) in pointers)
    return frozenset(f.j for f in nouns if f.i - 1 in settings)
