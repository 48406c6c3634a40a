"""Whom an Arabic traveller meets on his journey: «في زيارة يلتقي خلالها الرئيس اللبناني ورئيس الوزراء العراقي»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.verbs import gathering_between
from dragoman.extraction.sorts import BARE
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame


def met_on_the_way(frame: Frame, hit: Found, roles: Roles, *, beside: Beside, told: Sequence[Candidate]) -> None:
    """Those of several lands who stand together behind a verb of meeting with "during it" are the ones met, and who
    travels in the same sentence meets each: he is not named again. Not «يلتقي خلالها الرئيس الفرنسي نظيره العراقي»,
    where one of them meets the other, nor where the traveller is among them.
    """
    asked = next((r for r, marks in frame.roles.items() if "object" in marks), None)
    doing = next((r for r, marks in frame.roles.items() if "subject" in marks), None)
    journey = told[-1] if told and told[-1].event in JOURNEYS else None
    if journey is None or asked is None or doing is None or frame.event != "meeting" or not frame.verb:
        return
    if journey.sentence != beside.clauses.sentence[hit.i] or not beside.passage.begun("together", hit.j, hit.j + 1):
        return
    if gathering_between(beside.passage, journey.j, hit.i):
        return  # «بعد قمة في سوتشي التقى خلالها …»: it is the summit that they met at
    listed = [s.mention for s in roles.sides]
    guests = [s.mention for s in journey.sides if s.role == "visitor"]
    if len({m.party for m in listed}) < 2 or len({m.party for m in guests}) != 1:
        return
    if any(m.kind not in PERSONS or m.counterpart or m.mark not in BARE or m.i < hit.j for m in listed):
        return
    if any(not m.joined for m in listed[1:]) or {m.party for m in guests} & {m.party for m in listed}:
        return
    roles.sides = [Side(mention=guests[0], role=doing), *(Side(mention=m, role=asked) for m in listed)]
