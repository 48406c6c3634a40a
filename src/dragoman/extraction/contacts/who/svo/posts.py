"""English: "the minister of state at the Qatari Foreign Ministry, Mohammed Al Khulaifi": the office before the house in
which somebody holds it belongs to who is named behind.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.language.passage import Passage
from dragoman.world.world import World

POSTED = ("at", "place", "of")  # marks of the house behind an office


def with_posts(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, where a house with its holder's name begins with the office before it, and its mark."""
    if passage.pack.data.pack.order != "SVO":
        return mentions
    taken = {m.j: m for m in mentions}
    return [_whole(passage, m, taken) for m in mentions]


def of_movements(passage: Passage, mentions: list[Mention], world: World) -> list[Mention]:
    """ "Yemen's Houthi delegation": the mentions, those of a movement without the state before them in which it is."""
    if passage.pack.data.pack.order != "SVO":
        return mentions
    out: list[Mention] = []
    for mention in mentions:
        owner = out[-1] if out else None
        if owner is not None and _is_in(passage, owner, mention, world):
            out.pop()
            mention = replace(mention, mark=owner.mark, joined=owner.joined)
        out.append(mention)
    return out


def _is_in(passage: Passage, owner: Mention, mention: Mention, world: World) -> bool:
    """Whether a possessive joins a state and those of a movement that is none."""
    known = world.authorities.get(mention.party or "")
    if owner.kind != "state" or mention.mark != "after-word" or known is None or known.kind != "movement":
        return False
    signs = range(owner.j, mention.i)
    return bool(signs) and all(passage.fold(t) in passage.pack.possessives for t in signs)


def _whole(passage: Passage, mention: Mention, taken: dict[int, Mention]) -> Mention:
    if mention.kind not in PERSONS or mention.office is None or mention.mark not in POSTED:
        return mention
    at = mention.i
    while at > 0 and passage.fold(at - 1) in passage.pack.determiners:
        at -= 1
    led = passage.ending("func", at)
    office = passage.ending("actor", led.i) if led is not None else None
    held = office.get("actor.office") if office is not None else None
    if office is None or held is None or held.value != mention.office or office.j in taken:
        return mention
    first = office.i
    while first > 0 and passage.fold(first - 1) in passage.pack.determiners | passage.pack.articles:
        first -= 1
    mark = passage.ending("func", first)
    value = mark.get("func.mark") if mark is not None else None
    return replace(mention, i=office.i, mark=value.value if value is not None else "")
