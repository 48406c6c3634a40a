"""«مسقط امروز میزبان مذاکرات بود»: Persian names, common words elsewhere, that a word of hosting follows."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

NEAR = 6  # tokens of a day between a host and the word for it


def hosts(passage: Passage, unsure: Iterable[Found]) -> set[int]:
    """Where those of `unsure` names begin that stand before «میزبان», nothing but a day between."""
    return {h.i for h in unsure if _hosts(passage, h.j)}


def _hosts(passage: Passage, at: int) -> bool:
    word = next(iter(passage.begun("hosting", at, at + NEAR)), None)
    layers = ("date", "quiet", "also", "again")
    return word is not None and all(
        passage.tokens[t].form.kind == "n" or any(passage.covering(layer, t) for layer in layers)
        for t in range(at, word.i)
    )
