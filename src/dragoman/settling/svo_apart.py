"""English days of something else of the sentence: behind the comma of what came first, in what is said aside of
somebody, between an owner and what is his.
"""

from __future__ import annotations

from dragoman.dating.mention import Mention
from dragoman.extraction.contacts.words.svo.fronted import before_another
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

NAMED = 3  # tokens behind a day within which the noun stands that has it ("the army's October 7 surprise attack")
ASIDE = 20  # tokens of what is said aside of somebody
BESIDE = 4  # tokens between the comma behind it and the verb of the sentence
WHO = frozenset(("actor.person", "actor.short", "actor.office", "actor.state", "actor.body", "actor.movement"))
TOLD = ("frame", "light", "channel", "say")  # layers of the words for a contact


def behind_what_came_first(passage: Passage, date: Mention, i: int, j: int) -> bool:
    """ "Following his visit to Mali, the minister will meet … on Friday": whether the noun at tokens `[i, j)` opens its
    English sentence behind "after", and the day stands behind the comma that closes this off, with another contact;
    not "After his call with Zelensky, Trump said on Thursday", nor "signed", which are of the same day.
    """
    return date.i >= j and before_another(passage, i, j, date.i - 1)


def aside(passage: Passage, date: Mention, i: int) -> bool:
    """ "Kerry, who took over on Friday, spoke to …": whether a day stands in what is said of somebody between commas,
    and the predicate at token `i` right behind them.
    """
    if passage.pack.data.pack.order != "SVO" or i < date.j:
        return False
    low, _ = passage.sentence(date.i) or (date.i, date.i)
    opened = [f for f in passage.begun("func", max(low + 1, date.i - ASIDE), date.i) if f.get("func.relative")]
    if not opened or passage.fold(opened[-1].i - 1) not in COMMAS:
        return False
    who = opened[-1].i
    named = passage.ending("actor", who - 1)
    comma = next((t for t in range(date.j, i) if passage.fold(t) in COMMAS), None)
    if named is None or not named.kinds & WHO or comma is None or i - comma > BESIDE:
        return False
    if any(passage.covering("actor", t) for t in range(comma, i)):
        return False
    return not _comma(passage, who, date.i)


def somebodys(passage: Passage, date: Mention) -> bool:
    """ "Russia's February 24 invasion", "the group's Friday attack": whether a day stands between whose something is
    and what it is; where that is a contact ("his May 3 meeting"), the day is its own.
    """
    if passage.pack.data.pack.order != "SVO" or date.i == 0 or date.j >= len(passage.tokens):
        return False
    if date.kind not in ("day", "weekday") or passage.fold(date.i - 1) not in passage.pack.possessives:
        return False
    if passage.tokens[date.j].form.kind != "w" or passage.starting("func", date.j) is not None:
        return False
    return not any(passage.begun(layer, date.j, date.j + NAMED) for layer in TOLD)


def _comma(passage: Passage, a: int, b: int) -> bool:
    return any(passage.fold(t) in COMMAS for t in range(a, b))
