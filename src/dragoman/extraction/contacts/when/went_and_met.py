"""«وكان قد وصل الثلاثاء والتقى الرئيس ووزير الخارجية»: whom a guest met when he came, he met on that day."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, MET

AWAY = ("phone", "letter")


def when_he_came(told: Candidate, before: Sequence[Candidate]) -> Candidate:
    """A meeting without a day, told behind the journey of its guest in the same sentence, with the one day of that."""
    if told.when is not None or not told.finite or told.event not in MET or told.channel in AWAY:
        return told
    way = next((c for c in reversed(before) if c.sentence == told.sentence and c.i < told.i), None)
    if way is None or way.event not in JOURNEYS or not way.finite or way.status != told.status:
        return told
    guests = {s.party for s in way.sides if s.role == "visitor"}
    exact = way.when is not None and not way.implied and way.when.start == way.when.end
    if not exact or not guests or not guests <= told.parties or told.older != way.older:
        return told
    return replace(told, when=way.when)
