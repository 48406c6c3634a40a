"""Which day of what goes on for several a telling has («ثاني أيام محادثاته», "the second day of their talks")."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, VENUES
from dragoman.language.passage import Passage
from dragoman.model.when import When

NEAR = 5  # tokens between "the second day of" and the noun
DAY = datetime.timedelta(days=1)


def since_first(passage: Passage, told: Candidate, when: When) -> When:
    """The days from the first of what went on to the one that a telling has; that day alone where it counts none."""
    nth = _nth(passage, told)
    if nth == 1 or when.precision not in ("day", "days") or when.end - when.start > DAY:
        return when
    start = when.start - DAY * (nth - 1)
    edtf = f"{start.isoformat()}/{when.end.isoformat()}"
    return msgspec.structs.replace(
        when, start=start, precision="days", edtf=edtf, trace=f"{when.trace}; day {nth} of it"
    )


def _nth(passage: Passage, told: Candidate) -> int:
    """Which day of it that is: not «اليوم الثاني من مايو», which is a date, nor the second day of a summit beside which
    they met.
    """
    low = max(passage.sentences[told.sentence][0], told.i - NEAR)
    found = passage.within("nth", low, told.i) if told.event in VENUES | JOURNEYS else []
    if not found or passage.begun("frame", found[-1].j, told.i) or passage.starting("date", found[-1].j):
        return 1
    return int(found[-1].entries[0].value)
