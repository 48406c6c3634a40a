"""What a picture shows: "President Sisi meets Macron in Cairo on Monday. (Reuters)" tells what was, in the present."""

from __future__ import annotations

from functools import lru_cache

from dragoman.language.pack import Pack
from dragoman.language.passage import Passage

FAR = 25  # tokens between a day and who made the picture
NAMED = 7  # tokens of who made it, to the end of the line ("(Photo courtesy of the Royal Court)")
BARE = 2  # tokens from a bracket to its end that hold one name
OPENS, CLOSES, SLASH = frozenset("(["), frozenset(")]"), "/"


def captioned(passage: Passage, at: int) -> bool:
    """Whether behind token `at` its line ends with who made a picture, in a bracket or with a stroke."""
    credits = _credits(passage.pack)
    if not credits:
        return False
    for t in range(at, min(at + FAR, len(passage.tokens))):
        if t > at and _ends(passage, t):
            return False
        opens = passage.fold(t) in OPENS
        stroke = passage.fold(t) in credits and t + 1 < len(passage.tokens) and passage.fold(t + 1) == SLASH
        if (opens or stroke) and _named(passage, t, credits, bracket=opens):
            return True
    return False


def _named(passage: Passage, start: int, credits: frozenset[str], *, bracket: bool) -> bool:
    """Whether who made a picture is named from token `start` to the end of the line, within the bracket there."""
    told = False
    for t in range(start, min(start + NAMED + 2, len(passage.tokens))):
        told = told or passage.fold(t) in credits
        closed = not bracket or passage.fold(t) in CLOSES
        last = t + 1 >= len(passage.tokens)
        if last and bracket and t - start <= BARE:
            return False  # "He meets Xi on Tuesday. (Tass)", at the end of an article: who wrote it
        if last or _ends(passage, t + 1):
            return told and closed
    return False


def _ends(passage: Passage, at: int) -> bool:
    """Whether a line ends right before token `at`."""
    tokens = passage.tokens
    return tokens[at].form.kind == "l" or "\n" in passage.raw[tokens[at - 1].end : tokens[at].start]


@lru_cache(maxsize=16)
def _credits(pack: Pack) -> frozenset[str]:
    """Words for who made a picture, folded."""
    return frozenset(fold for word in pack.data.dates.tense.credits for fold in pack.fold(word))
