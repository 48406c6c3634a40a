"""Persian family names that are made of a land, a town or a rank: «حسن تهرانی»، «رضا امیری»، «علی ملکی».

Such a word is an actor's word elsewhere («دولت عراقی»). Right behind a given name, and right before or behind the
office of whoever is so called, it is the end of his name: «با حسن تهرانی سفیر ایران», «سفیر ایران، رضا امیری،».
"""

from __future__ import annotations

from collections.abc import Set

from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

BESIDE = frozenset(("actor.office", "actor.title", "actor.counterpart"))
OTHERS = frozenset(("actor.person", "actor.short", "actor.counterpart", "actor.title", "actor.pair"))


def surnames(passage: Passage, given: Set[str]) -> frozenset[int]:
    """The tokens of words of other kinds that are family names."""
    ending = passage.pack.data.letters.surnames
    if not ending:
        return frozenset()
    out = set()
    for hit in (*passage.layer("actor"), *(f for f in passage.layer("stop") if f.suf == ending)):
        at = hit.i
        if (
            hit.j - at > 1
            or hit.pre
            or at == 0
            or (hit.kinds & OTHERS and not hit.suf)
            or not passage.fold(at).endswith(ending)
        ):
            continue
        if passage.fold(at - 1) not in given or passage.covering("actor", at - 1) is not None:
            continue
        if _office(passage, _past(passage, hit.j, 1), 1) or _office(passage, _past(passage, at - 2, -1), -1):
            out.add(at)
    return frozenset(out)


def _past(passage: Passage, at: int, step: int) -> int:
    """The next token from `at` on that is neither a quote nor a comma."""
    while 0 <= at < len(passage.tokens) and passage.fold(at) in QUOTES | COMMAS:
        at += step
    return at


def _office(passage: Passage, at: int, step: int) -> bool:
    """Whether an office or title begins at token `at`, or one with its state ends there (`step` backwards)."""
    if step > 0:
        found = passage.starting("actor", at)
        return found is not None and not found.pre and bool(found.kinds & BESIDE)
    found = passage.ending("actor", at + 1)
    while found is not None and not found.kinds & BESIDE and found.i > 0:
        found = passage.ending("actor", found.i)
    return found is not None and bool(found.kinds & BESIDE)
