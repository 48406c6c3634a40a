"""A Persian contact that was to be and was not: «سفر وزیر به پکن انجام نشد», «دیدار X با Y برگزار نشد»."""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

KNOWN = ("actor", "date", "status", "func", "frame")  # layers of words that say nothing of how it was
HOW = frozenset(("to", "place", "within"))  # marks of «به صورت», «در یک اتاق»


def undone_by(passage: Passage, noun: tuple[int, int], verb: Found | None, low: int) -> str:
    """What a verb that is negated makes of a contact: a Persian one may have been held without result."""
    if _bore_nothing(passage, noun, verb, low):
        return "occurred"
    return "denied" if _not_held(passage, noun, verb, low) else "negated"


def _bore_nothing(passage: Passage, noun: tuple[int, int], verb: Found | None, low: int) -> bool:
    """«دیدار X و Y نتیجه‌ای در بر نداشت»: whether a noun opens its clause, whose it is behind, and the verb denies
    something else, a noun with the ending of one right before it; not «X دیداری نداشت».
    """
    ending = passage.pack.data.letters.one
    if passage.pack.data.pack.order != "SOV" or verb is None or verb.j - verb.i > 1 or not ending:
        return False
    opens = all(passage.tokens[t].form.kind != "w" or passage.covering("date", t) for t in range(low, noun[0]))
    at = verb.i - 1
    while at > noun[1] and passage.covering("func", at) is not None:
        at -= 1  # «در بر نداشت»
    own = any(passage.covering("actor", t) for t in range(noun[1], at))
    known = any(passage.covering(layer, at) for layer in ("actor", "frame", "status", "date", "func"))
    return opens and own and not known and at > noun[1] and passage.fold(at).endswith(ending)


def _not_held(passage: Passage, noun: tuple[int, int], verb: Found | None, low: int) -> bool:
    """Whether a verb says in the past that what has its owner right behind its noun was not held: so it was called off.

    Nobody planned what there was none of: «هیچ دیداری میان X و Y انجام نشد», «دیداری انجام نشد», «هنوز انجام نشده است».
    """
    if passage.pack.data.pack.order != "SOV" or verb is None or verb.i < noun[1]:
        return False
    cue = passage.starting("status", verb.i)
    if cue is None or cue.entries[0].value != "cancelled" or passage.starting("actor", noun[1]) is None:
        return False
    if _perfect(passage, cue.j) or _so(passage, noun[1], verb.i):
        return False
    words = passage.within("status", low, verb.i)
    excepted = passage.begun("denying", low, verb.i)
    return not excepted and not any(c.entries[0].value in ("negated", "conditional") for c in words)


def _so(passage: Passage, first: int, at: int) -> bool:
    """«به صورت مستقیم انجام نشد», «در یک اتاق برگزار نشد», «تلفنی انجام نشد»: whether words right before the verb at
    token `at`, behind token `first`, say how or in what something was, and it is that which the verb denies.
    """
    if passage.ending("channel", at) is not None:
        return True
    t = at
    while t > first and _plain(passage, t - 1):
        t -= 1
    led = passage.ending("func", t) if t < at else None
    return led is not None and any(e.value in HOW for e in led.all("func.mark"))


def _plain(passage: Passage, t: int) -> bool:
    """Whether token `t` is a word that nobody knows, or an article («یک»)."""
    known = any(passage.covering(layer, t) for layer in KNOWN)
    return passage.tokens[t].form.kind == "w" and (not known or passage.fold(t) in passage.pack.articles)


def _perfect(passage: Passage, end: int) -> bool:
    """«انجام نشده است»: whether the verb that ends before token `end` says that something is still to be done."""
    word = passage.fold(end - 1)
    bare = next((word[len(no) :] for no in passage.pack.data.letters.verbs.negated if word.startswith(no)), word)
    return bare in passage.pack.data.markers.participles or passage.starting("copula", end) is not None
