"""An event told in one or two sentences of English, Arabic or Persian: the dragoman's own voice."""

from __future__ import annotations

from dragoman.language.pack import Pack
from dragoman.model import Event
from dragoman.readout.names import Names
from dragoman.readout.telling import about, account, denial, tell_contact, tell_plain, vote
from dragoman.world.world import World

__all__ = ["tell"]


def tell(event: Event, *, language: str, pack: Pack, world: World) -> str:
    """The event (of one report, or merged) in `language`, whose pack is given; the unknown is left out.

    That somebody corrected it by hand is said.
    """
    if pack.code != language:
        raise ValueError(f"the pack is of {pack.code}, not of {language}")
    names = Names(pack, world)
    sentence = tell_contact(event, names) if event.type == "CONSULT" else tell_plain(event, names)
    before, after = account(event, names)
    first = before + sentence + denial(event, names) + after + names.file.stop
    if pack.data.pack.capitals:
        first = first[:1].upper() + first[1:]
    by_hand = names.file.corrected if getattr(event, "corrected", ()) else ""
    return " ".join(s for s in (first, about(event, names) or vote(event, names), by_hand) if s)
