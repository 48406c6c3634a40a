"""A contact that is told with other parties or in other words than before, and yet is that one or not.

A headline does not name all who met: «قمة مصرية أردنية في القاهرة», and below it three. And what one government lets
another know is no part of what two persons of theirs did: «زار رئيس الوزراء موسكو … . وأبلغت إسرائيل روسيا بالضربات».
Nor is what two do by themselves part of the talks that their states and others hold: "the talks of Iran, Russia and
Turkey in Astana … . Zarif met his Turkish counterpart".
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import MET

HEAD = 1  # sentences behind the first in which a headline may stand
LEAD = 2  # sentences below it that tell its news
GATHERED = ("meeting", "summit", "talks")
AMONG = ("participant", "counterpart", "between")  # roles of those who meet, none of them the host or the mediator
BY_TWO = (*MET, "call")
WRITTEN = ("summons", "letter", "notice")  # in which a notice is handed over


def in_full(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """Whether a lead names all who met, of whom the headline's noun named some."""
    if told.event not in GATHERED or any(s.role not in ("participant", "between") for s in told.sides):
        return False
    above = (t.sentence <= HEAD and not t.finite and t.event in GATHERED for t in tellings)
    near = 0 < told.sentence - tellings[0].sentence <= LEAD
    return near and all(above) and all(t.when is None or t.implied for t in tellings)


def _noted(told: Candidate) -> bool:
    """Whether a telling is of a notice, and of no persons."""
    return told.event == "notice" and all(s.mention.kind not in PERSONS for s in told.sides)


def of_governments(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """Whether a notice of one government to another is told behind what their persons did, or that well behind it: a
    headline's notice is the call in which, by its lead, a minister gave it.
    """
    if all(_noted(t) for t in tellings) and told.event not in WRITTEN:
        persons = any(s.mention.kind in PERSONS for s in told.sides)
        return persons and told.sentence > max(LEAD, tellings[-1].sentence + 1)
    if told.event != "notice" or any(s.mention.kind in PERSONS for s in told.sides):
        return False
    persons = any(s.mention.kind in PERSONS for t in tellings for s in t.sides)
    return persons and told.sentence > tellings[-1].sentence and all(t.event not in WRITTEN for t in tellings)


def by_two(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """Whether persons of two states are told to have met or telephoned, behind what these and other states hold all
    together and in which no person of the two has been named.

    Not below a headline, whose states may be those of all who are told to have met.
    """
    if told.event not in BY_TWO or told.joint or len(told.parties) != 2:
        return False
    wider = [t for t in tellings if told.parties < t.parties]
    if all(_headline(t) for t in wider) or any(t.sentence == told.sentence for t in wider):
        return False
    if any(s.role not in AMONG for t in wider for s in t.sides):
        return False  # between whom a third mediates, or whom he is host to
    if not told.finite and all(s.role == "participant" for s in told.sides):
        return False  # «دُعي فوتشيتش وكورتي إلى اجتماعات»: maybe with the third
    named = any(s.mention.name for s in told.sides)
    return named and not any(s.mention.name for t in tellings for s in t.sides if s.party in told.parties)


def _headline(told: Candidate) -> bool:
    """Whether a telling may be a headline: a first sentence that no verb in the past tells."""
    return told.sentence == 0 and (not told.finite or told.present or told.status != "occurred")
