"""What words of time say of a contact on a page without a day."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf


def placed(days: DayOf, told: Candidate) -> Candidate:
    """A telling without a day, with what words of time say of it."""
    then = days.then(told.i, told.j, told.sentence) if told.when is None else ""
    return replace(told, then=then) if then else told
