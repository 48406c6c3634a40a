"""How much the words of two stretches have in common: content words, cut to what their forms share."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from dragoman.language.pack import Pack
from dragoman.text.memory import Bound, Memory

_EDGES = re.compile(r"^\W+|\W+$")
_CUT = 6  # letters: «الإسرائيلية» and «إسرائيليين», "negotiators" and "negotiations" meet
STEMS = 60_000  # words that are remembered
_NONE = frozenset(("",))


class Stemmer:
    """Content words of a language as stems. Holds only a memory: the same word gives the same stem."""

    def __init__(self, pack: Pack, bound: Bound | None = None) -> None:
        self.letters = pack.letters
        table = pack.letters.table
        self.common = frozenset(w.translate(table).lower() for w in pack.data.detect.words)
        self.heads = self.letters.proclitics
        self.tails = self.letters.enclitics
        self._known: Memory[str, str] = Memory(self._stem, bound or Bound(STEMS))

    def stems(self, text: str) -> frozenset[str]:
        """The stems of the content words of `text`."""
        return frozenset(map(self._known.__getitem__, text.split())) - _NONE

    def _stem(self, word: str) -> str:
        if not word.isalnum():
            word = _EDGES.sub("", word)
        fold = word.translate(self.letters.table).lower()
        if "'" in fold or "’" in fold:
            fold = fold.partition("'")[0].partition("’")[0]
        if len(fold) < 3 or fold in self.common or not fold[0].isalpha():
            return ""
        if fold.startswith(self.heads):
            head = next((h for h in self.heads if fold.startswith(h) and len(fold) - len(h) >= 3), "")
            if head and fold[len(head) :] in self.common:
                return ""
            fold = fold[len(head) :]
        if fold.endswith(self.tails):
            tail = next((t for t in self.tails if fold.endswith(t) and len(fold) - len(t) >= 4), "")
            fold = fold[: len(fold) - len(tail)]
        return fold[:_CUT]


def share(part: AbstractSet[str], whole: AbstractSet[str]) -> float:
    """How much of `part` stands in `whole`, 0 to 1."""
    return len(part & whole) / len(part) if part else 0.0
