"""Where a contact was whose words name no place: with whoever summons, receives or invites, or where the visit led.

An envoy is summoned and a guest received at home; an ambassador meets the officials of the country that he is posted
in; whom a visitor meets right after his arrival, he meets there.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.language.passage import Passage
from dragoman.world.world import World

AFTER = 4  # sentences after a visit was told in which the meetings of its guest and host are those of the visit
ABROAD = ("UNO", "EUR")  # where an ambassador is posted to a body, not to a country
HOMES = {"summons": ("initiator",), "reception": ("host",), "invitation": ("initiator", "participant")}
JOURNEYS = ("visit", "arrival", "departure")


def infer(passage: Passage, contacts: list[Contact], world: World) -> None:
    """Gives every contact without a place the one that follows from who met whom, where that leaves one."""
    for contact in contacts:
        if contact.channel in ("phone", "letter") or any(t.place for t in contact.tellings):
            continue
        first = contact.tellings[0]
        at = _home(contact, world) or _posted(contact, world) or _guest(passage, contact, world)
        if at is None:
            visit = next((v for v in contacts if v is not contact and _leads(v, contact)), None)
            at = next((t.place for t in visit.tellings if t.place and t.event in JOURNEYS), None) if visit else None
            if at is not None and contact.channel == "unspecified":
                contact.channel, contact.channel_at = "in-person", (at.i, at.j)
        if at is not None:
            contact.tellings[0] = replace(first, place=at)


def _home(contact: Contact, world: World) -> Mention | None:
    """The side in whose country such a contact takes place."""
    for telling in contact.tellings:
        for role in HOMES.get(telling.event, ()):
            for side in telling.sides:
                if side.role == role and side.party and world.is_state(side.party):
                    return side.mention
    return None


def _pair(contact: Contact, world: World) -> list[Mention]:
    """One mention a party of a contact of two states."""
    out: dict[str, Mention] = {}
    for telling in contact.tellings:
        for side in telling.sides:
            if side.party:
                out.setdefault(side.party, side.mention)
    return list(out.values()) if len(out) == 2 else []


def _posted(contact: Contact, world: World) -> Mention | None:
    """The official of a country whom the ambassador to it meets."""
    two = _pair(contact, world)
    envoys = [m for m in two if m.office == "ambassador"]
    if contact.channel != "in-person" or len(envoys) != 1 or any(m.party in ABROAD for m in two):
        return None
    other = next(m for m in two if m is not envoys[0])
    return other if other.party and world.is_state(other.party) else None


def _guest(passage: Passage, contact: Contact, world: World) -> Mention | None:
    """Whom "the visiting minister" meets."""
    two = _pair(contact, world)
    guests = [m for m in two if m.i > 0 and passage.fold(m.i - 1) in passage.pack.guests]
    if len(guests) != 1:
        return None
    other = next(m for m in two if m is not guests[0])
    return other if other.party and world.is_state(other.party) else None


def _leads(visit: Contact, contact: Contact) -> bool:
    """Whether a contact is a meeting of the guest and the host of a visit that was told right before it."""
    journeys = [t for t in visit.tellings if t.event in JOURNEYS and t.place]
    if visit.status != contact.status or visit.parties != contact.parties or len(visit.parties) != 2:
        return False
    return any(_near(j, contact.tellings[0]) for j in journeys)


def _near(journey: Candidate, told: Candidate) -> bool:
    apart = told.sentence - journey.sentence
    days = (
        journey.when is None
        or told.when is None
        or not (journey.when.end < told.when.start or told.when.end < journey.when.start)
    )
    return 0 <= apart <= AFTER and days
