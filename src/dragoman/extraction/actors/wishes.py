"""«نقل تحيات الملك إلى الرئيس»: whose wishes somebody conveys, and to whom; neither need have met anybody."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.sentences import ENDERS

FAR = 25  # tokens between the wishes and those to whom they go
FURTHER = 2  # further words between the wishes and whose they are («تحيات وتقدير الملك»)
OWNER = ("", "of", "after-word")
GOAL = ("to", "to-clitic")


def conveyed(passage: Passage, phrase: Phrase, *, mark: str, at: int, verbs: Set[int]) -> bool:
    """Whether a phrase, led in at token `at`, says whose wishes are conveyed, or to whom; `verbs` begin clauses."""
    words = wishes(passage.pack)
    if mark not in (*OWNER, *GOAL):
        return False
    if mark in GOAL:
        for t in range(at - 1, max(-1, at - 1 - FAR), -1):
            if t in verbs or passage.fold(t) in ENDERS:
                return False
            if _wish(passage, t, words):
                return True
        return False
    low = max(0, at - 1 - FURTHER)
    for t in range(at - 1, low - 1, -1):
        if _wish(passage, t, words):
            return True
        if not _joined(passage, t):
            return False
    return False


def _wish(passage: Passage, t: int, words: frozenset[str]) -> bool:
    fold = passage.fold(t)
    return fold in words or (_joined(passage, t) and fold[1:] in words)


def _joined(passage: Passage, t: int) -> bool:
    """Whether a word carries a conjunction of one letter."""
    return passage.fold(t).startswith(tuple(passage.pack.data.letters.conjunctions))


@cache
def wishes(pack: Pack) -> frozenset[str]:
    """The words for what is conveyed, folded; none in a language that tells it otherwise."""
    return frozenset(f for w in pack.data.markers.wishes for f in pack.fold(w))
