"""Arabic «تجري محادثات يوميا مع …», «اللقاءات المستمرة بين …»: what two do all the time.

It goes on at publication, and is none of the single contacts of the two that a page tells beside it.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.another import STEADY
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.language.passage import Passage

EVENTS = frozenset(("talks", "meeting", "contact", "call"))


def steady(passage: Passage, days: DayOf, told: Candidate) -> Candidate:
    """A telling, dated on the day of publication and set apart where a word right behind its noun says so."""
    if told.event not in EVENTS or told.status != "occurred" or passage.starting("steady", told.j) is None:
        return told
    dated = told.when is not None and not told.implied
    when = told.when if dated or days.since(told.i, told.sentence) is not None else days.today()
    return replace(told, when=when, implied=False, other=told.other or STEADY)
