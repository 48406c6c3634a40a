"""English: "met in Rome in 2013 before leaving for London": who sets out after something long past has left since."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.language.passage import Passage
from dragoman.model.when import When


def before_leaving(passage: Passage, told: Candidate) -> bool:
    """Whether the words of a departure are themselves led by "before" ("before leaving for", "prior to heading to")."""
    return told.event == "departure" and passage.starting("before", told.i) is not None


def left_then(told: Candidate, before: Sequence[Candidate], days: DayOf) -> When | None:
    """The time of what its sentence tells last before it, where that has one of its own that is no news."""
    last = before[-1] if before else None
    if last is None or last.sentence != told.sentence or last.implied or last.status != "occurred":
        return None
    return last.when if days.stale(last.when) else None


def long_gone(passage: Passage, told: Candidate, days: DayOf, status: str, when: When | None) -> str:
    """ "In May 2019 he left for a visit to Baghdad": the status of an English departure, which one in the past, of a
    month or year that is over, has had.
    """
    setting_out = told.event == "departure" and told.finite and not told.present and told.status_at is None
    if passage.pack.data.pack.order != "SVO" or status != "planned" or not setting_out:
        return status
    over = when is not None and when.precision in ("month", "year") and days.stale(when) and days.behind(when)
    return "occurred" if over else status
