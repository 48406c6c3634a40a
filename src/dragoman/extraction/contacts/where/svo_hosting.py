"""English "Muscat witnessed on Sunday a new round of talks": what a town is said to host is the object of the verb."""

from __future__ import annotations

from dragoman.language.passage import Passage

TIMED = ("date", "quiet")
WITHIN = ("of",)  # a mark inside an object ("a new round of talks")


def apart(passage: Passage, a: int, b: int) -> bool:
    """Whether another word than of a day leads in what stands at token `b` ("a rise in trade since the talks")."""
    for found in passage.begun("func", a, b):
        mark = found.get("func.mark")
        inside = mark is not None and mark.value in WITHIN
        word = found.j + (found.j < b and passage.fold(found.j) in passage.pack.determiners)
        timed = passage.covering("quiet", found.i) or any(passage.covering(layer, word) for layer in TIMED)
        if not inside and not timed:
            return True
    return any(passage.begun(layer, a, b) for layer in ("since", "before"))
