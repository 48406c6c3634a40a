"""Talks on joining a body: their other side is that body, whoever else says what he thinks of them.

"Austria opposes accession talks with Turkey", «مفاوضات الانضمام مع أوكرانيا», «مذاکرات پذیرش با ترکیه».
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.world.world import World

PARTNERS = ("counterpart", "between")


def to_join(passage: Passage, groups: list[Group], world: World, frame: Frame, hit: Found, roles: Roles) -> None:
    """Gives such talks whoever is to join and the body that the page names nearest before them; nobody where it names
    none.
    """
    if frame.event != "talks" or not frame.noun or not _on_joining(passage, hit):
        return
    if any(world.union(s.party) for s in roles.sides if s.party):
        return
    partners = [s for s in roles.sides if s.role in PARTNERS] or roles.sides
    joins = min(partners, key=lambda s: abs(s.mention.i - hit.i), default=None)
    body = _named(groups, world, hit)
    roles.sides = []
    if joins is not None and joins.party and body is not None:
        roles.sides = [Side(mention=joins.mention, role="counterpart"), Side(mention=body, role="participant")]


def _on_joining(passage: Passage, hit: Found) -> bool:
    """Whether a word of joining stands in the noun or right beside it."""
    around = range(max(0, hit.i - 1), min(len(passage.tokens), hit.j + 1))
    return any(passage.fold(t) in passage.pack.accession for t in around)


def _named(groups: list[Group], world: World, hit: Found) -> Mention | None:
    """The body that was named last before the talks, else the first behind them."""
    bodies = [m for g in groups for m in g.mentions if m.party and m.kind == "body" and world.union(m.party)]
    before = [m for m in bodies if m.i < hit.i]
    return before[-1] if before else next(iter(bodies), None)
