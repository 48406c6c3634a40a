"""Whose press an article is of where its outlet is not known: «وزیر خارجه کشورمان» is written by one state's alone."""

from __future__ import annotations

from dragoman.language.passage import Passage

SERVING = frozenset(("actor.office", "actor.institution"))


def home(passage: Passage) -> str | None:
    """The state of a word of one's own land right behind an office or a house, where no other state's stands so."""
    words = passage.pack.own_words
    states = {words[passage.fold(t)] for t in passage.where(words) if _serves(passage, t)}
    return states.pop() if len(states) == 1 else None


def _serves(passage: Passage, at: int) -> bool:
    before = passage.ending("actor", at)
    return before is not None and not before.kinds.isdisjoint(SERVING)
