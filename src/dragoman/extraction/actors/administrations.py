"""A government that bears the name of who leads it: "the Biden administration", "Netanyahu's government",
«إدارة بايدن», «حكومة الرئيس فلان». It is the state's, and he himself is not meant.

English has the name before its word, where it is taken for an adjective before phrases are built; Arabic behind it,
where word and name are read as a person with what he is.
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.extraction.actors.mention import PERSONS, Mention, land_of
from dragoman.language.lexicon import Entry, Found, phrase
from dragoman.language.passage import Passage

PEOPLE = frozenset(("actor.person", "actor.short"))
GOVERNMENT = "government"


def administrations(passage: Passage, hits: list[Found], led: Callable[[str], str | None]) -> list[Found]:
    """The actor words, the name in an English government as the adjective of its state; `led` gives the state that a
    person has led ("a Trump administration official").
    """
    if passage.pack.data.pack.order != "SVO":
        return hits
    out: list[Found] = []
    skip = -1
    for n, hit in enumerate(hits):
        if n == skip:
            continue
        house = hits[n + 1] if n + 1 < len(hits) else None
        named = house is not None and hit.kinds <= PEOPLE and house.i == _behind(passage, hit.j)
        told = house.get("actor.institution") if named and house is not None else None
        ruled = told is not None and told.value == GOVERNMENT
        states = {state for e in hit.entries if (state := led(e.value))} if ruled else set()
        code = next(iter(states)) if len(states) == 1 else None
        if house is None or code is None:
            out.append(hit)
            continue
        office = hits[n + 2] if n + 2 < len(hits) else None
        before = office is not None and office.i == house.j and office.get("actor.office") is not None
        end = house.j if before else house.i  # "Biden administration officials", "the Biden administration"
        out.append(phrase(hit.i, end, (Entry("actor.adjective", code, ()),), pre=hit.pre, suf=""))
        skip = n + 1 if before else -1
    return out


def _behind(passage: Passage, at: int) -> int:
    """Where the words behind a name begin that may be an owner's."""
    while at < len(passage.tokens) and passage.fold(at) in passage.pack.possessives:
        at += 1
    return at


def governments(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, the person in an Arabic government as his state."""
    if not passage.pack.ruled:
        return mentions
    return [land_of(m) if _government(passage, m) else m for m in mentions]


def _government(passage: Passage, mention: Mention) -> bool:
    """Whether the words of a person begin with one for a government («وإدارة بايدن»)."""
    if mention.kind not in PERSONS or not mention.name or mention.j - mention.i < 2:
        return False
    found = passage.starting("actor", mention.i)
    return passage.fold(mention.i).removeprefix(found.pre if found is not None else "") in passage.pack.ruled
