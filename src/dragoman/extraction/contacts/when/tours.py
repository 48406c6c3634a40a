"""The weeks or months of a tour for what it led to: «زار الرياض الشهر الماضي ضمن جولة شملت قطر والكويت»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.model.when import When

COARSE = 6  # days from which a stated time is that of the whole tour: on one day somebody was in one of its countries

TOUR = "tour"  # the frame of what a tour led to


def of_the_tour(told: Candidate, before: Sequence[Candidate]) -> When | None:
    """The time of the journey of the same guest right before in a sentence, where a tour without one is told."""
    last = before[-1] if before else None
    if last is None or last.when is None or last.implied or last.sentence != told.sentence:
        return None
    if (
        {last.event, told.event} - JOURNEYS
        or told.frame != TOUR
        or (last.status, told.status) != ("occurred", "occurred")
    ):
        return None
    guests = {s.party for s in last.sides if s.role == "visitor"}
    same = any(s.party in guests for s in told.sides if s.role == "visitor")
    return last.when if same and (last.when.end - last.when.start).days >= COARSE else None
