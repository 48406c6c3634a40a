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
    ending = (passage.ending("frame", t) for t in range(at, max(at - NEAR, 0), -1))
    noun = next((f for f in ending if f is not None), None)
    if noun is None or noun.j == at or noun.get("frame.noun") is None:
        return False
    return over_days(passage, noun.j, len(passage.tokens)) == at  # not «نشست روز دوشنبه»


def over_days(passage: Passage, at: int, high: int) -> int:
    """Where the days and numbers end that begin at token `at`, before token `high`; `at` where there are none."""
    while at < high and ((day := passage.starting("date", at)) is not None or passage.tokens[at].form.kind == "n"):
        at = day.j if day is not None else at + 1
    return at
