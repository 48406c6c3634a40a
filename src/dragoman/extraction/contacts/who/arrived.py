"""Whom a guest met, told behind his journey in the same sentence: «توجه إلى موسكو …، والتقى وزير خارجيتها»; and where
else the journey leads ("arrived in Riyadh. The visit to Riyadh, Amman and Cairo …"), or another's, who came there too.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found

MEETINGS = frozenset(("meeting", "talks", "reception"))
TOO = 2  # sentences behind an arrival in which others come to the same place
FAR = 9  # tokens between a word for a meeting and the one who was met ("met with top officials including …")


def met(
    told: Sequence[Candidate], groups: Sequence[Group], *, event: str, at: tuple[int, int], sentence: int
) -> list[Side]:
    """Guest and host of a meeting at tokens `at` that names the host alone; nobody where no journey precedes it.

    The host is of the state that the journey of the same sentence led to, and nobody else is named before him. Works
    for languages that put the one who is met behind the word for the meeting.
    """
    journey = told[-1] if told and told[-1].event in JOURNEYS else None
    if journey is None or journey.sentence != sentence or event not in MEETINGS or journey.i >= at[0]:
        return []
    guests = _guests(journey)
    hosts = [s.mention for s in journey.sides if s.role == "host"]
    if not guests or len({m.party for m in guests}) > 1 or len(hosts) != 1 or hosts[0].kind in PERSONS:
        return []
    home = hosts[0].party
    for group in groups:
        if not at[1] <= group.i <= at[1] + FAR:
            continue
        if not home or set(group.parties) != {home}:
            return []
        named = [m for m in group.mentions if m.kind in PERSONS and m.name]
        if named:
            return [*(Side(mention=m, role="participant") for m in guests), Side(mention=named[0], role="counterpart")]
    return []


def aim(beside: Beside, hit: Found, sides: list[Side], told: Sequence[Candidate], sentence: int) -> list[Side]:
    """«وصل إلى مسقط للقاء المسؤولين العمانيين وجماعة الحوثي»: guest and each whom he has come to meet, where an Arabic
    noun with what for written onto it is theirs, and a journey stands before it; nobody else.
    """
    journey = told[-1] if told and told[-1].event in JOURNEYS else None
    clitic = beside.passage.pack.clitics.get(hit.pre)
    if journey is None or journey.sentence != sentence or journey.i >= hit.i or clitic is None or clitic.article:
        return []
    several = len({s.party for s in sides}) > 1 and all(s.role == "participant" for s in sides)
    if not several or sides[0].mention.i != hit.j or not beside.purpose(hit):
        return []
    if beside.passage.ending("preparing", hit.i) is not None:
        return []  # «للتحضير للقاء الرئيسين»: others will meet
    guests = _guests(journey)
    if not guests or {m.party for m in guests} & {s.party for s in sides}:
        return []
    whom = [replace(s, role="counterpart") for s in sides]
    return [*(Side(mention=m, role="participant") for m in guests), *whom]


def onward(told: Sequence[Candidate], sides: Sequence[Side], *, event: str, sentence: int) -> list[Side]:
    """Guest and hosts of a journey that names its hosts alone; nobody where no person's journey to one of them was told
    right before.
    """
    journey = told[-1] if told and told[-1].event in JOURNEYS else None
    if (
        journey is None
        or sentence - journey.sentence > 1
        or event not in JOURNEYS
        or not sides
        or any(s.role != "host" for s in sides)
    ):
        return []
    guests, homes = _guests(journey), {s.party for s in journey.sides if s.role == "host" and s.party}
    if len(guests) != 1 or not homes & {s.party for s in sides} or any(s.party == guests[0].party for s in sides):
        return []
    return [Side(mention=guests[0], role="visitor"), *sides]


def came_too(told: Sequence[Candidate], sides: Sequence[Side], *, sentence: int) -> list[Side]:
    """«وصل الرئيس التونسي إلى جدة. ووصل الرئيس العراقي على رأس وفد …»: the guests of an arrival that does not say
    where, and the host of those who were told right before to have come; nobody where one of them is at home there.
    """
    last = next((c for c in reversed(told) if c.event == "arrival"), None)
    if last is None or last.status != "occurred" or not 0 <= sentence - last.sentence <= TOO:
        return []
    hosts = [s for s in last.sides if s.role == "host"]
    homes = {s.party for s in hosts}
    if not hosts or not sides or any(s.role != "visitor" or s.mention.kind not in PERSONS for s in sides):
        return []
    return [*sides, *hosts] if not homes & {s.party for s in sides} else []


def _guests(journey: Candidate) -> list[Mention]:
    return [s.mention for s in journey.sides if s.role == "visitor" and s.mention.kind in PERSONS]
