"""English: "his last visit to Egypt was in October", "the visit is on Friday": days that a copula says of a noun."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.language.passage import Passage
from dragoman.model.when import When

NEAR = 2  # tokens between the verb and the day ("is on Friday")


def is_on(passage: Passage, told: Candidate, days: DayOf) -> bool:
    """ "The visit of Putin to Ankara is on Friday": whether a present tense says of a noun on what day it is."""
    if told.finite:
        return False
    low, high = told.j, passage.sentences[told.sentence][1]
    verb = next((t for t in range(low, high) if passage.fold(t) in passage.pack.finite), None)
    if verb is None or passage.fold(verb) not in passage.pack.being or passage.begun("say", low, verb):
        return False
    day = next(iter(passage.begun("date", verb + 1, verb + 1 + NEAR)), None)
    return day is not None and days.right_behind(verb + 1) is not None


def said_of(passage: Passage, told: Candidate, days: DayOf) -> When | None:
    """The day right behind the first finite verb behind a noun, with no other verb before it."""
    if told.finite:
        return None
    for t in range(told.j, passage.sentences[told.sentence][1]):
        if passage.fold(t) in passage.pack.finite:
            return days.right_behind(t + 1, years=True) or days.right_behind(_place(passage, t + 1), years=True)
        if any(passage.starting(layer, t) for layer in ("say", "light")):
            return None
    return None


def _place(passage: Passage, at: int) -> int:
    """ "was in Doha in November": where a place ends that a preposition at token `at` leads in, else `at`."""
    mark = passage.starting("func", at)
    named = passage.starting("actor", mark.j) if mark is not None and mark.get("func.mark") else None
    return named.j if named is not None else at
