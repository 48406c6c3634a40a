"""Whether a verb stands between two words."""

from __future__ import annotations

from dragoman.language.passage import Passage

LAYERS = ("say", "light", "frame")


def between(passage: Passage, a: int, b: int) -> bool:
    """Whether a verb that is known stands in tokens `[a, b)`; «بين» and «عبر» are prepositions there."""
    found = [f for layer in LAYERS for f in passage.begun(layer, a, b)]
    marks = {f.i for f in passage.begun("func", a, b) if f.get("func.mark")} if found else set()
    return any(e.kind.endswith(".verb") for f in found if f.i not in marks for e in f.entries)
