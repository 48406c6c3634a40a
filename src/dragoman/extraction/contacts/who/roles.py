"""The roles of a frame while they are filled, and when they are enough for a contact."""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.groups import Group

TOGETHER = frozenset(("participant", "between", "mediator", "guest"))  # roles that several may share and be in contact
PARTNERS = ("counterpart", "recipient", "initiator")  # roles of who stands to another that acts


class Roles:
    """The roles of one frame while they are filled."""

    def __init__(self) -> None:
        self.sides: list[Side] = []
        self.used: set[int] = set()
        self.by_possessor = False

    def add(self, role: str, group: Group) -> None:
        """Takes a group into a role."""
        self.used.add(group.i)
        self.sides.extend(Side(mention=m, role=role) for m in group.mentions)

    @property
    def enough(self) -> bool:
        """Whether two parties stand in roles that put them in contact with each other."""
        sides = self.sides
        if not sides:
            return False
        for s in sides:
            if s.mention.kind == "pair" and s.role in TOGETHER:
                return True
        if len(sides) < 2:
            return False
        known = [s for s in sides if s.mention.party or s.mention.city]
        if len({s.mention.party or s.mention.city for s in known}) < 2:
            return False  # a city stands for its state
        roles = {s.role for s in known}
        two = roles <= {"between", "participant"} and len({s.party for s in known}) == 2  # "the two Koreas"
        if len({(s.mention.i, s.mention.j) for s in known}) < 2 and not two and roles != {"guest"}:
            return False  # "a meeting of the E3": three states in one word; «بمشاركة الدول الضامنة» they take part
        return len(roles) > 1 or bool(roles & TOGETHER)

    @property
    def inside(self) -> bool:
        """Whether persons of one party alone stand in different roles: a meeting inside one government."""
        told = [s for s in self.sides if s.mention.kind in PERSONS and s.role != "host"]
        return len({s.role for s in told}) > 1 and len({s.party for s in self.sides}) == 1
