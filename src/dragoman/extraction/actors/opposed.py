"""Rebels and an opposition beside a government: «الحكومة السورية والمعارضة», "South Sudan's government and rebels"."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.world.world import World

OPPOSITION = "opposition"  # an institution that speaks against its state


def opposition(world: World, state: str | None, base: Mention, before: list[Mention]) -> Mention | None:
    """Whom such words mean: the movement that opposes `state`, or the state named with them; null where none does."""
    if state is None and base.joined and before:
        state = before[-1].party
    party = world.opponents.get(state or "")
    return replace(base, kind="body", party=party) if party else None
