"""For whom they speak who head a movement and hold the offices of a state: one party throughout a page.

A page that calls him "the Taliban's foreign minister" or speaks of the Taliban means them where it names Muttaqi alone
too; one that calls him "the Afghan foreign minister" means the state.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.language.passage import Passage
from dragoman.world.world import World

LANDS = frozenset(("actor.state", "actor.adjective", "actor.capital"))


def of_movement(passage: Passage, mentions: Sequence[Mention], world: World) -> list[Mention]:
    """The mentions, those of one who is of a movement with the party that the page means him to speak for."""
    homes: dict[str | None, str] = {m.person: world.people[m.person].party for m in mentions if m.person and m.party}
    homes = {p: home for p, home in homes.items() if _movement(world, home)}
    ruling = {m.person: m.party for m in mentions if m.person in homes and m.party != homes[m.person]}
    ruling = {p: state for p, state in ruling.items() if any(m.party == homes[p] for m in mentions)}
    if not ruling:
        return list(mentions)
    stated = {m.person for m in mentions if m.person in ruling and _of_state(passage, m, ruling[m.person])}
    return [_meant(m, homes, ruling, stated) for m in mentions]


def _movement(world: World, party: str) -> bool:
    known = world.authorities.get(party)
    return known is not None and known.kind == "movement"


def _of_state(passage: Passage, mention: Mention, state: str | None) -> bool:
    """Whether the words of a mention name the state."""
    words = passage.within("actor", mention.i, mention.j)
    return any(e.value == state for f in words if not f.kinds.isdisjoint(LANDS) for e in f.entries)


def _meant(
    mention: Mention, homes: dict[str | None, str], ruling: dict[str | None, str | None], stated: set[str | None]
) -> Mention:
    if mention.person not in ruling or not mention.party:
        return mention
    party = ruling[mention.person] if mention.person in stated else homes[mention.person]
    return mention if mention.party == party else replace(mention, party=party, authority=None)
