"""Clauses, as far as filling roles needs them: where a sentence opens another statement."""

from __future__ import annotations

from dragoman.language.passage import Passage

STRONG = frozenset(":;؛/|")


class Clauses:
    """Numbers the clause of every token of a passage; `outer` is the clause that a clause stands in."""

    def __init__(self, passage: Passage) -> None:
        count = len(passage.tokens)
        self.number = [0] * count
        self.sentence = [0] * count
        self.opener: dict[int, str] = {}
        self.bounds: dict[int, tuple[int, int]] = {}
        breaks: dict[int, str] = {}
        named = {t for f in passage.layer("actor") if f.j - f.i > 1 for t in range(f.i, f.j)}
        for found in passage.layer("func"):
            if found.i in named:
                continue  # «مون جيه إن» is a name, not a conjunction
            for kind in ("func.that", "func.relative"):
                if found.get(kind):
                    breaks[found.i] = kind
        if passage.pack.data.pack.order == "SOV":  # a verb of saying closes its clause, with «که» or without
            for found in passage.layer("say"):
                breaks.setdefault(found.j, "func.that")
        at = 0
        for n, (i, j) in enumerate(passage.sentences):
            first = at = at + 1
            start = i
            for t in range(i, j):
                fold = passage.fold(t)
                if t > i and (t in breaks or fold in STRONG):
                    self.bounds[at] = (start, t)
                    at += 1
                    start = t
                    self.opener[at] = breaks.get(t, "strong")
                self.number[t] = at
                self.sentence[t] = n
            self.bounds[at] = (start, j)
            self.opener.setdefault(first, "sentence")
        self.passage = passage
        self.verbs = frozenset(f.i for layer in ("say", "light") for f in passage.layer(layer))
        layers = ("say", "light", "date", "quiet", "frame", "channel")
        adjectives = {f.j for f in passage.layer("actor") if f.get("actor.adjective")}
        self.closed = adjectives | {f.j for layer in layers for f in passage.layer(layer)}
        self._marks = frozenset(f.i for f in passage.layer("func") if f.get("func.mark"))

    def marked(self, t: int) -> bool:
        """Whether a preposition stands at token `t`."""
        return t in self._marks

    def clause(self, t: int) -> tuple[int, int]:
        """The token range of the clause of token `t`."""
        return self.bounds[self.number[t]]

    def around(self, t: int) -> tuple[int, int]:
        """The token range of the sentence of token `t`."""
        return self.passage.sentences[self.sentence[t]]

    def outer(self, t: int) -> list[tuple[int, int]]:
        """The clauses before that of `t` in its sentence, nearest first."""
        n = self.number[t]
        out = []
        while self.opener.get(n) != "sentence" and n - 1 in self.bounds:
            n -= 1
            out.append(self.bounds[n])
        return out
