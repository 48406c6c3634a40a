"""Who headed each side of talks that an Arabic page tells of two states: «عقدت اللجنة المصرية الأردنية … برئاسة رئيس
الوزراء المصري فلان ونظيره الأردني فلان», «… المباحثات. ترأس الجانب الكويتي فلان فيما ترأس الجانب الكوري فلان».
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.kinds import SAT
from dragoman.extraction.sorts import BARE
from dragoman.language.passage import Passage

ROLES = ("between", "participant", "counterpart")
NEAR = 25  # tokens from what is told to the words for who headed it
AHEAD = 2  # sentences from the talks on in which the heads of the sides are told
HELD = "hold"


def chaired(passage: Passage, told: Candidate, sides: list[Side], mentions: Sequence[Mention]) -> list[Side]:
    """The sides, each state with him who is said to have headed its side."""
    states = [s for s in sides if s.role in ROLES and s.mention.kind not in PERSONS]
    if passage.pack.data.pack.order != "VSO" or told.event not in SAT or len(states) < 2:
        return sides
    heads = _heads(passage, told, mentions)
    return [s if s.mention.kind in PERSONS else replace(s, mention=heads.get(s.party, s.mention)) for s in sides]


def _heads(passage: Passage, told: Candidate, mentions: Sequence[Mention]) -> dict[str | None, Mention]:
    """Who is told to have headed which party: right behind «برئاسة» and listed with him, or behind a side of it."""
    out: dict[str | None, Mention] = {}
    _, high = passage.sentences[told.sentence]
    word = next((f for f in passage.begun("heading", told.j, min(high, told.j + NEAR))), None)
    at = word.j if word is not None else -1
    last = min(told.sentence + AHEAD, len(passage.sentences)) - 1
    end = passage.sentences[last][1]
    for n, mention in enumerate(mentions):
        if not told.j <= mention.i < end or mention.kind not in PERSONS or mention.number != "one":
            continue
        before = mentions[n - 1] if n else None
        listed = before is not None and before.j == at and mention.joined
        if mention.i == at or listed:
            at = mention.j
            out.setdefault(mention.party, mention)
        elif _his_side(passage, mention) or (before is not None and _side(passage, before, mention)):
            out.setdefault(mention.party, mention)
    return out


def _side(passage: Passage, side: Mention, head: Mention) -> bool:
    """«ترأس الجانب الكويتي الشيخ …»: whether somebody stands right behind the side that a verb says he headed."""
    behind = side.kind == "institution" and side.party == head.party and head.i == side.j and head.mark in BARE
    return behind and _headed(passage, side.i)


def _his_side(passage: Passage, head: Mention) -> bool:
    """Whether a mention of somebody begins with the side that he is said to have headed."""
    first = passage.starting("actor", head.i)
    return first is not None and first.get("actor.institution") is not None and _headed(passage, head.i)


def _headed(passage: Passage, at: int) -> bool:
    verb = passage.ending("light", at)
    return verb is not None and any(e.value == HELD for e in verb.all("light.verb"))
