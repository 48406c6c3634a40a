"""Two dots that stand for a comma in an Arabic headline: «خلال لقائه لافروف.. شكري يؤكد», «غدا.. شكري يلتقي لافروف»."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.language.passage import Passage

DOT = "."
LONGEST = 30  # tokens of a headline before its dots
VERBS = ("light", "say")  # layers of verbs, besides those that tell a contact


def pauses(passage: Passage) -> frozenset[int]:
    """The dots of the first line that close no sentence: exactly two, with a word behind them and no verb before."""
    if passage.pack.data.pack.order != "VSO":
        return frozenset()
    dots = passage.where((DOT,))
    for at, behind in pairwise(dots):
        if at > LONGEST or any(passage.tokens[t].form.kind == "l" for t in range(at)):
            break
        if behind != at + 1 or not _pair(passage, at):
            continue
        verbs = any(f.get("frame.verb") for f in passage.begun("frame", 0, at))
        if at > 0 and not verbs and not any(passage.begun(layer, 0, at) for layer in VERBS):
            return frozenset((at, behind))
        break
    return frozenset()


def _pair(passage: Passage, at: int) -> bool:
    """Whether two dots at a token stand side by side, a third neither before nor behind, and a word behind them."""
    tokens = passage.tokens
    if at + 2 >= len(tokens) or tokens[at].end != tokens[at + 1].start or tokens[at + 2].form.kind != "w":
        return False
    return at == 0 or passage.fold(at - 1) != DOT
