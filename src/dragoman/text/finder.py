"""Finding many phrases in one pass over the tokens.

The phrases of a language and of the world are a trie of folded words. A phrase's first word may carry clitics before
it, its last word clitics after it, the words between only the article (or, in Persian, the linking ي).
"""

from __future__ import annotations

from typing import Any

import msgspec

from dragoman.text.tokens import Form, Letters, Token

LEAF = ""
APOSTROPHE = "'"
MOST = 30_000  # first words that are remembered
Trie = dict[str, Any]


class Hit(msgspec.Struct, frozen=True, gc=False):
    """Tokens `[i, j)` are a phrase: indexes of its lexicon entries, clitics before and after it."""

    i: int
    j: int
    entries: tuple[int, ...]
    pre: str
    suf: str


class Root(msgspec.Struct, frozen=True, gc=False):
    """A first word in the trie: what it is alone, and the node below which longer phrases stand, if any."""

    node: Trie | None
    leaf: tuple[int, ...]
    pre: str
    suf: str


class Finder:
    """Looks phrases up. `before` and `after` are the clitics that may stand inside a phrase.

    Holds only a memory of first words; the same tokens give the same hits.
    """

    def __init__(self, trie: Trie, letters: Letters, *, before: frozenset[str], after: frozenset[str]) -> None:
        self.trie = trie
        self.letters = letters
        self.before = before
        self.after = after
        self._known: dict[str, tuple[Root, ...]] = {}

    def find(self, tokens: list[Token]) -> list[Hit]:
        """Every phrase at every token, all readings; choosing among overlaps is the caller's."""
        hits: list[Hit] = []
        known = self._known
        for i, token in enumerate(tokens):
            form = token.form
            if form.kind == "p" or not form.fold:
                continue
            roots = known.get(form.fold)
            if roots is None:
                roots = self._roots(form)
                if len(known) < MOST:
                    known[form.fold] = roots
            for root in roots:
                if root.leaf:
                    hits.append(Hit(i, i + 1, root.leaf, root.pre, root.suf))
                if root.node is not None:
                    self._walk(tokens, i, i + 1, root.node, root.pre, hits)
        return hits

    def _roots(self, form: Form) -> tuple[Root, ...]:
        """Where the trie goes on from a first word, by every reading."""
        out = []
        for reading in form.readings:
            node = self.trie.get(reading.stem)
            if node is not None:
                leaf = tuple(node.get(LEAF, ()))
                longer = reading.suf in self.after and len(node) > bool(leaf)
                out.append(Root(node if longer else None, leaf, reading.pre, reading.suf))
        return tuple(out)

    def _walk(self, tokens: list[Token], i: int, at: int, node: Trie, pre: str, hits: list[Hit]) -> None:
        if at >= len(tokens):
            return
        if tokens[at].form.fold == APOSTROPHE and tokens[at].start == tokens[at - 1].end:  # "Sha'ban", "Rabi' al-Awwal"
            self._walk(tokens, i, at + 1, node, pre, hits)
            return
        for reading in tokens[at].form.readings:
            if reading.pre not in self.before or not reading.stem:
                continue
            below = node.get(reading.stem)
            if below is None:
                continue
            leaf = below.get(LEAF)
            if leaf:
                hits.append(Hit(i, at + 1, tuple(leaf), pre, reading.suf))
            if reading.suf in self.after and len(below) > (leaf is not None):
                self._walk(tokens, i, at + 1, below, pre, hits)


def plant(trie: Trie, words: list[str], entry: int) -> None:
    """Adds a phrase (folded words) to a trie under construction."""
    node = trie
    for word in words:
        node = node.setdefault(word, {})
    leaf = node.setdefault(LEAF, [])
    if entry not in leaf:
        leaf.append(entry)
