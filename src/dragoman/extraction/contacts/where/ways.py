"""The journey on which a contact is: one with it, or only the way to it."""

from __future__ import annotations

import datetime

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.errands import was_over
from dragoman.extraction.contacts.where import aims, sov_aims, sov_goes, svo_aims
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage
from dragoman.world.world import World


def with_its_way(
    passage: Passage,
    clauses: Clauses,
    told: Candidate,
    before: list[Candidate],
    mentions: list[Mention],
    world: World,
    *,
    published: datetime.date | None,
    lead: int,
) -> Candidate | None:
    """A contact at the place and on the day of the journey to it, which is taken out of those told `before` where it is
    no contact of its own; null where the contact itself is only what somebody travels for.
    """
    way = aims.way_of(passage, clauses, told, before, mentions)
    states = all(world.is_state(p) for p in told.parties)  # a movement may be at home in the land
    if way is not None and aims.only_a_place(way, told, before, lands=states):
        before.remove(way)
    gone = sov_goes.way_there(passage, told, before)
    if gone is not None:
        told = sov_goes.there(told, gone)
        if sov_goes.only_leads_there(passage, told, gone, before, world):
            before.remove(gone)
    met = svo_aims.there_to_meet(passage, told, before)
    if met is not None and svo_aims.only_leads_there(passage, met, told, before):
        before.remove(met)
        told = svo_aims.at_its_place(told, met, over=was_over(passage, met, published, lead=lead))
    elif met is not None and (told.place is None or told.implied):
        told = svo_aims.there(told, met)  # "will fly to Tehran to meet his counterpart"
    meant = sov_aims.made_for(passage, clauses, told, before)
    sov_aims.take_there(told, meant, before)
    if sov_aims.only_leads_there(told, meant, before, world) or sov_aims.only_attends(passage, clauses, told):
        return None
    return told
