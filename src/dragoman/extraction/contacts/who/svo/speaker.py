"""English "Sisi said Egypt rejected it in a call with Putin": who speaks there, where his state stands between."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.svo import positions as svo
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

MAKERS = ("participant", "initiator", "recipient")  # roles of who speaks in a call or meeting
BETWEEN = ("date", "quiet", "also", "channel")  # layers of words between a speaker and his verb


def named(groups: list[Group], beside: Beside, hit: Found, verb: Found | None, roles: Roles) -> None:
    """Puts the speaker in place of his state, which is the subject of what he said in the contact at `hit`: no verb
    carries its noun, and something was said in it.
    """
    if verb is not None or not (beside.adjunct(hit) or beside.setting_of(hit)):
        return
    roles.sides = [_himself(beside.passage, groups, side, hit.i) for side in roles.sides]


def _himself(passage: Passage, groups: list[Group], side: Side, noun: int) -> Side:
    """The side, or who says what his state does."""
    state = side.mention
    if side.role not in MAKERS or state.kind != "state" or state.capital or state.j > noun:
        return side
    group = next((g for g in groups if g.i == state.i and len(g.mentions) == 1), None)
    if group is None:
        return side
    at = svo.opens(passage, group)
    that = passage.ending("func", at)
    at = that.i if that is not None and that.get("func.that") is not None else at
    said = passage.ending("say", _back(passage, at))
    if said is None:
        return side
    before = _back(passage, said.i)
    speaker = next((g for g in groups if g.j == before and g.mark == "" and len(g.mentions) == 1), None)
    if speaker is None or speaker.mentions[0].kind not in PERSONS or speaker.parties != group.parties:
        return side
    return replace(side, mention=speaker.mentions[0])


def _back(passage: Passage, at: int) -> int:
    """Where the words of when and how begin that end before token `at` ("said on Sunday that")."""
    while at > 0 and any(passage.covering(n, at - 1) for n in BETWEEN):
        at -= 1
    return at
