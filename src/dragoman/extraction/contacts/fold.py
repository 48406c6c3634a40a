"""One contact of all that an article says of it.

Two tellings are one contact where nothing keeps them apart: the same parties (or fewer), no two persons of one party,
no two days, channels that go together, the same status.
"""

from __future__ import annotations

import msgspec

from dragoman.extraction.contacts.candidate import Candidate, Side


class Contact(msgspec.Struct, kw_only=True):
    """A contact while it is put together: its tellings, the first one first."""

    tellings: list[Candidate]
    channel: str
    status: str

    @property
    def parties(self) -> frozenset[str]:
        """All party codes of its tellings."""
        return frozenset().union(*(t.parties for t in self.tellings))

    def persons(self) -> dict[str, set[str]]:
        """The persons that stand for each party."""
        out: dict[str, set[str]] = {}
        for telling in self.tellings:
            for side in telling.sides:
                if side.party and side.mention.name:
                    out.setdefault(side.party, set()).add(side.mention.name)
        return out


def fold(candidates: list[Candidate]) -> list[Contact]:
    """The contacts of an article, in the order of their first telling."""
    out: list[Contact] = []
    for candidate in candidates:
        if len(candidate.parties) < 2:
            continue
        home = next((c for c in reversed(out) if _same(c, candidate)), None)
        if home is None:
            out.append(Contact(tellings=[candidate], channel=candidate.channel, status=candidate.status))
            continue
        home.tellings.append(candidate)
        if home.channel == "unspecified":
            home.channel = candidate.channel
    return out


def _same(contact: Contact, told: Candidate) -> bool:
    mine, theirs = contact.parties, told.parties
    if not (mine <= theirs or theirs <= mine):
        return False
    if mine != theirs and min(len(mine), len(theirs)) < 2:
        return False
    if "unspecified" not in (contact.channel, told.channel) and contact.channel != told.channel:
        return False
    if contact.status != told.status:
        return False
    persons = contact.persons()
    for side in told.sides:
        if side.party in persons and side.mention.name and side.mention.name not in persons[side.party]:
            return False
    return _days(contact, told)


def _days(contact: Contact, told: Candidate) -> bool:
    if told.when is None:
        return True
    for telling in contact.tellings:
        if telling.when is not None and (told.when.end < telling.when.start or telling.when.end < told.when.start):
            return False
    return True


def sides(contact: Contact) -> list[Side]:
    """One side a party and person: the fullest mention of each, in order of first mention."""
    out: dict[tuple[str, str | None], Side] = {}
    named = {s.party for t in contact.tellings for s in t.sides if s.mention.name}
    for telling in contact.tellings:
        for side in telling.sides:
            if not side.party:
                continue
            name = side.mention.name
            if name is None and side.party in named:
                continue
            key = (side.party, name)
            if key not in out:
                out[key] = side
    return list(out.values())
