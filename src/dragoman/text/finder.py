"""Finding many phrases in one pass over the tokens.

The phrases of a language and of the world are a trie of folded words. A phrase's first word may carry clitics before
it, its last word clitics after it, the words between only the article (or, in Persian, the linking ي).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.text.signs import APOSTROPHES
from dragoman.text.tokens import Form, Letters, Token, splits

LEAF = ""
Trie = dict[str, Any]


class Hit(msgspec.Struct, frozen=True, gc=False):
    """Tokens `[i, j)` are a phrase: indexes of its lexicon entries, clitics before and after it."""

    i: int
    j: int
    entries: tuple[int, ...]
    pre: str
    suf: str


class Begin(msgspec.Struct, frozen=True, gc=False):
    """A first word in the trie, by every reading: `alone` is what it is by itself (entries, clitics before and after),
    `on` the nodes below which longer phrases stand, with the clitics before it, `seconds` the words that go on there.
    """

    alone: tuple[tuple[tuple[int, ...], str, str], ...]
    on: tuple[tuple[Trie, str], ...]
    seconds: frozenset[str]


class Finder:
    """Looks phrases up. `before` and `after` are the clitics that may stand inside a phrase.

    Every phrase at a token is found, in all readings; choosing among overlaps is the caller's.
    """

    def __init__(self, trie: Trie, letters: Letters, *, before: frozenset[str], after: frozenset[str]) -> None:
        self.trie = trie
        self.letters = letters
        self.before = before
        self.after = after
        self._seconds: dict[tuple[int, ...], frozenset[str]] = {}
        self.later = APOSTROPHES.union(*below(trie)) - {LEAF}  # what stands behind a phrase's first word

    def __contains__(self, word: str) -> bool:
        """Whether a folded word is, or stands in, any phrase."""
        return bool(word) and (word in self.trie or word in self.later)

    def begin(self, form: Form) -> tuple[Begin | None, tuple[str, ...]]:
        """What a first word is and where the trie goes on from it, null where no phrase begins with it by any reading;
        and what it may be behind a first word.
        """
        read = splits(form.fold, self.letters)
        behind, node_of = self.later, self.trie.get
        later = tuple([stem for stem, _, _ in read if stem in behind])
        if form.kind == "p" or not form.fold:
            return None, later
        nodes = [(node, pre, suf) for stem, pre, suf in read if (node := node_of(stem)) is not None]
        if not nodes:
            return None, later
        alone, on = [], []
        for node, pre, suf in nodes:
            leaf = node.get(LEAF)
            if leaf:
                alone.append((tuple(leaf), pre, suf))
            if suf in self.after and len(node) > bool(leaf):
                on.append((node, pre))
        seconds = self.follow([node for node, _ in on]) if on else frozenset()
        return Begin(tuple(alone), tuple(on), seconds), later

    def second(self, begin: Begin, form: Form) -> tuple[list[Hit], list[Trie]]:
        """The phrases of two words, of a first one and of `form`, from token 0 on, and the nodes below which longer
        ones stand. `form` is no apostrophe.
        """
        hits: list[Hit] = []
        on: list[Trie] = []
        for node, pre in begin.on:
            for reading in form.readings:
                below = node.get(reading.stem)
                if below is None or not reading.stem or reading.pre not in self.before:
                    continue
                leaf = below.get(LEAF)
                if leaf:
                    hits.append(Hit(0, 2, tuple(leaf), pre, reading.suf))
                if reading.suf in self.after and len(below) > (leaf is not None):
                    on.append(below)
        return hits, on

    def follow(self, nodes: list[Trie]) -> frozenset[str]:
        """The words that go on below any of these nodes; many spellings of a word lead to the same ones."""
        key = tuple(map(id, nodes))  # the trie lives as long as the finder
        known = self._seconds.get(key)
        if known is None:
            known = self._seconds[key] = APOSTROPHES.union(*nodes) - {LEAF}
        return known

    def longer(self, tokens: list[Token], i: int, begin: Begin) -> list[Hit]:
        """The phrases of several words that begin at token `i`: none where none of the stems that the token behind it
        may be is one of `begin.seconds`, which most first words tell apart.
        """
        hits: list[Hit] = []
        for node, pre in begin.on:
            self._walk(tokens, i, i + 1, node, pre, hits)
        return hits

    def _walk(self, tokens: list[Token], i: int, at: int, node: Trie, pre: str, hits: list[Hit]) -> None:
        if at >= len(tokens):
            return
        form = tokens[at].form
        if form.fold in APOSTROPHES and tokens[at].start == tokens[at - 1].end:  # "Sha'ban", "Rabi' al-Awwal"
            self._walk(tokens, i, at + 1, node, pre, hits)
            return
        for reading in form.readings:
            below = node.get(reading.stem)
            if below is None or not reading.stem or reading.pre not in self.before:
                continue
            leaf = below.get(LEAF)
            if leaf:
                hits.append(Hit(i, at + 1, tuple(leaf), pre, reading.suf))
            if reading.suf in self.after and len(below) > (leaf is not None):
                self._walk(tokens, i, at + 1, below, pre, hits)


def below(trie: Trie) -> Iterator[Trie]:
    """The nodes below the first words of a trie, each as the words that go on from it."""
    nodes = [node for word, node in trie.items() if word]
    while nodes:
        node = nodes.pop()
        yield node
        nodes += [further for word, further in node.items() if word]


def plant(trie: Trie, words: list[str], entry: int) -> None:
    """Adds a phrase (folded words) to a trie under construction."""
    node = trie
    for word in words:
        node = node.setdefault(word, {})
    leaf = node.setdefault(LEAF, [])
    if entry not in leaf:
        leaf.append(entry)
