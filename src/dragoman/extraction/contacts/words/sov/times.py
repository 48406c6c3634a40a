"""Persian times to come that are of something else than what a verb in the past tells.

«درباره انتخابات ماه آینده گفت‌وگو کردند», «در دیدار با … خواستار برگزاری انتخابات تا ماه آینده شد»: who met has met.
"""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

LAYERS = ("light", "say", "frame")


def of_something_else(passage: Passage, cue: Found, noun: tuple[int, int], last: int, *, adjunct: bool) -> bool:
    """Whether a word of what is to come is a time, not right behind its noun («سفر هفته آینده او به … اعلام شد»), and
    the verb of the noun that ends at token `last`, or of the clause that a meeting stands beside, is in the past.
    """
    if passage.covering("date", cue.i) is None or cue.i <= noun[1] <= cue.j or noun[0] <= cue.i < noun[1]:
        return False
    if last > noun[1]:
        return _past(passage, last)
    if not adjunct or cue.i < noun[1]:
        return False
    _, high = passage.sentence(cue.i) or (cue.i, cue.i)
    end = next((t for t in range(cue.j, high) if passage.fold(t) in passage.pack.finite), None)
    return end is not None and _past(passage, end + 1)


def had(passage: Passage, noun: tuple[int, int], at: int) -> bool:
    """«در پایان سفر به تهران رهسپار مسکو شد», «که با … دیدار کرد امروز رهسپار دهلی شد»: whether the contact before a
    word for setting out at token `at` is over then: its end is named before it, or its own verb in the past behind it.
    """
    if passage.fold(noun[0] - 1) in passage.pack.data.markers.ends:
        return True
    return any(passage.fold(t) in passage.pack.finite and _past(passage, t + 1) for t in range(noun[1], at))


def else_comes(passage: Passage, end: int, cue: Found, *, after: bool) -> bool:
    """«پس از گفت‌وگوی ترامپ و پوتین، صلح در راه است»: whether words that end their sentence with a verb of being say of
    something else, right before them, that it is to come: a comma parts it from the noun that ends at token `end`, or
    that is what it comes `after`.
    """
    _, high = passage.sentence(cue.i) or (cue.i, cue.j)
    ends = passage.ending("copula", cue.j) is not None and all(
        passage.tokens[t].form.kind == "p" for t in range(cue.j, high)
    )
    what = cue.i - 1
    known = ("actor", "frame", "func", "date", "status")
    if not ends or what <= end or any(passage.covering(layer, what) for layer in known):
        return False
    return passage.tokens[what].form.kind == "w" and (after or any(passage.fold(t) in COMMAS for t in range(end, what)))


def _past(passage: Passage, end: int) -> bool:
    """Whether a verb that ends before token `end` is in the past, and no «خواهد» stands right before it."""
    if passage.covering("status", end - 2) is not None and passage.covering("date", end - 2) is None:
        return False
    if passage.fold(end - 1) in passage.pack.gone:
        return True
    verbs = (f for layer in LAYERS if (f := passage.ending(layer, end)) is not None)
    tags = {t for f in verbs for e in f.entries for t in e.tags}
    return "past" in tags and "future" not in tags
