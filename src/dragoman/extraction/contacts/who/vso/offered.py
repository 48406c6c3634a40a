"""Arabic: who offers or proposes another a meeting with himself: «اقترح الرئيس على نظيره عقد لقاء», «عرضت أنقرة على
دمشق إجراء محادثات».
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.who.vso.asked_of_him import OTHERS, with_him
from dragoman.extraction.contacts.words.groups import Group, before, ending
from dragoman.extraction.sorts import BARE
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS, QUOTES

EVENTS = frozenset(("talks", "meeting", "summit"))
FAR = 16  # tokens from the verb to the noun of what is offered
NEAR = 6  # tokens behind that noun within which others may be told to come
ABOUT = "about"  # the mark of «على»


def offered(passage: Passage, groups: Sequence[Group], frame: Frame, hit: Found) -> tuple[Group, Group] | None:
    """Who offers, and whom: «على» leads him in, right before the noun without its article or what carries it, and
    nobody else is told to come.
    """
    clitic = passage.pack.clitics.get(hit.pre)
    if frame.event not in EVENTS or (clitic is not None and (clitic.article or clitic.preposition)):
        return None
    named = before(groups, hit.i)
    if named is None or named.mark != ABOUT or len(named.parties) != 1 or not _right_behind(passage, named.j, hit):
        return None
    others = any(g.mark in OTHERS for g in begun(groups, hit.j, hit.j + NEAR + 1))
    if others and not with_him(passage, hit):
        return None
    asks = _offering(passage, groups, named, hit)
    return None if asks is None or set(asks.parties) & set(named.parties) else (asks, named)


def _right_behind(passage: Passage, at: int, hit: Found) -> bool:
    """Whether the noun begins at a token, or with one verbal noun before it that carries it."""
    carrier = passage.starting("carrier", at)
    return hit.i in (at, carrier.j if carrier is not None else at)


def _offering(passage: Passage, groups: Sequence[Group], named: Group, hit: Found) -> Group | None:
    """The one party beside a verb of offering, with nothing but a day between verb, subject and whom it is offered. A
    verb that may tell of something else («عرض») needs the words that carry the noun.
    """
    low, _ = passage.sentence(hit.i) or (hit.i, hit.j)
    verbs = [
        f
        for f in passage.begun("light", max(low, hit.i - FAR), named.i)
        if any(e.value == "offer" for e in f.all("light.verb"))
    ]
    if not verbs:
        return None
    verb = verbs[-1]
    if passage.starting("status", verb.i) is None and passage.ending("carrier", hit.i) is None:
        return None
    behind = verb.j
    while behind < named.i and (passage.covering("date", behind) or passage.covering("quiet", behind)):
        behind += 1  # «اقترح أمس الرئيس …»
    asks = ending(groups, verb.i) or next(iter(begun(groups, behind, behind + 1)), None)
    if asks is None or asks.mark not in BARE or len(asks.parties) != 1:
        return None
    signs = COMMAS | QUOTES
    between = range(max(asks.j, verb.j), named.i - 1)
    return asks if all(passage.fold(t) in signs or passage.covering("date", t) for t in between) else None
