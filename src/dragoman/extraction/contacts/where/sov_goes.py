"""Where whoever a Persian clause sends somewhere meets others in the next: «به بروکسل می‌رود و با دبیرکل ناتو دیدار
می‌کند»: there. A city in which others meet, or where a body sits, is then no party to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, MET
from dragoman.extraction.contacts.where.aims import only_a_place
from dragoman.extraction.contacts.where.sov_venues import only_a_venue, where_it_leads
from dragoman.language.passage import Passage
from dragoman.world.world import World

DURING = ("place", "during")  # marks of a noun in whose course something is


def way_there(passage: Passage, told: Candidate, before: Sequence[Candidate]) -> Candidate | None:
    """The journey told right before a meeting of its sentence by whoever goes, with as much done or still to come."""
    last = before[-1] if before else None
    if passage.pack.data.pack.order != "SOV" or last is None or last.event not in JOURNEYS or last.place is None:
        return None
    if where_it_leads(passage, last, told):
        return last
    if not last.finite and not last.place.city:
        return None
    if told.event not in MET or told.channel not in ("in-person", "unspecified"):
        return None
    if told.place is not None and told.place.i != last.place.i:
        return None
    alike = last.sentence == told.sentence and told.finite and last.status == told.status
    if not alike or last.j > told.i or not (last.finite or _during(passage, last)):
        return None
    goes = {s.mention.i for s in last.sides if s.role == "visitor"}
    return last if goes & {s.mention.i for s in told.sides} else None


def _during(passage: Passage, way: Candidate) -> bool:
    """«در سفر به نیویورک», «در جریان سفر به …»: whether the noun of a journey says when what follows was."""
    led = passage.ending("func", way.i)
    mark = led.get("func.mark") if led is not None else None
    return mark is not None and mark.value in DURING


def there(told: Candidate, way: Candidate) -> Candidate:
    """The meeting where the journey leads, whose guest is who goes."""
    goes = {s.mention.i for s in way.sides if s.role == "visitor"}
    sides = tuple(replace(s, role="visitor") if s.mention.i in goes else s for s in told.sides)
    exact = way.when is not None and not way.implied and way.when.start == way.when.end
    when = way.when if told.when is None and exact and told.status == way.status == "planned" else told.when
    return replace(told, sides=sides, place=way.place, channel="in-person", when=when)


def only_leads_there(
    passage: Passage, told: Candidate, way: Candidate, before: Sequence[Candidate], world: World
) -> bool:
    """Whether a journey to a city in which others meet, or to where whom he meets sits, is no visit to its land."""
    if where_it_leads(passage, way, told):
        return only_a_venue(way, told, before, world)
    if way.place is None or not only_a_place(way, told, before):
        return False
    guests = {s.party for s in way.sides if s.role == "visitor"}
    met = {s.party for s in told.sides if s.party and s.party not in guests}
    venue = any(passage.fold(t) in passage.pack.venues for t in range(way.place.i, way.place.j))
    return venue or (bool(met) and all(_sits(world, p, way.place.city) for p in met))


def _sits(world: World, party: str, city: str | None) -> bool:
    """Whether a body has its seat in a city: «به بروکسل رفت و با دبیرکل ناتو دیدار کرد», not «به قاهره»."""
    known = world.authorities.get(party)
    return world.is_body(party) and known is not None and city is not None and (known.seat or {}).get("city") == city
