"""Whom a pronoun means that tells of an invitation («ووجه إليه دعوة لزيارة الدوحة», "met Putin and invited him to
Ankara"): of the two that were just told to be in contact the one who does not invite; and who asks somebody to meet
him («دعا بوتين زيلينسكي إلى لقائه», «از پوتین خواست با او دیدار کند»).
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.who.sov import asked as sov_asked
from dragoman.extraction.contacts.who.vso import asked as vso_asked
from dragoman.extraction.contacts.who.vso.offered import offered
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

MARKS = frozenset(("object", "to", "to-clitic"))
BEHIND = 3  # tokens behind a predicate in which the pronoun stands
PLACED = frozenset(("visit", "to-place"))  # what a frame needs that says where to


def guest(
    groups: Sequence[Group], beside: Beside, frame: Frame, hit: Found, sides: list[Side], told: Sequence[Candidate]
) -> list[Side]:
    """The sides of an invitation of which only the inviter is named, with his guest; none where nobody knows him.

    Where the words say whose land it is to, he is the inviter («التقى نظيره التركي ووجه له دعوة لزيارة بغداد»).
    Of a meeting or talks both, where one asks the other for them.
    """
    if frame.event in vso_asked.EVENTS and (two := _both(groups, beside, frame, hit)):
        return [Side(mention=g.mentions[0], role="participant") for g in two]
    last = told[-1] if told else None
    if frame.event != "invitation" or beside.order == "SOV" or last is None or len(last.parties) != 2:
        return []
    if not (PLACED & set(frame.needs) or (frame.noun and (beside.order == "SVO" or beside.visit(hit)))):
        return []
    own = {s.party for s in sides}
    n = beside.clauses.sentence[hit.i]
    if len(own) != 1 or not own < last.parties or last.status != "occurred" or not 0 <= n - last.sentence <= 1:
        return []
    role = next((r for r, marks in frame.roles.items() if MARKS & set(marks) and r != "host"), None)
    if role is None or not (_him(beside, hit) or _to_visit(beside, frame, hit)):
        return []
    _, high = beside.clauses.clause(hit.i)
    lands = {m.party for g in groups if hit.j <= g.i < high for m in g.mentions if m.kind == "state"} & last.parties
    hosts = lands if len(lands) == 1 else own
    inviters = sides if hosts == own else [replace(sides[0], mention=s.mention) for s in last.sides if s.party in hosts]
    guests = [Side(mention=s.mention, role=role) for s in last.sides if s.party not in hosts]
    return [*inviters, *guests] if len(inviters) == len(guests) == 1 else []


def _both(groups: Sequence[Group], beside: Beside, frame: Frame, hit: Found) -> tuple[Group, ...]:
    """Who asks for a meeting with himself, and whom he asks."""
    if beside.order == "VSO":
        asked = vso_asked.himself(beside.passage, groups, frame, hit)
        return asked or offered(beside.passage, groups, frame, hit) or ()
    return (sov_asked.himself(beside.passage, groups, hit, beside.clauses) or ()) if beside.order == "SOV" else ()


def _him(beside: Beside, hit: Found) -> bool:
    """Whether a pronoun for one other stands right behind a predicate, or between an Arabic verb and its noun."""
    before = 1 if beside.order == "VSO" else 0
    near = beside.passage.begun("pronoun", hit.i - before, hit.j + BEHIND)
    return any(f.entries[0].value in MARKS and (f.j == hit.i or beside.clauses.touching(hit.j, f.i)) for f in near)


def _to_visit(beside: Beside, frame: Frame, hit: Found) -> bool:
    """ "spoke with Sisi and extended an invitation to visit the White House"."""
    behind = beside.passage.starting("frame", hit.j) if beside.order == "SVO" and frame.noun else None
    return behind is not None and any(e.value == "visit" for e in behind.all("frame.verb"))
