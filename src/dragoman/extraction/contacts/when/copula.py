"""English: "his last visit to Egypt was in October": the day that a sentence says of a noun behind its verb."""

from __future__ import annotations

from typing import Protocol

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.passage import Passage
from dragoman.model.when import When


class Days(Protocol):
    """What knows the days of a passage."""

    def right_behind(self, j: int) -> When | None:
        """The day, week or month that begins at token `j`, or behind one word."""


def said_of(passage: Passage, told: Candidate, days: Days) -> When | None:
    """The day right behind the first finite verb behind a noun, with no other verb before it."""
    if told.finite:
        return None
    for t in range(told.j, passage.sentences[told.sentence][1]):
        if passage.fold(t) in passage.pack.finite:
            return days.right_behind(t + 1)
        if any(passage.starting(layer, t) for layer in ("say", "light")):
            return None
    return None
