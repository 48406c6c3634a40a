"""Who goes on to the next stop of a journey: the traveller that the sentence has told of, not who received him."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate, Side


def travelling(sides: Sequence[Side], told: Sequence[Candidate], sentence: int, low: int) -> list[Side]:
    """«يلتقي الملك في عمان قبل أن يتوجه إلى بغداد», «استقبل السيسي الوزير قبل أن يتوجه إلى الرياض»: the sides of a
    journey whose guest its own clause, from token `low`, does not name, with the one who was travelling.
    """
    here = [c for c in told if c.sentence == sentence]
    guest = next((s for s in sides if s.role == "visitor"), None)
    if not here or guest is None or guest.mention.i >= low:
        return list(sides)
    known = [s.mention for c in here for s in c.sides if s.role == "visitor" and s.mention.kind in PERSONS]
    met = {s.mention.i for c in here for s in c.sides if s.role != "visitor"}
    if not known or guest.mention.i not in met or guest.mention.i in {m.i for m in known}:
        return list(sides)
    return [_as(s, known[-1]) if s is guest else s for s in sides]


def _as(side: Side, mention: Mention) -> Side:
    return msgspec.structs.replace(side, mention=mention)
