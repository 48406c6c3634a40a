"""What events have to do with each other: the meetings of a visit and the sessions of a gathering are parts of it, the
rounds of one negotiation a thread. Related events stay events of their own; see docs/decisions/0020.

All follows from the set of events alone. An event finds its whole, and its thread, in its own block: that of its first
pair of parties, in which every event stands that has both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

import msgspec

from dragoman.merging.merged import Merged, Part, Thread, Whole
from dragoman.merging.people import Actor, same_person

STAY = 3  # days after its first in which a visit's meetings are looked for, where the place bears it
ROUNDS = 60  # days from one round of talks to the next
EXACT = 3  # days up to which a report says when something was
CROWD = 12  # parties up to which a gathering is looked through for its sessions
LOOSE = frozenset({"bilateral", "other", "congratulation", "condolence"})  # topics that are no theme
MEETS = frozenset({"exchange", "attendance", "ceremony"})
DONE = ("occurred", "planned")


class Trait(msgspec.Struct, frozen=True, kw_only=True):
    """What relating compares of an event; days are proleptic ordinals. `round`: words tell it as a round of talks."""

    id: str
    codes: tuple[str, ...]
    people: dict[str, tuple[Actor, ...]]
    guest: str | None
    visit: bool
    form: str | None
    channel: str
    status: str
    first: int
    last: int
    country: str | None
    city: str | None
    topics: frozenset[str]
    round: bool


class Found(msgspec.Struct, frozen=True):
    """The whole of which an event is part, or null, and its thread, or null."""

    whole: Whole | None
    thread: Thread | None


def trait(event: Merged) -> Trait | None:
    """What relating compares; null of an event that is part of nothing: calls, letters, days that are not known."""
    when, codes = event.date, sorted({p.party for p in event.parties if p.party})
    if event.type != "CONSULT" or when is None or when.precision == "open" or not 2 <= len(codes) <= CROWD:
        return None
    if event.channel not in ("in-person", "unspecified") or event.status not in DONE:
        return None
    people: dict[str, tuple[Actor, ...]] = {}
    for p in event.parties:
        if p.party:
            people[p.party] = (*people.get(p.party, ()), Actor(p.person, p.name, p.office, p.authority))
    moved = {p.party for p in event.parties if p.party and p.travelled}
    told = {v.value for name in ("form", "form.travel") for v in event.support.get(name, ())}
    return Trait(
        id=event.id,
        codes=tuple(codes),
        people=people,
        guest=next(iter(moved)) if len(moved) == 1 and len(codes) == 2 else None,
        visit="travel" in told,
        form=event.form,
        channel=event.channel,
        status=event.status,
        first=when.start.toordinal(),
        last=when.end.toordinal(),
        country=event.place.country if event.place else None,
        city=event.place.city if event.place else None,
        topics=frozenset(t.topic for t in event.topics) - LOOSE,
        round="round" in event.because,
    )


def blocks(of: Trait) -> list[str]:
    """The blocks in which an event stands, its own first."""
    return [f"{a} {b}" for a, b in combinations(of.codes, 2)]


def relate(events: Sequence[Merged]) -> list[Merged]:
    """The events with what they have to do with each other, in their order."""
    of: dict[str, list[Trait]] = defaultdict(list)
    for event in events:
        told = trait(event)
        if told is not None:
            for block in blocks(told):
                of[block].append(told)
    found: dict[str, Found] = {}
    for block, traits in of.items():
        found |= kin(block, traits)
    parts: dict[str, list[Part]] = defaultdict(list)
    for id, one in found.items():
        if one.whole:
            parts[one.whole.id].append(Part(id=id, why=one.whole.why))
    none = Found(None, None)
    out = []
    for event in events:
        one, mine = found.get(event.id, none), parts.get(event.id)
        if one is not none or mine:
            event = tied(event, one, mine or ())
        out.append(event)
    return out


def tied(event: Merged, found: Found, parts: Iterable[Part]) -> Merged:
    """An event with its whole, its parts and its thread."""
    told = tuple(sorted(parts, key=part_order))
    return msgspec.structs.replace(event, part_of=found.whole, parts=told, thread=found.thread)


def part_order(part: Part) -> str:
    """Parts go by id."""
    return part.id


def kin(block: str, traits: Iterable[Trait]) -> dict[str, Found]:
    """What is found for the events whose own block this is, by id; those that are alone are left out."""
    line = sorted(traits, key=lambda t: (t.first, t.last, t.id))
    mine = [t for t in line if blocks(t)[0] == block]
    wholes = [t for t in line if t.visit or len(t.codes) > 2]
    days = [t.first for t in wholes]
    threads = _threads(mine)
    out = {}
    for one in mine:
        whole = _whole(one, wholes, days)
        if whole or one.id in threads:
            out[one.id] = Found(whole, threads.get(one.id))
    return out


def _whole(of: Trait, wholes: list[Trait], days: list[int]) -> Whole | None:
    """The visit or the gathering of which an event is part: the nearest in days, the narrowest, the first by id."""
    if of.last - of.first >= EXACT:
        return None
    near = wholes[bisect_left(days, of.first - STAY - EXACT) : bisect_right(days, of.last)]
    fits = []
    for whole in near:
        why = _in_visit(of, whole) or _in_gathering(of, whole)
        if why:
            apart = abs(whole.first - of.first)
            fits.append((apart, whole.last - whole.first, whole.id, why))
    if not fits:
        return None
    *_, id, why = min(fits)
    return Whole(id=id, why=why)


def _in_visit(of: Trait, visit: Trait) -> tuple[str, ...]:
    """Why a meeting is part of a visit: guest, host, days and place; nothing where one of them does not bear it."""
    guest = visit.guest
    if of.visit or not visit.visit or guest is None or of.codes != visit.codes or of.form not in MEETS:
        return ()
    if of.status != visit.status and of.status == "occurred":
        return ()  # of a visit that is only planned nothing took place yet
    (host,) = (code for code in visit.codes if code != guest)
    if visit.last - visit.first >= EXACT or visit.country not in (host, None) or of.country not in (host, None):
        return ()
    who = _stands(of, visit, guest)
    if not who:
        return ()
    if of.first <= visit.last and visit.first <= of.last:
        return (who, "day") if of.country is None else (who, "day", "country")
    if of.country == host and 0 < of.first - visit.first <= STAY:
        return (who, "stay", "country")
    return ()


def _in_gathering(of: Trait, all_: Trait) -> tuple[str, ...]:
    """Why a contact of some is part of a gathering of more: its city and day, and a person who is in both."""
    if not set(of.codes) < set(all_.codes) or "in-person" not in (of.channel,) or all_.channel != "in-person":
        return ()
    if (of.status != all_.status and of.status == "occurred") or of.visit or all_.last - all_.first >= EXACT:
        return ()
    if of.city is None or of.city != all_.city or of.first > all_.last or all_.first > of.last:
        return ()
    told = [_stands(of, all_, code) for code in of.codes]
    if not all(told) or not any(w.startswith("person") for w in told):
        return ()
    return (*told, "day", "city")


def _stands(of: Trait, other: Trait, code: str) -> str:
    """How the same man or office stands for a party in both; empty where nothing says so."""
    mine, theirs = of.people[code], other.people[code]
    ours, others = [x for x in mine if x.person or x.name], [x for x in theirs if x.person or x.name]
    if any(same_person(x, y) for x in ours for y in others):
        return f"person:{code}"
    offices = {x.office for x in mine if x.office} & {x.office for x in theirs if x.office}
    return f"office:{code}" if offices and not (ours and others) else ""


def _threads(mine: list[Trait]) -> dict[str, Thread]:
    """The threads among events of one block, by the ids of their events: each goes on with the one told last."""
    open_: list[list[Trait]] = []
    for one in mine:
        if not one.round or one.last - one.first >= EXACT:
            continue
        fits = [thread for thread in open_ if _goes_on(thread, one)]
        if fits:
            min(fits, key=lambda thread: (one.first - thread[-1].first, thread[0].id)).append(one)
        else:
            open_.append([one])
        open_ = [t for t in open_ if len(t) > 1 or one.first - t[-1].first <= ROUNDS]
    out: dict[str, Thread] = {}
    for thread in open_:
        if len(thread) > 1:
            theme = tuple(sorted(frozenset.union(*(a.topics & b.topics for a, b in pairwise(thread)))))
            why = ("round", "parties", "theme") if theme else ("round", "parties")
            told = Thread(id=f"t{thread[0].id[1:]}", events=tuple(t.id for t in thread), theme=theme, why=why)
            out |= {t.id: told for t in thread}
    return out


def _goes_on(thread: list[Trait], one: Trait) -> bool:
    """Whether talks are the next round: words say that both are rounds; parties, people and theme go together.

    Days and places alone do not bear it: two meetings of two leaders on days that touch are mostly one, told twice.
    """
    last = thread[-1]
    if one.codes != last.codes or not 0 < one.first - last.last <= ROUNDS:
        return False
    if one.topics and last.topics and not one.topics & last.topics:
        return False
    return all(_together(one, other) for other in thread)


def _together(a: Trait, b: Trait) -> bool:
    """Whether no party has another man in the one than in the other."""
    for code in a.codes:
        ours = [x for x in a.people[code] if x.person or x.name]
        others = [x for x in b.people[code] if x.person or x.name]
        if ours and others and not any(same_person(x, y) for x in ours for y in others):
            return False
    return True
