"""«بين مصر وكل من الأردن والعراق»: "and each of" goes on with those who were listed before it."""

from __future__ import annotations

from functools import lru_cache

from dragoman.language.pack import Pack
from dragoman.language.passage import Passage


@lru_cache(maxsize=16)
def _written(pack: Pack) -> frozenset[str]:
    """Words for "each" with a conjunction written onto them, folded («وكل», «وكلا»)."""
    joins = [form for form, c in pack.clitics.items() if form and c.conjunction and not (c.preposition or c.article)]
    return frozenset(join + word for join in joins for word in pack.each)


def and_each(passage: Passage, at: int) -> bool:
    """Whether token `at` is the Arabic «وكل» before «من»."""
    pack = passage.pack
    if pack.data.pack.order != "VSO" or passage.fold(at) not in _written(pack):
        return False
    found = passage.starting("func", at + 1) if at + 1 < len(passage.tokens) else None
    entry = found.get("func.mark") if found is not None else None
    return entry is not None and entry.value == "from" and not (found and found.pre)


def goes_on(passage: Passage, at: int) -> bool:
    """Whether «وكل من» ends before token `at`: its «من» is no "from"."""
    return at > 1 and and_each(passage, at - 2)
