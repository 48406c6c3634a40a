"""English: who calls off or puts off a visit by somebody ("Berlin cancelled a planned visit by the Turkish minister")
would have been its host, where no other is named.
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.words.groups import Group, ending
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame

UNDONE = ("cancelled", "postponed")
DUE = ("planned", "scheduled")
BEFORE = 5  # tokens between such a verb and its noun ("cancelled next week's planned official visit")
ADVERB = 4  # tokens between who does it and the verb ("has on Tuesday cancelled")
LOOSE = ("date", "quiet", "also", "status")
HOSTS = ("state", "city", "institution", "office", "person")


def hosted(passage: Passage, groups: list[Group], frame: Frame, hit: Found, roles: Roles) -> None:
    """Gives a visit whose guest alone is named, behind its noun, the state of whoever calls it off as its host."""
    if passage.pack.data.pack.order != "SVO" or frame.event not in JOURNEYS or not frame.noun:
        return
    if "to" not in frame.roles.get("host", ()):
        return  # the frame whose host may be named has been tried
    guests = [s for s in roles.sides if s.role == "visitor" and s.mention.i >= hit.j]
    if not guests or len(guests) != len(roles.sides) or {s.party for s in guests} == {None}:
        return
    if any(s.mention.kind not in PERSONS for s in guests):
        return  # a team
    at = _undone(passage, hit.i)
    host = _subject(passage, groups, at) if at is not None and not _unsaid(passage, at) else None
    if host is not None and len(host.parties) == 1 and not {s.party for s in guests} & set(host.parties):
        roles.add("host", host)


def _undone(passage: Passage, at: int) -> int | None:
    """Where the active verb begins that undoes the noun at a token, with only words between that say which."""
    pack = passage.pack
    for t in range(at, max(0, at - BEFORE), -1):
        cue = passage.ending("status", t)
        if cue is not None and cue.entries[0].value in UNDONE:
            return cue.i if passage.fold(cue.i - 1) not in pack.passives else None
        due = cue is not None and cue.entries[0].value in DUE
        word = passage.fold(t - 1)
        known = any(passage.covering(layer, t - 1) for layer in ("func", "say", "light", "frame", "actor"))
        if not due and (known or passage.tokens[t - 1].form.kind == "p") and word not in pack.possessives:
            return None
    return None


def _unsaid(passage: Passage, at: int) -> bool:
    """Whether words before the verb at a token say that it was not so ("never cancelled", "it is not true that …")."""
    low, _ = passage.sentence(at) or (at, at)
    if passage.begun("untrue", low, at) or passage.begun("denying", low, at):
        return True
    return any(f.entries[0].value in ("negated", "cancelled") for f in passage.begun("status", low, at))


def _subject(passage: Passage, groups: list[Group], at: int) -> Group | None:
    """Who stands before the verb at a token, or says that "it" did it; auxiliaries and adverbs between."""
    pack = passage.pack
    low, _ = passage.sentence(at) or (at, at)
    t = at
    while t > low and at - t <= ADVERB and ending(groups, t) is None:
        if passage.fold(t - 1) in pack.neuter:
            speakers = [g for g in groups if low <= g.i < t and g.mark == ""]
            said = len(speakers) == 1 and bool(passage.begun("say", speakers[0].j, t))
            return speakers[0] if said else None
        loose = any(passage.covering(layer, t - 1) for layer in LOOSE) or passage.starting("func", t - 1) is not None
        if not (loose or passage.fold(t - 1) in pack.verbal):
            return None
        t -= 1
    who = ending(groups, t)
    return who if who is not None and who.mark == "" and who.mentions[0].kind in HOSTS else None
