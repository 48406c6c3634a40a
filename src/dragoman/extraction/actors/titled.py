"""A stroke between title and name, as Arabic communiqués write it: «فخامة رئيس فرنسا / إيمانويل ماكرون»."""

from __future__ import annotations

from dragoman.extraction.sorts import PLACES
from dragoman.language.passage import Passage
from dragoman.text.signs import STROKES

NAMES = frozenset(("actor.person", "actor.short"))


def titled(passage: Passage, at: int) -> bool:
    """Whether a stroke stands at a token between a title or office and the name of a known person: it parts nothing."""
    if passage.pack.data.pack.order != "VSO" or at + 1 >= len(passage.tokens) or passage.fold(at) not in STROKES:
        return False
    name = passage.starting("actor", at + 1)
    known = name is not None and not name.pre and not name.kinds.isdisjoint(NAMES)
    before = passage.ending("actor", at) if known else None
    if before is not None and before.kinds <= PLACES:  # «القاهرة / شكري يلتقي …» is a dateline
        before = passage.ending("actor", before.i)
        return before is not None and "actor.office" in before.kinds
    return before is not None
