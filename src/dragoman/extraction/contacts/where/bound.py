"""Where a session is that somebody is on his way to, by where his journey leads."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.gatherings import aimed
from dragoman.language.passage import Passage


def on_the_way(passage: Passage, contact: Contact, contacts: Sequence[Contact]) -> Mention | None:
    """«برای شرکت در اجلاس ناتو عازم مادرید شد»: where the journey leads that is for a session."""
    first = contact.tellings[0]
    noun = passage.starting("frame", first.i)
    if passage.pack.data.pack.order != "SOV" or noun is None or not aimed(passage, noun):
        return None
    ways = (t for c in contacts if c is not contact for t in c.tellings if t.sentence == first.sentence)
    for way in ways:
        guests = {s.party for s in way.sides if s.role == "visitor"}
        if way.event in JOURNEYS and way.place is not None and guests and guests <= contact.parties:
            return way.place
    return None
