"""Where a contact was of whom the page told just before where he went, or where he met another: "flew to Beirut and
met …", "met the premier in Doha. He also met …", «كما التقى», «وی همچنین با … دیدار کرد».
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
BESIDE = 2  # tokens between an Arabic verb and its «كما», «أيضا»
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
    english = clauses.passage.pack.data.pack.order == "SVO"
    if last.event in JOURNEYS and english:
        here = last.sentence == first.sentence
        joined = here and clauses.number[last.i] == clauses.number[first.i] and shared(last, first, same=True)
        next_ = not here and _then(last, first) and shared(last, first, same=False)  # "arrived in Doha. He met …"
        return last.place if first.finite and (joined or next_) else None
    if not english and not first.implied and first.when != last.when:
        return None  # on a day of its own
    also = [f for f in clauses.passage.within("also", *clauses.clause(first.i)) if beside(clauses, f.i, f.j, first)]
    return last.place if first.finite and also and shared(last, first, same=False) else None


def beside(clauses: Clauses, i: int, j: int, first: Candidate) -> bool:
    """Whether "also" at tokens `[i, j)` is said of a predicate: right beside an Arabic one («كما» compares, too)."""
    return clauses.passage.pack.data.pack.order != "VSO" or -BESIDE <= i - first.j <= BESIDE or 0 <= first.i - j <= 1


def _then(last: Candidate, first: Candidate) -> bool:
    """Whether a meeting may have been on the journey that was told before it."""
    if last.when is None or first.when is None or first.implied:
        return last.event == "arrival"
    return abs((first.when.start - last.when.end).days) <= STAY


def _near(told: Candidate, first: Candidate) -> bool:
    return 0 <= first.sentence - told.sentence <= NEXT


def shared(last: Candidate, first: Candidate, *, same: bool) -> bool:
    """Whether one who acts in both is one person, or in one sentence one mention."""
    return any(_one(a, b, same=same) for a in last.sides for b in first.sides)


def _one(a: Side, b: Side, *, same: bool) -> bool:
    if a.role not in ACTING or b.role not in ACTING or a.party != b.party:
        return False
    if same or a.mention.i == b.mention.i:
        return a.mention.i == b.mention.i
    one, other = a.mention, b.mention
    return one.name == other.name if one.name or other.name else one.office == other.office is not None
