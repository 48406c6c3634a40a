"""Whoever set out, and is told to have met there, has come: "left Ankara for Baghdad … In Baghdad he met the minister".

What only leads to a meeting is that meeting, as a visit is that frames the one that a page tells of.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.another import LATELY
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, SAT

THERE = SAT | {"arrival"}  # a headline's "arrives in Muscat"
DAYS = 3  # from setting out to a meeting that it was for


def has_come(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """Whether of a contact and one more telling one is that somebody set out, and the other that he met there."""
    if told.event == "departure":
        return _set_out(told) and any(_told_first(t, told) and _met_there(t, told) for t in tellings)
    ways = [t for t in tellings if _set_out(t)]
    only = all(t.event in JOURNEYS and t.status in ("planned", "occurred") for t in tellings)
    return only and any(_met_there(told, way) for way in ways)


def as_come(tellings: Sequence[Candidate], told: Candidate) -> tuple[list[Candidate], Candidate]:
    """The two as what took place, on the day of the meeting where it has one."""
    dated = any(t.event in SAT and t.when is not None and not t.implied for t in (*tellings, told))

    def come(one: Candidate) -> Candidate:
        if one.event in SAT:
            return one
        return replace(one, status="occurred", status_at=None, when=None if dated else one.when)

    return [come(t) for t in tellings], come(told)


def _set_out(told: Candidate) -> bool:
    """ "left for Baghdad", "heads to Baghdad": not "will leave for"."""
    return told.event == "departure" and told.status == "planned" and told.finite and told.status_at is None


def _told_first(met: Candidate, way: Candidate) -> bool:
    """Whether what is told before the journey may be its end: a headline's arrival, or a meeting of a later day; not
    «التقى الرئيس. ثم توجه إلى طهران».
    """
    days = all(t.when is not None and not t.implied for t in (met, way))
    return met.event == "arrival" or days


def _met_there(told: Candidate, way: Candidate) -> bool:
    """Whether a telling is of a meeting, in the land that a journey led to, of those days."""
    lately = told.implied or told.when is not None or told.then == LATELY
    done = told.finite and (not told.present or (told.event == "arrival" and not told.sentence))
    if not done or any(s.mention.office == "ambassador" for s in told.sides):
        return False  # "the meeting with … is to deal with"; "met the ambassador before he left for"
    if told.status != "occurred" or told.event not in THERE or told.older or not lately:
        return False
    hosts = {s.party for s in way.sides if s.role == "host"}
    if told.channel != "in-person" or not way.parties <= told.parties:
        return False
    if told.place is not None and told.place.party not in hosts:
        return False
    if told.when is None or way.when is None:
        return True
    if told.implied:
        return way.when.start <= told.when.end  # "leaves tomorrow. He met …": the journey is still to come
    return 0 <= (told.when.start - way.when.start).days <= DAYS
