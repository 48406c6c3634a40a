"""A Persian contact that was to be and was not: «سفر وزیر به پکن انجام نشد», «دیدار X با Y برگزار نشد»."""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def not_held(passage: Passage, noun: tuple[int, int], verb: Found | None, low: int) -> bool:
    """Whether a verb says in the past that what has its owner right behind its noun was not held: so it was called off.

    Nobody planned what there was none of: «هیچ دیداری میان X و Y انجام نشد», «دیداری انجام نشد», «هنوز انجام نشده است».
    """
    if passage.pack.data.pack.order != "SOV" or verb is None or verb.i < noun[1]:
        return False
    cue = passage.starting("status", verb.i)
    if cue is None or cue.entries[0].value != "cancelled" or passage.starting("actor", noun[1]) is None:
        return False
    if _perfect(passage, cue.j):
        return False
    words = passage.within("status", low, verb.i)
    excepted = passage.begun("denying", low, verb.i)
    return not excepted and not any(c.entries[0].value in ("negated", "conditional") for c in words)


def _perfect(passage: Passage, end: int) -> bool:
    """«انجام نشده است»: whether the verb that ends before token `end` says that something is still to be done."""
    word = passage.fold(end - 1)
    bare = next((word[len(no) :] for no in passage.pack.data.letters.verbs.negated if word.startswith(no)), word)
    return bare in passage.pack.data.markers.participles or passage.starting("copula", end) is not None
