"""A congratulation or condolence of which no word says how it was sent, and the call or meeting in which it was said.

«امیر قطر عید فطر را به رئیس جمهور ایران تبریک گفت» is a message, as far as that goes; where the page goes on to tell
that the two telephoned, it was said there.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate

WISH = "wish"  # a trait of frames
SAID_IN = frozenset(("call", "talks", "meeting", "reception"))


def only_wished(tellings: Iterable[Candidate]) -> bool:
    """Whether all tellings are of a wish, none of a message."""
    return all(WISH in t.traits for t in tellings)


def said_in(tellings: Iterable[Candidate], told: Candidate) -> bool:
    """Whether one of two tellings is a wish of one person to another that the other may have been the occasion of, or
    is said to have been.
    """
    return all(_said_in(t, told) or _said_in(told, t) for t in tellings)


def _said_in(wish: Candidate, talk: Candidate) -> bool:
    if WISH not in wish.traits or talk.event not in SAID_IN or talk.status != "occurred":
        return False
    if talk.sentence == wish.sentence and talk.j <= wish.i and not talk.finite and talk.parties == wish.parties:
        return True  # «در یک تماس تلفنی عید را به رئیس‌جمهور ایران تبریک گفت»: by the noun of what it was said in
    named = [{s.mention.name for s in t.sides if s.mention.name} for t in (wish, talk)]
    persons = [{s.party for s in t.sides if s.mention.kind in PERSONS} for t in (wish, talk)]
    return not named[0].isdisjoint(named[1]) and persons[0] == persons[1] == wish.parties
