"""Whether two tellings of the same parties cannot be one contact since they were in different lands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS


def abroad(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """ "A Saudi delegation arrived in Tehran … the ministers' meeting in Beijing": whether both were in other lands."""
    here = told.place.party if told.place is not None else None
    if here is None or _same_day((*tellings, told)):
        return False
    there = {t.place.party for t in tellings if t.place is not None}
    return bool(there) and None not in there and here not in there


def _same_day(told: Iterable[Candidate]) -> bool:
    """«بعد قمة جمعتهم الأربعاء في أنقرة … . تعهدوا الأربعاء في القمة بالتهدئة في سوريا»: whether all are of one day and
    of persons, who met in one land that day: the other is what they spoke of.
    """
    every = list(told)
    days = {(t.when.start, t.when.end) if t.when is not None and not t.implied else None for t in every}
    day = days.pop() if len(days) == 1 else None
    persons = all(s.mention.kind in PERSONS for t in every for s in t.sides)
    return day is not None and day[0] == day[1] and persons and all(t.event not in JOURNEYS for t in every)
