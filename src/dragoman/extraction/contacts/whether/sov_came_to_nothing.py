"""«قرار بود … دیدار کنند که لغو شد», «… سفر کند ولی انجام نشد»: a Persian plan that words right behind its verb call
off.
"""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

OFF = "cancelled"
LINKS = ("func.that", "func.relative", "func.break", "func.and")  # «که», «ولی»


def came_to_nothing(passage: Passage, verb: Found | None) -> bool:
    """Whether words call off what a verb plans, behind a conjunction right behind it, over words of when; no
    other subject stands there («که پروازها لغو شد»).
    """
    if verb is None:
        return False
    at = verb.j
    at += at < len(passage.tokens) and passage.fold(at) in COMMAS
    link = passage.starting("func", at)
    if link is None or not any(link.get(kind) for kind in LINKS):
        return False
    at = link.j
    while (small := passage.starting("quiet", at)) is not None:
        at = small.j
    cue = passage.starting("status", at)
    if cue is None or cue.entries[0].value != OFF:
        return False
    return any(passage.fold(t) in passage.pack.finite for t in range(cue.i, min(cue.j + 1, len(passage.tokens))))
