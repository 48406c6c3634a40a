"""English "The Turkish ambassador to Libya visited Benghazi and met Haftar": there, though he went on no journey."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.where.hosting import KINDS
from dragoman.extraction.contacts.where.where import Where
from dragoman.extraction.contacts.who.accredited import post
from dragoman.text.places import begun

VISIT = "visit"  # a verb of frames.yml


def visited(where: Where, told: Candidate) -> Mention | None:
    """The town of the land where he serves that an ambassador is said to visit right before he meets somebody."""
    passage = where.passage
    if where.order != "SVO" or not told.finite or told.event in JOURNEYS or told.channel in ("phone", "letter"):
        return None
    envoy = next((s.mention for s in told.sides if s.mention.office == "ambassador" and s.mention.j <= told.i), None)
    seat = post(passage, envoy) if envoy is not None else None
    if envoy is None or seat is None or passage.begun("say", envoy.j, told.i):
        return None
    verbs = [f for f in passage.begun("frame", envoy.j, told.i) if f.j <= told.i]
    if len(verbs) != 1 or all(e.value != VISIT for e in verbs[0].entries):
        return None
    if passage.fold(told.i - 1) not in passage.pack.joins:
        return None
    near = begun(where.mentions, verbs[0].j, told.i)
    return next((m for m in near if m.i == verbs[0].j and m.kind in KINDS and m.party in (seat.party, None)), None)
