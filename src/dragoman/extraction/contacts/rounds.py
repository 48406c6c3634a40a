"""Whether talks are told as one round of several: «الجولة الثالثة من المفاوضات», «دور سوم مذاکرات»."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate, Echo
from dragoman.language.passage import Passage

FAR = 5  # words from the round to its talks
OF = ("talks", "meeting", "summit", "mediation")  # events that have rounds


def round_at(passage: Passage, told: Candidate) -> tuple[int, int] | None:
    """The tokens that say that what is told is a round; null where none do."""
    if told.event not in ("talks", "meeting", "mediation"):
        return None
    words, between = passage.pack.rounds, passage.pack.rounds_between
    inside = range(told.i, told.j)
    if len(inside) > 1 and any(passage.fold(t) in words for t in inside):
        return told.i, told.j
    low = max(passage.sentences[told.sentence][0], told.i - FAR)
    for at in range(told.i - 1, low - 1, -1):
        fold = passage.fold(at)
        if fold in words:
            return at, told.j
        if fold not in between:
            return None
    return None


def pointed_rounds(passage: Passage) -> list[Echo]:
    """«هذه الجولة», «این دور», "this round": words for the talks told before, which name no channel."""
    pointers = passage.pack.pointers
    found = (t for t in passage.where(passage.pack.rounds) if t and passage.fold(t - 1) in pointers)
    return [Echo(t, t + 1, "", OF) for t in found]
