"""«أول زيارة يقوم بها رئيس إيطالي منذ 2003»: what is said of a journey that an Arabic page tells of anyway."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.definite import anybody
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.language.passage import Passage


def of_its_kind(passage: Passage, told: Candidate) -> Candidate:
    """A telling; where a present tense behind the noun says that any holder of an office makes it, it only names the
    journey, and does not say that it took place.
    """
    if passage.pack.data.pack.order != "VSO" or told.event not in JOURNEYS or not (told.finite and told.present):
        return told
    noun = passage.starting("frame", told.i)
    makers = [s.mention for s in told.sides if s.role == "visitor"]
    if noun is None or not noun.get("frame.noun") or not makers:
        return told
    if any(m.i < told.j or not anybody(passage, m) for m in makers):
        return told
    return msgspec.structs.replace(told, finite=False, present=False, soft=True)
