"""English "The Turkish ambassador to Iraq met the oil minister": that of the land where he serves."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

ENVOY = "ambassador"
THERE = ("to", "place", "at")  # marks of the land that an ambassador is posted in
BEHIND = 4  # tokens between an ambassador and that mark ("the ambassador of Saudi Arabia to Iraq")
LANDS = ("actor.state", "actor.capital")


def where_posted(passage: Passage, phrase: Phrase, before: Sequence[Mention]) -> str | None:
    """The land where the one ambassador of the sentence is posted, if nobody else of it is named before the office."""
    if passage.pack.data.pack.order != "SVO":
        return None
    low, high = passage.sentence(phrase.i) or (phrase.i, phrase.j)
    envoys = [f for f in passage.begun("actor", low, high) if _envoy(f)]
    if len(envoys) != 1 or phrase.i <= envoys[0].i < phrase.j:
        return None
    land = _post(passage, envoys[0], high)
    others = [m for m in before if low <= m.i and m.party not in (None, land) and not m.i <= envoys[0].i < m.j]
    return land if not others else None


def _envoy(found: Found) -> bool:
    office = found.get("actor.office")
    return office is not None and office.value == ENVOY and "plural" not in office.tags


def _post(passage: Passage, envoy: Found, high: int) -> str | None:
    """The land behind the first such mark right behind an ambassador."""
    for mark in passage.begun("func", envoy.j, min(high, envoy.j + BEHIND)):
        told = mark.get("func.mark")
        if told is None or told.value not in (*THERE, "of"):
            return None
        if told.value == "of":
            continue
        at = mark.j + (mark.j < high and passage.fold(mark.j) in passage.pack.determiners)
        place = passage.starting("actor", at)
        land = next((e for kind in LANDS if place is not None and (e := place.get(kind))), None)
        return land.value if land is not None else None
    return None
