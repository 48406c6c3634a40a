"""Where a Persian journey leads that is made for a contact: «برای دیدار با … به مسقط رفت», «جهت رایزنی راهی ژنو شد».

The noun of what it is for stands before the verb of the journey and is told before it: it takes place where that leads,
and face to face. A city of somebody else is then only where they meet, and no party to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, MET
from dragoman.extraction.contacts.where.sov_venues import only_a_venue
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.sov.made_for import purpose
from dragoman.extraction.contacts.words.verbs import finite
from dragoman.extraction.sorts import PLACES
from dragoman.language.passage import Passage
from dragoman.world.world import World


def on_journey(passage: Passage, clauses: Clauses, told: Candidate, before: list[Candidate], world: World) -> Candidate:
    """«در سفر به وین برای دیدار با …»: what a journey is made for that is told before it by its noun: there. A journey
    to where only others are at home is taken out of those told `before`.
    """
    last = before[-1] if before else None
    if passage.pack.data.pack.order != "SOV" or last is None or last.event not in JOURNEYS or last.place is None:
        return told
    alike = told.event in MET and told.status in ("planned", "denied") and last.sentence == told.sentence
    if not alike or clauses.number[last.i] != clauses.number[told.i] or last.j > told.i:
        return told
    guests = {s.party for s in last.sides if s.role == "visitor"}
    led = _purpose(passage, told) and not finite(passage, last.j, told.i)
    if not led or not guests <= told.parties:
        return told
    session = any(world.is_body(p) for p in told.parties)  # «برای شرکت در نشست سالانه ناتو»
    if guests and not session and only_a_venue(last, told, before, world):
        before.remove(last)
    return replace(told, place=last.place, channel="in-person")


def made_for(passage: Passage, clauses: Clauses, way: Candidate, before: Sequence[Candidate]) -> list[int]:
    """Which of the contacts told `before` a journey of their clause was made for, by their place in the list.

    Of several, or where it leads on to another place, those with whom one is at home where it leads: «برای دیدار با
    رئیس‌جمهور روسیه و مذاکره با نخست‌وزیر ژاپن به توکیو و سپس مسکو می‌رود».
    """
    meant = _made_for(passage, clauses, way, before)
    nouns = {before[n].i for n in meant if way.place is not None and _land(way) & before[n].parties}
    at_home = [n for n in meant if before[n].i in nouns]  # «برای دیدار با نمایندگان فرانسه و آلمان به پاریس می‌رود»
    return at_home if (at_home and len(meant) > 1) or _goes_on(passage, way) else meant


def take_there(way: Candidate, meant: Sequence[int], before: list[Candidate]) -> None:
    """Gives what a journey was made for the place where it leads."""
    for n in meant:
        before[n] = _there(before[n], way)


def only_leads_there(way: Candidate, meant: Sequence[int], before: list[Candidate], world: World) -> bool:
    """Whether a journey only leads to what it was made for, and is no contact of its own."""
    return bool(meant) and all(only_a_venue(way, before[n], before, world) for n in meant)


def only_attends(passage: Passage, clauses: Clauses, way: Candidate) -> bool:
    """«برای شرکت در مجمع عمومی وارد نیویورک شد»: whether a journey to a city in which others meet is for what sits
    there, and visits nobody.
    """
    if passage.pack.data.pack.order != "SOV" or way.event not in JOURNEYS or way.place is None:
        return False
    there = any(passage.fold(t) in passage.pack.venues for t in range(way.place.i, way.place.j))
    return there and any(c.get("carrier.attend") for c in passage.begun("carrier", *clauses.around(way.i)))


def _land(way: Candidate) -> set[str]:
    """Those who are at home where a journey leads."""
    if way.place is not None and way.place.party:
        return {way.place.party}
    guests = {s.party for s in way.sides if s.role == "visitor"}
    return {p for p in way.parties if p not in guests}


def _goes_on(passage: Passage, way: Candidate) -> bool:
    """«به توکیو و سپس مسکو»: whether another place stands behind the first, joined to it."""
    at = way.place.j if way.place is not None else 0
    if not 0 < at < len(passage.tokens) or passage.fold(at) not in passage.pack.joins:
        return False
    small = passage.starting("quiet", at + 1)
    behind = passage.starting("actor", small.j if small is not None else at + 1)
    return behind is not None and bool(behind.kinds & PLACES)


def _made_for(passage: Passage, clauses: Clauses, way: Candidate, before: Sequence[Candidate]) -> list[int]:
    """Which of the contacts told `before` a journey of their clause was made for, by their place in the list."""
    if passage.pack.data.pack.order != "SOV" or way.event not in JOURNEYS or way.place is None or not way.finite:
        return []
    guests = {s.party for s in way.sides if s.role == "visitor"}
    out = []
    for n in range(len(before) - 1, -1, -1):
        told = before[n]
        if told.sentence != way.sentence:
            break
        near = told.j <= way.i and clauses.number[told.i] == clauses.number[way.i]
        if not near or told.event not in MET or told.channel not in ("in-person", "unspecified"):
            continue
        alike = guests and guests <= told.parties and told.status in ("planned", "called-for")
        if alike and _purpose(passage, told) and not finite(passage, told.j, way.i):
            out.append(n)
    return out


def _there(told: Candidate, way: Candidate) -> Candidate:
    """A contact for which a journey is made, held where that leads, on its one day where it is still to come."""
    exact = way.when is not None and not way.implied and way.when.start == way.when.end
    when = way.when if told.when is None and exact and way.status == "planned" else told.when
    return replace(told, place=told.place or way.place, channel="in-person", when=when)


def _purpose(passage: Passage, told: Candidate) -> bool:
    """Whether a word for a purpose leads in the noun of a telling, or another that it is joined to."""
    at, words = told.i, passage.pack.qualifiers | passage.pack.doing
    while at > 0 and passage.fold(at - 1) in words:
        at -= 1
    return purpose(passage, told.i) is not None or _joined(passage, at)


def _joined(passage: Passage, at: int) -> bool:
    """«برای شرکت در … و دیدار با …»: whether the conjunction before token `at` joins it to what has the word for a
    purpose, no verb between.
    """
    if at == 0 or passage.fold(at - 1) not in passage.pack.joins:
        return False
    low, _ = passage.sentence(at) or (at, at)
    found = passage.within("purpose", low, at)
    return bool(found) and not finite(passage, found[-1].j, at)
