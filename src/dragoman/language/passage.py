"""A stretch of a page in one language, cut and looked up: what every later stage reads."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from dragoman.language.lexicon import Found, Lexicon
from dragoman.language.pack import Pack
from dragoman.model.span import Span, cut
from dragoman.text.sentences import split
from dragoman.text.tokens import Token


class Passage:
    """`raw[start:end]` read with `pack`: tokens, sentences (token ranges), phrases by layer. Never changes `raw`.

    Nothing is read in `holes`, and no sentence runs across one.
    """

    def __init__(
        self,
        raw: str,
        pack: Pack,
        lexicon: Lexicon,
        *,
        start: int = 0,
        end: int | None = None,
        holes: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self.raw = raw
        self.pack = pack
        self.start = start
        self.end = len(raw) if end is None else end
        self.tokens: list[Token] = []
        self.breaks: set[int] = set()
        at = self.start
        for first, last in (*holes, (self.end, self.end)):
            self.tokens += pack.tokenizer.cut(raw, at, min(first, self.end))
            self.breaks.add(len(self.tokens))
            at = max(at, last)
        self.layers: dict[str, list[Found]] = lexicon.find(self.tokens)
        self._begins: dict[str, list[int]] = {}

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Half-open token ranges of the sentences."""
        return split(self.tokens, self.raw, breaks=self.breaks, abbreviations=self.pack.abbreviations)

    def layer(self, name: str) -> list[Found]:
        """The phrases of a layer, in order."""
        return self.layers.get(name, [])

    def starting(self, name: str, i: int) -> Found | None:
        """The phrase of a layer that begins at token `i`, if there is one."""
        at = bisect_left(self._starts(name), i)
        found = self.layer(name)
        return found[at] if at < len(found) and found[at].i == i else None

    def within(self, name: str, i: int, j: int) -> list[Found]:
        """The phrases of a layer that lie wholly in tokens `[i, j)`."""
        starts = self._starts(name)
        inside = self.layer(name)[bisect_left(starts, i) : bisect_left(starts, j)]
        return inside[:-1] if inside and inside[-1].j > j else inside

    def covering(self, name: str, t: int) -> Found | None:
        """The phrase of a layer that token `t` is part of, if it is part of one."""
        at = bisect_left(self._starts(name), t + 1) - 1
        found = self.layer(name)[at] if at >= 0 else None
        return found if found and found.j > t else None

    def begun(self, name: str, i: int, j: int) -> list[Found]:
        """The phrases of a layer that begin in tokens `[i, j)`."""
        starts = self._starts(name)
        return self.layer(name)[bisect_left(starts, i) : bisect_left(starts, j)]

    def ending(self, name: str, j: int) -> Found | None:
        """The phrase of a layer that ends before token `j`, right there."""
        at = bisect_left(self._starts(name), j) - 1
        found = self.layer(name)[at] if at >= 0 else None
        return found if found and found.j == j else None

    def _starts(self, name: str) -> list[int]:
        """Where the phrases of a layer begin: they are in order and do not overlap."""
        starts = self._begins.get(name)
        if starts is None:
            starts = self._begins[name] = [f.i for f in self.layer(name)]
        return starts

    def span(self, i: int, j: int) -> Span:
        """The page's characters of tokens `[i, j)`, at most 300 of them."""
        if self.tokens[j - 1].end - self.tokens[i].start < 2:  # one character says too little: take its neighbour in
            i, j = (i, j + 1) if j < len(self.tokens) and self.tokens[j].form.kind == "w" else (max(0, i - 1), j)
        return cut(self.raw, self.tokens[i].start, self.tokens[j - 1].end)

    def fold(self, i: int) -> str:
        """The folded form of token `i`."""
        return self.tokens[i].form.fold
