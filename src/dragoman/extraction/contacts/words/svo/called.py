"""English "calls Netanyahu 'a liar'", "calls Assad to table": such a call is none by phone."""

from __future__ import annotations

from dragoman.language.passage import Passage
from dragoman.text.signs import BRACKETS, QUOTES

TOLD = ("frame", "light", "say", "status")  # what an infinitive tells ("to discuss the war")


def called_so(passage: Passage, at: int) -> bool:
    """Whether a quote opens before token `at`, or "to" leads there to a house or a bare noun, no infinitive."""
    return _quoted(passage, at) or _sent(passage, at)


def _quoted(passage: Passage, at: int) -> bool:
    tokens = passage.tokens
    if not 0 < at < len(tokens) - 1 or passage.fold(at) not in QUOTES - BRACKETS:
        return False
    apart, close = tokens[at - 1].end < tokens[at].start, tokens[at].end == tokens[at + 1].start
    return apart and close and tokens[at + 1].form.kind == "w"


def _sent(passage: Passage, at: int) -> bool:
    pack, tokens = passage.pack, passage.tokens
    if at + 1 >= len(tokens) or passage.fold(at) not in pack.infinitives:
        return False
    goal = at + 1
    if any(passage.starting(layer, t) is not None for layer in TOLD for t in (at, goal)):
        return False
    if passage.fold(goal) in pack.opening or passage.starting("actor", goal) is not None:
        return True
    end = goal + 1 >= len(tokens) or tokens[goal + 1].form.kind != "w"
    return end or passage.starting("func", goal + 1) is not None
