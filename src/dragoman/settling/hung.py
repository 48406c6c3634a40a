"""The day that a clause hangs on: "since March 2021, when the two spoke", "on 5 June, when Riyadh summoned …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.when import When
from dragoman.text.signs import COMMAS

if TYPE_CHECKING:
    from dragoman.settling.attach import Days


def day(days: Days, i: int, sentence: int) -> When | None:
    """The time right before the word that hangs the clause of a predicate at token `i` on it, nothing told between."""
    passage = days.passage
    low = passage.sentences[sentence][0]
    words = passage.begun("hung", low, i)
    if not words or days.told_in(words[-1].j, i):
        return None
    end = words[-1].i
    while end > low and passage.fold(end - 1) in COMMAS:
        end -= 1
    return next((d.when for d in days.named if d.j == end), None)
