"""Words for the houses of a state («هيئة», "agency"), and in English for who heads one, or a department of a ministry
("the director general of", "Fund CEO").
"""

from __future__ import annotations

from functools import lru_cache

from dragoman.language.pack import Pack
from dragoman.language.passage import Passage


def head_before(passage: Passage, at: int) -> int | None:
    """Where the longest word for who heads something begins that ends before token `at`, if one does."""
    if at < 1 or passage.fold(at - 1) not in _last(passage.pack):
        return None
    for words in heads(passage.pack):
        start = at - len(words)
        if start >= 0 and tuple(passage.fold(t) for t in range(start, at)) == words:
            return start
    return None


@lru_cache(maxsize=16)
def heads(pack: Pack) -> tuple[tuple[str, ...], ...]:
    """Words for who heads a house, folded, the longest first."""
    return tuple(sorted((tuple(pack.fold(word)) for word in pack.data.offices.heading), key=lambda w: (-len(w), w)))


@lru_cache(maxsize=16)
def _last(pack: Pack) -> frozenset[str]:
    """The last of these words."""
    return frozenset(words[-1] for words in heads(pack))


@lru_cache(maxsize=16)
def houses(pack: Pack) -> frozenset[str]:
    """Words for bodies of a state, folded."""
    return frozenset(fold for word in pack.data.offices.houses for fold in pack.fold(word))
