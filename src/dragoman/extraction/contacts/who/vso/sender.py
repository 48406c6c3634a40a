"""«تلقت طهران رسالة أميركية», «نقل الوزير رسالة سعودية إلى …»: the Arabic adjective of a letter says whose it is."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Side
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame

SENT, FROM = "letter", "initiator"


def sender(passage: Passage, frame: Frame, hit: Found) -> Side | None:
    """The state that stands as the one adjective of a letter which somebody gets or brings."""
    if frame.event != SENT or not (frame.noun and frame.light) or "from" not in frame.roles.get(FROM, ()):
        return None
    found = passage.starting("actor", hit.j)
    entry = found.get("actor.adjective") if found is not None else None
    if found is None or entry is None or "ambiguous" in entry.tags:
        return None
    if passage.fold(found.j - 1).endswith(tuple(passage.pack.data.letters.people)):
        return None  # «رسائل أميركيين»: some of a people
    return Side(mention=Mention(i=found.i, j=found.j, kind="state", party=entry.value), role=FROM)


def of_sender(sides: list[Side], whose: Side) -> list[Side]:
    """The sides of a letter of which an adjective says whose it is: who brings it is no party to it."""
    if any(s.party == whose.party for s in sides):
        return sides
    return [whose, *(s for s in sides if s.role != FROM)]
