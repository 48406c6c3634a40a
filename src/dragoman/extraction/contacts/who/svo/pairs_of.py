"""English: "diplomats from the two countries", "the defence chiefs of both sides": holders of one office in each of two
lands told before are those two.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.who.svo.before_talks import with_owners
from dragoman.extraction.contacts.who.svo.houses import with_heads
from dragoman.extraction.contacts.who.svo.posts import of_movements, with_posts
from dragoman.extraction.contacts.who.svo.they import with_they
from dragoman.extraction.contacts.who.vso.named_behind import with_name
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.world.world import World

PLURAL = "s"  # of "delegations", which lists have as one word with "delegation"
WHOSE = ("of", "from")  # marks of a pair whose people are named before it


def people(passage: Passage, mentions: list[Mention], world: World) -> list[Mention]:
    """The mentions, with the names and houses that stand behind offices, those whom a pair has sent, and the two whom
    "they" means.
    """
    named = with_owners(passage, with_posts(passage, with_heads(passage, with_name(passage, mentions))))
    return with_they(passage, with_pairs(passage, of_movements(passage, named, world)))


def with_pairs(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, where people of two lands that a page has named are those two, with the mark before the people."""
    if passage.pack.data.pack.order != "SVO":
        return mentions
    return [_people(passage, m, before) for m, before in zip(mentions, (None, *mentions), strict=False)]


def _people(passage: Passage, pair: Mention, before: Mention | None) -> Mention:
    if pair.kind != "pair" or pair.mark not in WHOSE or pair.office is not None:
        return pair
    at = pair.i
    led = passage.ending("func", at)
    if led is None or led.get("func.mark") is None:
        return pair
    head = passage.ending("actor", led.i)
    if head is None or not _several(passage, head) or (before is not None and before.j > head.i):
        return pair
    first = head.i
    while first > 0 and (
        passage.fold(first - 1) in passage.pack.modifiers or passage.fold(first - 1) in passage.pack.determiners
    ):
        first -= 1
    mark = passage.ending("func", first)
    value = mark.get("func.mark") if mark is not None else None
    return replace(pair, i=head.i, mark=value.value if value is not None else "")


def _several(passage: Passage, head: Found) -> bool:
    """Whether an English word is of several holders of an office, or of delegations."""
    office, house = head.get("actor.office"), head.get("actor.institution")
    if office is not None:
        return "plural" in office.tags
    return house is not None and house.value == "delegation" and passage.fold(head.j - 1).endswith(PLURAL)
