"""Whose press an article is of where its outlet is not known: «وزیر خارجه کشورمان» is mostly written by one state's."""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS
from dragoman.world.world import World

SERVING = frozenset(("actor.office", "actor.institution"))
LANDS = ("actor.state", "actor.adjective")
PEOPLE = frozenset(("actor.person", "actor.short"))


def home(passage: Passage, world: World) -> str | None:
    """The state of a word of one's own land right behind an office or a house: that of the known person who stands
    beside it («رئیس‌جمهور کشورمان، اشرف غنی»), else the one whose press writes so mostly, where the page has nobody of
    another state that writes the language («رئیس‌جمهور تاجیکستان گفت وزیر خارجه کشورمان …»). Without such words it is
    the only one of those states that the page names, where a ministry stands alone («به وزارت امور خارجه احضار شد»).
    """
    words = passage.pack.own_words
    served = [(t, before) for t in passage.where(words) if (before := _served(passage, t)) is not None]
    peers = frozenset(passage.pack.data.pack.own_states)
    if not served:
        return _only(passage, world, peers)
    named = {party for t, before in served for party in _beside(passage, world, before.i, t + 1)} & peers
    states = named or {words[passage.fold(t)] for t, _ in served}
    if len(states) != 1 or (not named and _others(passage, world, peers - states)):
        return None
    return states.pop()


def _only(passage: Passage, world: World, peers: frozenset[str]) -> str | None:
    hits = passage.layer("actor") if passage.pack.data.pack.order == "SOV" else []
    if not any(_alone(passage, hit) for hit in hits):
        return None
    named = {e.value for hit in hits for kind in LANDS for e in hit.all(kind)} & peers
    named |= {party for hit in hits for party in _parties(world, hit)} & peers
    return named.pop() if len(named) == 1 else None


def _alone(passage: Passage, hit: Found) -> bool:
    """Whether a hit is a foreign ministry with no land or body behind it, and nobody's word before it."""
    house = hit.get("actor.institution")
    if house is None or house.value != "foreign-ministry" or passage.starting("actor", hit.j) is not None:
        return False
    behind = passage.fold(hit.j) if hit.j < len(passage.tokens) else ""
    return behind not in passage.pack.pointers | passage.pack.own and passage.ending("actor", hit.i) is None


def _served(passage: Passage, at: int) -> Found | None:
    before = passage.ending("actor", at)
    return before if before is not None and not before.kinds.isdisjoint(SERVING) else None


def _beside(passage: Passage, world: World, start: int, end: int) -> set[str]:
    """The parties of the known persons right before token `start` and right behind token `end`, over a comma."""
    low = start - (start > 0 and passage.fold(start - 1) in COMMAS)
    high = end + (end < len(passage.tokens) and passage.fold(end) in COMMAS)
    return _parties(world, passage.ending("actor", low)) | _parties(world, passage.starting("actor", high))


def _parties(world: World, found: Found | None) -> set[str]:
    entries = found.entries if found is not None else ()
    return {world.people[e.value].party for e in entries if e.kind in PEOPLE and e.value in world.people}


def _others(passage: Passage, world: World, others: frozenset[str]) -> bool:
    """Whether the page has a known person or an office of one of the states `others`."""
    for found in passage.within("actor", 0, len(passage.tokens)):
        parties = _parties(world, found)
        if parties and parties <= others:
            return True
        land = passage.starting("actor", found.j) if "actor.office" in found.kinds else None
        if land is not None and any(e.value in others for kind in LANDS for e in land.all(kind)):
            return True
    return False
