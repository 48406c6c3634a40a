"""English: talks of a guest and his host, which are where the page elsewhere says that he was then."""

from __future__ import annotations

import datetime

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.day import day_of
from dragoman.world.world import World

AFAR = "afar"  # a trait of frames
TALKED = frozenset(("talks", "meeting", "reception"))
STAY = datetime.timedelta(days=3)  # by which a day of the visit and one of its talks may lie apart


def there(contact: Contact, contacts: list[Contact], world: World) -> Mention | None:
    """The place in the land of one side where the page says that a named person of the other met it, about then."""
    if len(contact.parties) != 2 or contact.status != "occurred":
        return None
    if any(t.event not in TALKED or AFAR in t.traits for t in contact.tellings):
        return None
    for other in contacts:
        if other is contact or other.parties != contact.parties or other.status != contact.status:
            continue
        if other.channel != "in-person" or not _then(contact, other):
            continue
        for telling in other.tellings:
            place = telling.place
            land = (place.party or world.country_of(place.city)) if place else None
            guest = next(iter(contact.parties - {land or ""}), "")
            same = contact.persons.get(guest, set()) & other.persons.get(guest, set())
            home = land in contact.parties and (telling.event not in JOURNEYS or _host(other) == land)
            if home and same and len(contact.persons.get(guest, set())) == 1:
                return place
    return None


def _host(visit: Contact) -> str | None:
    return next((s.party for t in visit.tellings for s in t.sides if s.role == "host"), None)


def _then(contact: Contact, other: Contact) -> bool:
    """Whether both may be of one stay: neither has a day, or their days lie near each other."""
    one, two = day_of(contact), day_of(other)
    if one is None or two is None:
        return one is two
    return one.start - STAY <= two.end and two.start - STAY <= one.end
