"""What somebody came for is a plan only until the page says that it was held, or that the guest has left again.

«وزیر خارجه قطر برای گفت‌وگو با مقامات ایرانی وارد تهران شد. آل ثانی عصر امروز با عراقچی دیدار کرد» is one meeting, not
one that took place and one that is still to come.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS, MET
from dragoman.extraction.contacts.ranks import otherwise


def carried_out(contacts: list[Contact]) -> list[Contact]:
    """Those that are left where what a journey was for is one with the meeting that its page tells of."""
    out = list(contacts)
    for aim in contacts:
        way = _way(aim, contacts)
        if way is None:
            continue
        held = next((c for c in out if c is not aim and _holds(c, aim, way)), None)
        if held is None:
            continue
        for told in aim.tellings:
            held.tell(replace(told, status="occurred", when=None, implied=False))
        out.remove(aim)
    return out


def _way(aim: Contact, contacts: list[Contact]) -> Candidate | None:
    """The journey that was made for something that is only told as its purpose."""
    if aim.status != "planned" or any(t.finite or t.event not in MET for t in aim.tellings):
        return None
    where = {t.sentence for t in aim.tellings}
    ways = (t for c in contacts if c.status == "occurred" for t in c.tellings if t.event in JOURNEYS)
    return next((w for w in ways if {w.sentence} == where and _guests(w) & aim.parties), None)


def _guests(way: Candidate) -> set[str | None]:
    return {s.party for s in way.sides if s.role == "visitor"}


def _holds(held: Contact, aim: Contact, way: Candidate) -> bool:
    """Whether those met, where and when the journey led, for whose meeting it was made."""
    if held.status != "occurred" or held.parties != aim.parties or held.channel not in ("in-person", "unspecified"):
        return False
    if any(names.isdisjoint(held.persons.get(party, names)) for party, names in aim.persons.items()):
        return False
    if any(otherwise(t.sides, held.ranks, held.persons) for t in aim.tellings):
        return False
    if way in held.tellings and way.older:
        return True  # «برای گفت‌وگو با ولیعهد به ریاض رفته بود»: the journey is over
    return any(_sat(told, way) for told in held.tellings)


def _sat(told: Candidate, way: Candidate) -> bool:
    """Whether a telling is of a meeting that may have been on the journey: not before it, and in no other land."""
    if told.event not in MET or told.status != "occurred" or (told.older and not way.older):
        return False
    if told.place is not None and way.place is not None and told.place.party != way.place.party:
        return False
    days = told.when, way.when
    return days[0] is None or days[1] is None or told.implied or days[1].start <= days[0].end
