"""How long a visit lasts, and when the meetings on its programme are.

A visit that begins on a known day and is said to last so many ends so many days on. What guest and host still plan
while it goes on, without a day of its own, is within it. See `docs/decisions/0012-what-is-still-to-come.md`.
"""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.language.passage import Passage
from dragoman.model.when import When

PROGRAMME = frozenset(("meeting", "talks", "reception"))
AFTER = 3  # sentences behind a visit in which its length is still told
BEHIND = 4  # tokens between a word of lasting and its days
LATE = 1  # days before publication on which a visit that goes on may have begun


def programme(passage: Passage, contacts: list[Contact], published: datetime.date | None) -> None:
    """Gives a visit that is still ahead its whole length, and what is planned in one that is known its days."""
    if published is None:
        return
    for visit in contacts:
        days = _days(passage, visit, published)
        if days is None:
            continue
        if visit.status == "planned" and days.start != days.end:
            at = next(n for n, t in enumerate(visit.tellings) if t.event in JOURNEYS)
            visit.tellings[at] = replace(visit.tellings[at], when=days, implied=False)
        for contact in contacts:
            timeless = not any(t.when is not None and not t.implied for t in contact.tellings)
            if contact is not visit and timeless and within(contact, visit):
                contact.tellings[0] = replace(contact.tellings[0], when=days)


def _days(passage: Passage, visit: Contact, published: datetime.date) -> When | None:
    """From when to when a visit goes on that began the day before publication at the earliest."""
    journeys = [t for t in visit.tellings if t.event in JOURNEYS]
    stated = [t.when for t in journeys if t.when is not None and not t.implied]
    known = stated or [t.when for t in journeys if t.when is not None and t.finite]
    if not known or not any(t.status in ("planned", "occurred") for t in journeys):
        return None
    when = min(known, key=lambda w: (w.end - w.start).days)
    if when.precision not in ("day", "days") or (published - when.end).days > LATE:
        return None
    length = _length(passage, journeys)
    if length is None and when.end < published:
        return None
    first = when.start if stated else when.end  # fresh news: the day of publication or the eve
    last = max(when.end, first + datetime.timedelta(days=(length or 1) - 1))
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    precision = "day" if first == last else "days"
    trace = f"{when.trace}; " + (f"a stay of {length} days" if length else "while the visit goes on")
    return replace(when, start=first, end=last, precision=precision, edtf=edtf, trace=trace)


def _length(passage: Passage, journeys: list[Candidate]) -> int | None:
    """So many days as the sentence of a visit, or one soon behind it, says that it lasts."""
    first = min(t.sentence for t in journeys)
    low = passage.sentences[first][0]
    high = passage.sentences[min(first + AFTER, len(passage.sentences) - 1)][1]
    for found in passage.within("stay", low, high):
        lasting = not passage.pack.data.markers.lasting
        if lasting or passage.begun("lasting", found.i - BEHIND, found.i):
            return int(found.entries[0].value)
    return None


def within(contact: Contact, visit: Contact) -> bool:
    """Whether a plan is a meeting of the guest and the host of a visit, and of no other persons."""
    if contact.status != "planned" or contact.parties != visit.parties or contact.channel in ("phone", "letter"):
        return False
    if visit.status not in ("planned", "occurred") or not all(t.event in PROGRAMME for t in contact.tellings):
        return False
    guests = {s.party for t in visit.tellings for s in t.sides if s.role == "visitor" and s.party}
    names = {p: contact.persons.get(p, set()) for p in guests}
    return bool(guests) and all(not n or n & visit.persons.get(p, set()) for p, n in names.items())
