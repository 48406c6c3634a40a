"""In whose country two met, by who of them is a guest there: "the visiting minister", one "who is on a visit to
the kingdom".
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS
from dragoman.world.world import World

CITIES = ("actor.city", "actor.capital", "actor.state")  # where a visit may lead
COME = frozenset(("visit", "visit-arrival", "visiting", "arrive", "be-in"))  # nouns and verbs of who is there
CLAUSE = 8  # tokens of a relative clause within which its journey is told


def host(clauses: Clauses, contact: Contact, world: World) -> Mention | None:
    """The one of two at whose home they met, or null."""
    return _guest(clauses.passage, contact, world) or _visited(clauses, contact, world)


def _pair(contact: Contact, world: World) -> list[Mention]:
    """One mention a party of a contact of two states."""
    out: dict[str, Mention] = {}
    for telling in contact.tellings:
        for side in telling.sides:
            if side.party:
                out.setdefault(side.party, side.mention)
    return list(out.values()) if len(out) == 2 else []


def _guest(passage: Passage, contact: Contact, world: World) -> Mention | None:
    """Whom "the visiting minister" meets."""
    two = _pair(contact, world)
    guests = [m for m in two if m.i > 0 and passage.fold(m.i - 1) in passage.pack.guests]
    if len(guests) != 1:
        return None
    other = next(m for m in two if m is not guests[0])
    return other if other.party and world.is_state(other.party) else None


def _visited(clauses: Clauses, contact: Contact, world: World) -> Mention | None:
    """Whom an English contact was with of whom its sentence says that he is there on a visit, to no other country."""
    passage = clauses.passage
    two = _pair(contact, world)
    if passage.pack.data.pack.order != "SVO" or contact.channel != "in-person" or len(two) != 2:
        return None
    for guest, other in ((two[0], two[1]), (two[1], two[0])):
        if other.party and world.is_state(other.party) and _stays(clauses, guest, other, world):
            return other
    return None


def _stays(clauses: Clauses, guest: Mention, home: Mention, world: World) -> bool:
    """Whether the relative clause right behind somebody tells of his visit to a country."""
    passage = clauses.passage
    at = guest.j + (guest.j < len(passage.tokens) and passage.fold(guest.j) in COMMAS)
    relative = passage.starting("func", at)
    if relative is None or relative.get("func.relative") is None:
        return False
    end = min(clauses.clause(at)[1], at + CLAUSE)
    words = (e for f in passage.begun("frame", at, end) for e in f.entries)
    if not any(e.value in COME for e in words):
        return False
    lands = {e.value for f in passage.within("actor", at, clauses.clause(at)[1]) for e in f.entries if e.kind in CITIES}
    known = {c.country if (c := world.cities.get(land)) else land for land in lands}
    return known <= {home.party}
