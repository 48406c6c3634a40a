"""«القدس الشرقية عاصمة الدولة الفلسطينية»: an Arabic city and what it is of (order VSO)."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage


def said_of_cities(passage: Passage, phrases: Sequence[Phrase]) -> frozenset[int]:
    """The words right behind a city that say of what it is: no preposition before the city is the state's."""
    if passage.pack.data.pack.order != "VSO":
        return frozenset()
    ends = {p.j for p in phrases if p.city and p.j < len(passage.tokens)}
    return frozenset(t for t in ends if passage.fold(t) in passage.pack.modifiers)
