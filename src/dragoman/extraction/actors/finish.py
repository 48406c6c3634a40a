"""What only the whole article tells of its mentions: which are listed together, which offices it names elsewhere."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from dragoman.extraction.actors.marks import Marks
from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.language.passage import Passage
from dragoman.world.world import World

MANY = frozenset(
    ("minister", "official", "adviser", "ambassador", "envoy", "spokesperson", "diplomat", "senator", None)
)  # offices that several hold at once

CLAIMED = frozenset(("office", "person", "institution"))  # kinds of mention that are somebody of an authority


MINISTERS = frozenset(("foreign-minister", "defence-minister", "interior-minister", "finance-minister", "oil-minister"))


def _held(world: World, person: str, office: str | None) -> bool:
    return any(t.office == office for t in world.people[person].offices) if person in world.people else False


def name_holders(mentions: list[Mention], world: World, *, bare: set[int]) -> list[Mention]:
    """An office without a name takes the name where the article names its holder; elsewhere it stays unnamed.

    `bare` are the tokens where a mention says no more than "minister".
    """
    by_person: dict[str | None, Mention] = {m.person: m for m in mentions if m.person and m.name}
    unlisted: dict[tuple[str | None, str | None], dict[str, Mention]] = {}
    for m in mentions:
        if m.provisional and m.name and not m.former:
            unlisted.setdefault((m.party, m.office), {})[m.name] = m
    return [_named(m, by_person, unlisted, world, bare) if m.kind == "office" else m for m in mentions]


def _named(
    mention: Mention,
    by_person: dict[str | None, Mention],
    unlisted: dict[tuple[str | None, str | None], dict[str, Mention]],
    world: World,
    bare: set[int],
) -> Mention:
    party = mention.party
    office = mention.office
    if not mention.person and not mention.former and office not in MANY:
        held = {p for p, m in by_person.items() if m.party == party and m.office == office}
        held |= {p for p, m in by_person.items() if p and m.party == party and _held(world, p, office)}
        if len(held) == 1:
            mention = msgspec.structs.replace(mention, person=held.pop())
    elif office == "minister" and mention.i in bare and not mention.former:
        held = {p for p, m in by_person.items() if m.party == party and m.office in MINISTERS}
        if len(held) == 1:  # «وزير الخارجية الإيراني … الوزير الإيراني»
            mention = msgspec.structs.replace(mention, person=held.pop())
    named = by_person.get(mention.person) if mention.person else None
    if named is None and not mention.former and (office not in MANY or office == "ambassador"):
        others = list(unlisted.get((party, office), {}).values())
        named = others[0] if len(others) == 1 else None
        if named is not None and not mention.name:
            return msgspec.structs.replace(mention, person=None, name=named.name, provisional=True)
    if mention.person and not mention.name:
        if named is None:
            return msgspec.structs.replace(mention, person=None)
        office = named.office if office == "minister" else office
        return msgspec.structs.replace(
            mention, name=named.name, wikidata=named.wikidata, authority=named.authority, office=office
        )
    return mention


def name_authorities(mentions: list[Mention], passage: Passage, world: World) -> list[Mention]:
    """Whose office it is, where the words in or right behind a mention say so («وزير الخارجية في حكومة صنعاء»)."""
    if not passage.layer("claim"):
        return mentions
    out = []
    for mention in mentions:
        if mention.party in world.claims and mention.kind in CLAIMED and not mention.person:
            end = mention.j
            while end < min(mention.j + 2, len(passage.tokens)) and (
                passage.starting("func", end) or passage.fold(end) in passage.pack.inner
            ):
                end += 1
            said = {
                (e.value, tag) for f in passage.begun("claim", mention.i, end + 1) for e in f.entries for tag in e.tags
            }
            meant = {tag for state, tag in said if state == mention.party}
            if len(meant) == 1:
                mention = msgspec.structs.replace(mention, authority=meant.pop())
        out.append(mention)
    return out


def joins(phrases: list[Phrase], marks: Marks) -> list[bool]:
    """Whether each phrase is listed with the one before it; commas list only where an "and" closes the list."""
    kinds = ["", *(marks.joined(a, b) for a, b in pairwise(phrases))]
    out = [False] * len(phrases)
    closed = False
    for n in range(len(phrases) - 1, -1, -1):
        if kinds[n] == "and":
            out[n], closed = True, True
        elif kinds[n] == "comma":
            out[n] = closed
        else:
            closed = False
    return out
