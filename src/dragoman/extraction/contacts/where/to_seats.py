"""Journeys to where bodies sit or others talk: who travels to New York, Geneva or Brussels does not for that call on
the state around it («توجه إلى نيويورك لحضور اجتماعات …»), nor who goes to Vienna for the nuclear talks.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.places import begun


def without_seats(passage: Passage, contacts: list[Contact], mentions: Sequence[Mention]) -> list[Contact]:
    """The contacts without those of which nothing but such a journey is told."""
    if not any(_cities(passage.pack)):
        return contacts
    return [
        c
        for c in contacts
        if not all(_only_there(passage, t, contacts) and not _at_home(passage, t, mentions) for t in c.tellings)
    ]


def _only_there(passage: Passage, told: Candidate, contacts: list[Contact]) -> bool:
    """Whether a telling is of a journey of which only a city says whom it is to."""
    hosts = [s.mention for s in told.sides if s.role == "host"]
    if told.event not in JOURNEYS or not hosts:
        return False
    seats, sites = _cities(passage.pack)
    if all(_is(passage, m, seats) for m in hosts):
        return True
    return all(_is(passage, m, seats | sites) for m in hosts) and (
        _for_talks(passage, told) or _for_others(told, contacts)
    )


def _is(passage: Passage, mention: Mention, cities: frozenset[str]) -> bool:
    place = mention.kind in ("state", "city", "capital") and mention.office is None
    return place and any(_bare(passage, t) in cities for t in range(mention.i, mention.j))


def _bare(passage: Passage, at: int) -> str:
    """A word without what is written onto it: «لجنيف»."""
    found = passage.starting("actor", at)
    return passage.fold(at).removeprefix(found.pre if found is not None else "")


def _for_talks(passage: Passage, told: Candidate) -> bool:
    """Whether its sentence tells of talks beside the journey."""
    low, high = passage.sentence(told.i) or (told.i, told.j)
    nouns = [f for f in passage.within("frame", low, high) if f.get("frame.noun") is not None]
    return any(e.value in ("talks", "negotiations") for f in nouns for e in f.all("frame.noun"))


def _at_home(passage: Passage, told: Candidate, mentions: Sequence[Mention]) -> bool:
    """Whether its sentence goes on to somebody of the land to which it leads ("talks with the Austrian minister")."""
    _, high = passage.sentence(told.i) or (told.i, told.j)
    hosts = {s.party for s in told.sides if s.role == "host"}
    return any(m.kind in PERSONS and m.party in hosts for m in begun(mentions, told.j, high))


def _for_others(told: Candidate, contacts: list[Contact]) -> bool:
    """ "arrived in Vienna and met with the Europeans": whether its sentence tells whom else the guest met there."""
    hosts, guests = ({s.party for s in told.sides if s.role == r} for r in ("host", "visitor"))
    beside = [t for c in contacts for t in c.tellings if t.sentence == told.sentence and t.event not in JOURNEYS]
    return any(t.parties & guests and not t.parties & hosts for t in beside)


@lru_cache(maxsize=16)
def _cities(pack: Pack) -> tuple[frozenset[str], frozenset[str]]:
    """The cities in which bodies sit, and those in which others talk, folded."""
    seats, sites = (
        frozenset(f for w in words for f in pack.fold(w))
        for words in (pack.data.words.convening, pack.data.words.talking)
    )
    return seats, sites
