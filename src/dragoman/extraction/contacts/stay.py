"""Whoever has come to a land and sits with somebody there some days later does so on that one journey.

«وصل الوزير الثلاثاء إلى موسكو … واستقبله الرئيس الخميس»: the day on which a journey began and that of what it was for
do not keep the two apart, and the contact is of the latter.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.come import DAYS
from dragoman.extraction.contacts.kinds import JOURNEYS, SAT


def stays(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """Whether a telling is of a day of the journey that a contact is of, or of the journey of what the contact is."""
    later = [t for t in tellings if _apart(t, told)]
    return bool(later) and all(_there(t, told) or _there(told, t) for t in later)


def as_stayed(tellings: Sequence[Candidate], told: Candidate) -> tuple[list[Candidate], Candidate]:
    """The two on the day of the sitting."""

    def stayed(one: Candidate) -> Candidate:
        return replace(one, when=None, implied=False) if one.event in JOURNEYS else one

    return [stayed(t) for t in tellings], stayed(told)


def _apart(one: Candidate, other: Candidate) -> bool:
    """Whether each has a day, and they are not the same; that of a journey told as news is no day of its own."""
    if one.when is None or other.when is None or any(t.implied and t.event in JOURNEYS for t in (one, other)):
        return False
    return one.when.end < other.when.start or other.when.end < one.when.start


def _there(way: Candidate, sat: Candidate) -> bool:
    """Whether one is a journey on a day that words name, and the other a sitting with the same guest soon after it."""
    if way.event not in JOURNEYS or sat.event not in SAT or way.implied or way.again or sat.again:
        return False
    if way.status != "occurred" or sat.status != "occurred" or sat.channel == "phone" or way.parties != sat.parties:
        return False
    guests = {s.mention.name for s in way.sides if s.role == "visitor" and s.mention.name}
    if guests.isdisjoint(s.mention.name for s in sat.sides):
        return False  # "a delegation came": not who met later
    if way.when is None or sat.when is None:
        return False
    hosts = {s.party for s in way.sides if s.role == "host"}
    if sat.place is not None and sat.place.party not in hosts:
        return False
    return 0 < (sat.when.start - way.when.end).days <= DAYS
