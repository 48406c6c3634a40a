"""How much the words of two stretches have in common: content words, cut to what their forms share."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from dragoman.language.pack import Pack

_EDGES = re.compile(r"^\W+|\W+$")
_CUT = 6  # letters: «الإسرائيلية» and «إسرائيليين», "negotiators" and "negotiations" meet
_MOST = 200_000  # words that are remembered


class Stemmer:
    """Content words of a language as stems. Holds only a memory: the same word gives the same stem."""

    def __init__(self, pack: Pack) -> None:
        self.letters = pack.letters
        table = pack.letters.table
        self.common = frozenset(w.translate(table).lower() for w in pack.data.detect.words)
        self._known: dict[str, str] = {}

    def stems(self, text: str) -> frozenset[str]:
        """The stems of the content words of `text`."""
        known = self._known
        out = set()
        for word in text.split():
            stem = known.get(word)
            if stem is None:
                stem = self._stem(word)
                if len(known) < _MOST:
                    known[word] = stem
            out.add(stem)
        out.discard("")
        return frozenset(out)

    def _stem(self, word: str) -> str:
        letters = self.letters
        fold = _EDGES.sub("", word).translate(letters.table).lower()
        fold = fold.partition("'")[0].partition("’")[0]
        if len(fold) < 3 or fold in self.common or not fold[0].isalpha():
            return ""
        for head in letters.proclitics:
            if fold.startswith(head) and len(fold) - len(head) >= 3:
                if fold[len(head) :] in self.common:
                    return ""
                fold = fold[len(head) :]
                break
        for tail in letters.enclitics:
            if fold.endswith(tail) and len(fold) - len(tail) >= 4:
                fold = fold[: -len(tail)]
                break
        return fold[:_CUT]


def share(part: AbstractSet[str], whole: AbstractSet[str]) -> float:
    """How much of `part` stands in `whole`, 0 to 1."""
    return len(part & whole) / len(part) if part else 0.0
