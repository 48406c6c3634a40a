"""Talks on joining a body: their other side is that body, whoever else says what he thinks of them.

"Austria opposes accession talks with Turkey", «مفاوضات الانضمام مع أوكرانيا», «مذاکرات پذیرش با ترکیه». Two who hold
such talks with each other do: "Sweden and Turkey held accession talks", «مباحثات عضوية مع نظيره».
"""

from __future__ import annotations

from bisect import bisect_left

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.places import begun
from dragoman.world.world import World

JOINS = ("counterpart", "between")
FEW = 6  # sentences before the talks in which the body may have been named
TOLD = ("say", "judging")  # layers of verbs of what somebody says or thinks


def to_join(
    passage: Passage, groups: list[Group], world: World, frame: Frame, hit: Found, verb: Found | None, roles: Roles
) -> None:
    """Gives such talks, where but one is told to have them, him and the body that was named nearest before them; nobody
    where none is named.
    """
    if frame.event != "talks" or not frame.noun or not _on_joining(passage, hit):
        return
    if any(world.union(s.party) for s in roles.sides if s.party):
        return
    sides = [s for s in roles.sides if not _thinks(passage, s, hit, verb)]
    thinks = len(sides) < len(roles.sides)
    if len(sides) > 1 and not (thinks and all(s.role in JOINS for s in sides)):
        return
    body = _named(passage, groups, world, hit) if sides else None
    roles.sides = []
    if body is not None and all(s.party for s in sides):
        joins = [Side(mention=s.mention, role="counterpart") for s in sides]
        roles.sides = [*joins, Side(mention=body, role="participant")]


def _on_joining(passage: Passage, hit: Found) -> bool:
    """Whether a word of joining stands in the noun or right beside it."""
    around = range(max(0, hit.i - 1), min(len(passage.tokens), hit.j + 1))
    return any(passage.fold(t) in passage.pack.accession for t in around)


def _thinks(passage: Passage, side: Side, hit: Found, verb: Found | None) -> bool:
    """Whether somebody before the talks only says or thinks something of them: their verb stands behind them ("hopes
    accession talks will begin"), or one of his own between him and them.
    """
    at = side.mention
    if side.role != "participant" or at.mark == "of" or at.j > hit.i:
        return False
    if passage.pack.data.pack.order == "SOV":
        own = any(passage.fold(t) in passage.pack.finite for t in range(at.j, hit.i))
    else:
        own = verb is not None and verb.i >= hit.j
    that = any(f.get("func.that") for f in passage.begun("func", at.j, hit.i))
    return own or that or any(passage.begun(layer, at.j, hit.i) for layer in TOLD)


def _named(passage: Passage, groups: list[Group], world: World, hit: Found) -> Mention | None:
    """The body that was named last before the talks, in their sentence or one of the few before, else the first behind
    them in it.
    """
    low, high = passage.sentence(hit.i) or (hit.i, hit.j)
    sentences = passage.sentences
    near = sentences[max(0, bisect_left(sentences, (low, high)) - FEW)][0]
    bodies = [
        m
        for g in begun(groups, near, high)
        for m in g.mentions
        if m.party and m.kind == "body" and world.union(m.party)
    ]
    before = [m for m in bodies if m.i < hit.i]
    return before[-1] if before else next(iter(bodies), None)
