"""Where an English contact was of whom the page told just before where he went, or where he met another: "flew to
Beirut and met …", "met the premier in Doha. He also met …".
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS, MET
from dragoman.extraction.contacts.words.clauses import Clauses

STAY = 2  # days behind an arrival within which a meeting is of that journey
NEXT = 1  # sentences behind a contact in which "also" goes on with it
ACTING = ("participant", "visitor", "host")  # roles of whose contacts are told one after another


def on_the_trip(clauses: Clauses, contact: Contact, contacts: Iterable[Contact]) -> Mention | None:
    """The place of the contact or journey that a telling without one goes on with."""
    first = contact.tellings[0]
    if first.event not in MET or contact.channel != "in-person" or contact.status != "occurred" or first.older:
        return None
    before = [t for c in contacts if c is not contact for t in c.tellings if t.i < first.i and _near(t, first)]
    last = max(before, key=lambda t: t.i, default=None)
    if last is None or last.place is None or last.status != "occurred" or last.channel == "phone":
        return None
    if last.event in JOURNEYS:
        here = last.sentence == first.sentence
        joined = here and clauses.number[last.i] == clauses.number[first.i] and _shared(last, first, same=True)
        next_ = not here and _then(last, first) and _shared(last, first, same=False)  # "arrived in Doha. He met …"
        return last.place if first.finite and (joined or next_) else None
    also = clauses.passage.within("also", *clauses.clause(first.i))
    return last.place if first.finite and any(True for _ in also) and _shared(last, first, same=False) else None


def _then(last: Candidate, first: Candidate) -> bool:
    """Whether a meeting may have been on the journey that was told before it."""
    if last.when is None or first.when is None or first.implied:
        return last.event == "arrival"
    return abs((first.when.start - last.when.end).days) <= STAY


def _near(told: Candidate, first: Candidate) -> bool:
    return 0 <= first.sentence - told.sentence <= NEXT


def _shared(last: Candidate, first: Candidate, *, same: bool) -> bool:
    """Whether one who acts in both is one person, or in one sentence one mention."""
    return any(_one(a, b, same=same) for a in last.sides for b in first.sides)


def _one(a: Side, b: Side, *, same: bool) -> bool:
    if a.role not in ACTING or b.role not in ACTING or a.party != b.party:
        return False
    return a.mention.i == b.mention.i or (not same and a.mention.name is not None and a.mention.name == b.mention.name)
