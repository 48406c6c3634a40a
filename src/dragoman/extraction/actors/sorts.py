"""Arabic «حركة "حماس"», «حركتي فتح وحماس», «جمهورية إيطاليا»: the word before a name that says what sort of party it
is of.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.signs import QUOTES

BODIES = frozenset(("actor.body", "actor.movement"))
STATE = "actor.state"


def with_sorts(passage: Passage, hits: list[Found]) -> list[Found]:
    """The hits, those of bodies in quotes, of the first of two bodies and of states with the word for their sort before
    them, and its clitics.
    """
    bodies, realms = _sorts(passage.pack)
    pairs = pair_sorts(passage.pack)
    words = bodies.keys() | pairs.keys() | realms.keys()
    if passage.places.keys().isdisjoint(words):
        return hits
    out: list[Found] = []
    for hit in hits:
        body = not BODIES.isdisjoint(hit.kinds)
        quoted = hit.i > 1 and body and passage.fold(hit.i - 1) in QUOTES
        sorts = (bodies | pairs) if quoted else pairs if body else realms if STATE in hit.kinds else {}
        at = hit.i - 1 - quoted
        if not hit.pre and at >= 0 and passage.fold(at) in sorts and not (out and out[-1].j > at):
            hit = msgspec.structs.replace(hit, i=at, pre=sorts[passage.fold(at)])
        out.append(hit)
    return out


@lru_cache(maxsize=16)
def pair_sorts(pack: Pack) -> dict[str, str]:
    """Words for two bodies of one sort («حركتي»), folded, with what may be written onto them, and that clitic."""
    return _written(pack, pack.data.markers.pair_sorts)


@lru_cache(maxsize=16)
def _sorts(pack: Pack) -> tuple[dict[str, str], dict[str, str]]:
    """Words for sorts of bodies and of states with what may be written onto them, folded, and that clitic."""
    markers = pack.data.markers
    return _written(pack, markers.sorts), _written(pack, markers.realms)


def _written(pack: Pack, words: Sequence[str]) -> dict[str, str]:
    folds = [fold for word in words for fold in pack.fold(word)]
    plain = {form for form, clitic in pack.clitics.items() if not clitic.article}
    return {form + fold: form for form in ("", *plain) for fold in folds}
