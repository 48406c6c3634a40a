"""States listed right behind Arabic words that say which lands they are: «وزراء خارجية دول غرب أفريقيا غانا والسنغال»,
«بمشاركة دول الجوار مصر وتشاد», «الدول الثلاث (كينيا وأوغندا ورواندا)».
"""

from __future__ import annotations

from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

KINDS = 4  # words that say which lands they are
STATES = frozenset(("actor.state", "actor.capital"))
LAYERS = ("frame", "light", "say", "status", "channel", "pronoun", "date")  # with these another thing is told
OPEN = frozenset("(:")


def listed(passage: Passage, at: int) -> int:
    """The token at which the list begins of the lands whose word stands at token `at`; `at` itself where none does."""
    if passage.pack.data.pack.order != "VSO" or at >= len(passage.tokens) or passage.fold(at) not in passage.pack.lands:
        return at
    for t in range(at + 1, min(at + KINDS + 2, len(passage.tokens))):
        if _begins(passage, at, t):
            return t
        if not _sorts(passage, t):
            return at
    return at


def collective(passage: Passage, at: int) -> int:
    """The token of the word for lands whose list begins at token `at`; `at` itself where there is none."""
    if passage.pack.data.pack.order != "VSO":
        return at
    for back in range(at - 1, max(-1, at - KINDS - 2), -1):
        if passage.fold(back) in passage.pack.lands:
            return back if _begins(passage, back, at) else at
        if not _sorts(passage, back):
            return at
    return at


def _begins(passage: Passage, lands: int, t: int) -> bool:
    """Whether the first of several states stands at token `t`, and is no owner of the words before it: not «دول جوار
    ليبيا ومصر».
    """
    first = passage.starting("actor", t)
    if first is None or not first.kinds & STATES or first.pre or t - lands < 2:
        return False
    opened = passage.fold(t - 1) in OPEN
    words = t - lands - 1 - opened
    defined = passage.fold(t - 1 - opened).startswith(passage.pack.letters.article)
    if words < 1 or not (opened or defined or words > 1):
        return False
    at = first.j + (opened and first.j < len(passage.tokens) and passage.fold(first.j) in COMMAS)
    other = passage.starting("actor", at)
    if other is None or not other.kinds & STATES:
        return False
    clitic = passage.pack.clitics.get(other.pre)
    return at > first.j or bool(clitic and clitic.conjunction)


def _sorts(passage: Passage, t: int) -> bool:
    """Whether a word may say which lands are meant: nothing else is told with it."""
    if passage.tokens[t].form.kind != "w":
        return passage.fold(t) in OPEN
    marked = passage.covering("func", t)
    return marked is None and not any(passage.covering(layer, t) for layer in LAYERS)
