"""English: "the minister of state at the Qatari Foreign Ministry, Mohammed Al Khulaifi": the office before the house in
which somebody holds it belongs to who is named behind.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.language.passage import Passage

POSTED = ("at", "place", "of")  # marks of the house behind an office


def with_posts(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, where a house with its holder's name begins with the office before it, and its mark."""
    if passage.pack.data.pack.order != "SVO":
        return mentions
    taken = {m.j: m for m in mentions}
    return [_whole(passage, m, taken) for m in mentions]


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
