"""English doers that nobody knows, right before the verb that tells what they did: "experts held talks with Egyptian
officials", "the lawmakers visited Damascus". Whoever was told of before did not do it.
"""

from __future__ import annotations

from dragoman.extraction.contacts.who.svo import strangers
from dragoman.extraction.contacts.words.groups import Group, ending, over
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

JOURNEYS = frozenset(("visit", "arrive", "travel"))  # what they did who have come
SORTS = 4  # tokens between a verb and its noun ("held several intensive talks")


def unknown(passage: Passage, groups: list[Group], hit: Found, verb: Found | None) -> bool:
    """Whether what stands right before the verb of a predicate, in the past or behind an auxiliary, is a noun of nobody
    known, in the plural or with an indefinite article.
    """
    verb = verb or _carrying(passage, hit.i) or hit
    if strangers.passive(passage, verb):
        return False
    at = verb.i
    while at > 0 and strangers.between(passage, at - 1):
        at -= 1
    if at == 0 or over(groups, at - 1) is not None or not _finite(passage, verb, at):
        return False
    return _several(passage, groups, at)


def _carrying(passage: Passage, at: int) -> Found | None:
    """ "held intensive talks with": the verb whose object the noun at token `at` is."""
    for t in range(at, max(at - SORTS, 0), -1):
        if (verb := passage.ending("light", t)) is not None:
            return verb
        known = passage.fold(t - 1) in passage.pack.articles | passage.pack.opening | passage.pack.rounds_between
        if not known and (passage.tokens[t - 1].form.kind != "w" or passage.covering("actor", t - 1) is not None):
            return None
        if passage.covering("func", t - 1) is not None or passage.fold(t - 1) in passage.pack.joins:
            return None
    return None


def _finite(passage: Passage, verb: Found, at: int) -> bool:
    """Whether a verb, of which tokens from `at` on are part, has a subject of its own before it."""
    helped = any(passage.fold(t) in passage.pack.finite for t in range(at, verb.i))
    if passage.covering("func", verb.i) is not None:  # "in touch with"
        return False
    past = verb.get("frame.noun") is None and any("past" in e.tags for e in verb.entries)
    doing = any(passage.fold(t).endswith(passage.pack.gerunds) for t in range(verb.i, verb.j))  # "when meeting"
    return helped or (past and not doing)


def _several(passage: Passage, groups: list[Group], at: int) -> bool:
    """ "the high-profile lawmakers visited", "a technical team will pay": whether a plain noun ends before token `at`
    that is of several, or told for the first time.
    """
    last, first = at - 1, at
    while first > 0 and at - first <= strangers.SORT and strangers.noun(passage, groups, first - 1):
        first -= 1
    while first > 0 and passage.fold(first - 1) in passage.pack.modifiers:
        first -= 1
    if first == at or at - first > strangers.SORT + 1 or ending(groups, first) is not None:
        return False
    before = passage.fold(first - 1) if first > 0 else ""
    if before in passage.pack.joins or (first > 0 and passage.covering("func", first - 1)):
        return False
    if before in passage.pack.owners or before in passage.pack.possessives:
        return False
    if passage.covering("actor", last) is not None and strangers.speakers(passage, groups, first):
        return False  # "the Taliban said a delegation visited Moscow"
    if _told_of(passage, groups, first, last):
        return False
    return passage.fold(first) in passage.pack.articles or passage.fold(last).endswith(passage.pack.plurals)


def _told_of(passage: Passage, groups: list[Group], first: int, last: int) -> bool:
    """ "Russian envoys landed in Kabul. The diplomats met Muttaqi": whether the sentence before begins with several,
    whom the same noun means again, or a definite one where they have come.
    """
    here = passage.sentence(first)
    prior = passage.sentence(here[0] - 1) if here is not None and here[0] > 0 else None
    head = next((g for g in groups if prior is not None and prior[0] <= g.i < prior[1]), None)
    if head is None or head.mark or all(m.number != "many" for m in head.mentions):
        return False
    if passage.fold(head.j - 1) == passage.fold(last):
        return True
    come = (e.value for f in passage.begun("frame", head.j, first) for e in f.all("frame.verb"))
    return passage.fold(first - 1) in passage.pack.pointing and not JOURNEYS.isdisjoint(come)
