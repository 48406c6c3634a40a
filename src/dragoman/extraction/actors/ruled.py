"""Arabic: a government that bears the name of who leads it: «إدارة بايدن», «حكومة الرئيس فلان». It is the state's, and
he himself is not meant.
"""

from __future__ import annotations

from functools import lru_cache

from dragoman.extraction.actors.mention import PERSONS, Mention, land_of
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage


def ruled(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, the person in such a government as his state."""
    words = _ruled(passage.pack)
    return [land_of(m) if words and _government(passage, m, words) else m for m in mentions] if words else mentions


def _government(passage: Passage, mention: Mention, words: frozenset[str]) -> bool:
    if mention.kind not in PERSONS or not mention.name or mention.j - mention.i < 2:
        return False
    found = passage.starting("actor", mention.i)
    bare = passage.fold(mention.i).removeprefix(found.pre if found is not None else "")
    return bare in words


@lru_cache(maxsize=16)
def _ruled(pack: Pack) -> frozenset[str]:
    return frozenset(f for w in pack.data.words.ruled for f in pack.fold(w))
