"""«وكان قد وصل الثلاثاء والتقى الرئيس ووزير الخارجية», "had arrived on Tuesday and met …": whom a guest met when he
came, he met on that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, MET

AWAY = ("phone", "letter")


def when_he_came(told: Candidate, before: Sequence[Candidate]) -> Candidate:
    """A meeting without a day, told behind the journey of its guest in the same sentence, with the one day of that."""
    if told.when is not None or not told.finite or told.event not in MET or told.channel in AWAY:
        return told
    here = takewhile(lambda c: c.sentence == told.sentence, reversed(before))
    way = next((c for c in here if c.i < told.i), None)
    if way is None or way.event not in JOURNEYS or not way.finite or way.status != told.status:
        return told
    guests = {s.party for s in way.sides if s.role == "visitor"}
    exact = way.when is not None and not way.implied and way.when.start == way.when.end
    if not exact or not guests or not guests <= told.parties or told.older != way.older:
        return told
    return replace(told, when=way.when)
