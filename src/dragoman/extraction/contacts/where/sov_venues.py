"""Persian journeys to a land in which others meet: «برای مذاکره با ایران به پاکستان سفر کرد» visits nobody there, in a
city or not.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, MET
from dragoman.extraction.contacts.where.aims import only_a_place
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS
from dragoman.world.world import World

SEMICOLONS = frozenset("؛;")
TALKED = ("meeting", "talks")  # what a journey may be made for with whoever is not at home there


def only_a_venue(way: Candidate, told: Candidate, before: Sequence[Candidate], world: World) -> bool:
    """Whether a journey led to a city or a land of somebody who does not take part in what it was for."""
    if only_a_place(way, told, before):
        return True
    if any(world.is_body(p) for p in told.parties):
        return False  # «برای شرکت در نشست سازمان … وارد هند شد»
    if told.event not in TALKED or sum(c.i == way.i for c in before) > 1:
        return False
    hosts = [s.mention for s in way.sides if s.role == "host"]
    return bool(hosts) and all(m.kind == "state" and m.party not in told.parties for m in hosts)


def where_it_leads(passage: Passage, way: Candidate, told: Candidate) -> bool:
    """«به سوئیس رفت، جایی که قرار است مذاکرات با ایران برگزار شود», «به ژنو رفت تا با … دیدار کند»: whether "where" or
    "to" leads in, behind a journey, those whom its guest meets or talks with, where none of them is at home.
    """
    if way.event not in JOURNEYS or way.place is None or told.event not in MET:
        return False
    if not 0 <= told.sentence - way.sentence <= 1:
        return False
    guests = {s.party for s in way.sides if s.role == "visitor"}
    if not guests or not guests <= told.parties or way.parties <= told.parties:
        return False  # «به برلین رفت، جایی که با صدراعظم آلمان …» is one more contact
    here = told.sentence == way.sentence
    if here and told.finite and told.status == "planned" and _in_order(passage, way, told):
        return True
    leads = (f.i for f in passage.begun("there", way.j, told.i))
    return any(here or passage.fold(at - 1) in SEMICOLONS for at in leads)


def _in_order(passage: Passage, way: Candidate, told: Candidate) -> bool:
    """Whether "to" stands right behind the verb of a journey."""
    for found in passage.begun("inorder", way.j, told.i):
        at = found.i - 1
        at -= passage.fold(at) in COMMAS
        if passage.fold(at) in passage.pack.finite and not any(
            passage.fold(t) in passage.pack.finite for t in range(way.j, at)
        ):
            return True
    return False
