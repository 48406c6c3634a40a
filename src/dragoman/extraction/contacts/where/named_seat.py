"""Where a contact was that is told as one of a conference called by its city («در حاشیه کنفرانس امنیتی مونیخ», "at the
Munich Security Conference"): of a body that is called so, its seat.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.text.places import begun
from dragoman.world.schema import texts
from dragoman.world.world import World

IN = frozenset(("margins", "during", "at", "place", "within"))  # marks that lead in where somebody met


def named_seat(clauses: Clauses, told: Candidate, mentions: list[Mention], world: World) -> Mention | None:
    """The city by which the one conference in a contact's clause is called, as a mention there."""
    if told.event in JOURNEYS or told.channel in ("phone", "letter"):
        return None
    low, high = clauses.clause(told.i)
    for body in begun(mentions, low, high):
        if body.kind != "body" or body.mark not in IN or not clauses.within(body.i, clauses.number[told.i]):
            continue
        known = world.authorities.get(body.party or "")
        city = world.cities.get((known.seat or {}).get("city", "")) if known is not None else None
        if city is None:
            continue
        words = {clauses.passage.fold(t) for t in range(body.i, body.j)}
        names = (city.en, *city.names, *texts(city.ar), *texts(city.fa))
        if any(f in words for name in names for f in clauses.passage.pack.fold(name)):
            return replace(body, kind="city", city=city.en, party=city.country, mark="place")
    return None


def finer(one: Mention | None, other: Mention) -> bool:
    """Whether a place is a city of what another only calls by its country."""
    return one is not None and one.city is not None and not other.city and one.party == other.party
