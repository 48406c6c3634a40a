"""«نقل تحيات الملك إلى الرئيس»: whose wishes somebody conveys, and to whom; neither need have met anybody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from functools import cache

from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.sentences import ENDERS

FAR = 25  # tokens between the wishes and those to whom they go
FURTHER = 2  # further words between the wishes and whose they are («تحيات وتقدير الملك»)
OWNER = ("", "of", "after-word")
GOAL = ("to", "to-clitic")
LED = (*OWNER, *GOAL)


def conveyed(passage: Passage, places: list[int], *, mark: str, at: int, verbs: Set[int]) -> bool:
    """Whether a phrase, led in at token `at`, says whose wishes are conveyed, or to whom.

    `places` are the tokens of wishes, in order, `verbs` begin clauses.
    """
    if mark not in LED:
        return False
    goal = mark in GOAL
    last = bisect_left(places, at) - 1
    if last < 0 or places[last] < at - (FAR if goal else 1 + FURTHER):
        return False  # no wishes are near
    between = range(at - 1, places[last], -1)
    if goal:
        return not any(t in verbs or passage.fold(t) in ENDERS for t in (*between, places[last]))
    joined = tuple(passage.pack.data.letters.conjunctions)
    return all(passage.fold(t).startswith(joined) for t in between)


@cache
def wishes(pack: Pack) -> frozenset[str]:
    """The words for what is conveyed, folded, alone and with a conjunction of one letter written onto them; none in a
    language that tells it otherwise.
    """
    words = frozenset(f for w in pack.data.markers.wishes for f in pack.fold(w))
    return words | {joined + word for joined in pack.data.letters.conjunctions for word in words if len(joined) == 1}
