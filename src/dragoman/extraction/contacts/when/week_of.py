"""Weeks of a month that are still to come, of what a verb tells as done."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.passage import Passage

BESIDE = ("actor", "func", "date")  # layers of the words for with whom, where and when
WEEK = "week"


def of_another_year(passage: Passage, told: Candidate) -> bool:
    """ "met Erdogan in Cairo in the last week of March", told early in March: whether the week is that of the verb, so
    that it was in some other year; not "spoke about elections in the last week of March".
    """
    _, high = passage.sentences[told.sentence]
    month = next((f for f in passage.begun("date", told.j, high) if f.get("date.month")), None)
    if month is None:
        return False
    unit = next((e for f in passage.begun("date", told.j, month.i) for e in f.all("date.unit")), None)
    own = passage.pack.determiners
    plain = all(
        passage.fold(t) in own or any(passage.covering(layer, t) for layer in BESIDE) for t in range(told.j, month.i)
    )
    return plain and unit is not None and unit.value == WEEK
