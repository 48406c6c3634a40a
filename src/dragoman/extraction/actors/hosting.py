"""«مسقط امروز میزبان مذاکرات بود», «نشست امروز مسقط»: Persian names, common words elsewhere, that are places there."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

NEAR = 6  # tokens of a day between a host and the word for it, or between a meeting and its place


def places(passage: Passage, unsure: Iterable[Found]) -> set[int]:
    """Where those of `unsure` names begin that stand before «میزبان», or behind a noun of contact, a day between."""
    return {h.i for h in unsure if _hosts(passage, h.j) or _of_a_meeting(passage, h.i)}


def _hosts(passage: Passage, at: int) -> bool:
    word = next(iter(passage.begun("hosting", at, at + NEAR)), None)
    layers = ("date", "quiet", "also", "again")
    return word is not None and all(
        passage.tokens[t].form.kind == "n" or any(passage.covering(layer, t) for layer in layers)
        for t in range(at, word.i)
    )


def _of_a_meeting(passage: Passage, at: int) -> bool:
    if passage.covering("date", at) is not None:
        return False  # «نشست روز دوشنبه»
    first = at
    while first > 0 and at - first < NEAR:
        noun = passage.ending("frame", first)
        if noun is not None:
            return first < at and noun.get("frame.noun") is not None
        if passage.covering("date", first - 1) is None and passage.tokens[first - 1].form.kind != "n":
            return False
        first -= 1
    return False
