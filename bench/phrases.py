"""Looking phrases up: the token trie beside an Aho-Corasick automaton, on the same pages and the same
phrases.

Both are asked for every phrase of a language's lexicon at word boundaries, with clitics allowed before and
after, and with the page's own offsets. The trie works over tokens whose readings were made when the word
was first met; the automaton works over the folded text, and every hit is then tested for its boundaries and
mapped back. Needs pyahocorasick, which is no dependency of the project.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from typing import Any

from dragoman.language.pack import Pack
from dragoman.reader import Reader
from dragoman.text.finder import LEAF, Trie
from dragoman.text.layer import folded


def phrases(trie: Trie, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], tuple[int, ...]]]:
    """Every phrase of a trie (folded words) with its entries."""
    for word, below in trie.items():
        if word == LEAF:
            yield words, tuple(below)
        else:
            yield from phrases(below, (*words, word))


def automaton(trie: Trie) -> Any:
    """The same phrases, words joined by a space."""
    import ahocorasick

    made = ahocorasick.Automaton()
    for words, entries in phrases(trie):
        made.add_word(" ".join(words), (len(" ".join(words)), entries))
    made.make_automaton()
    return made


def by_automaton(pack: Pack, made: Any, raw: str) -> list[tuple[int, int]]:
    """Hits as offsets of the page, boundaries and clitics tested."""
    layer = folded(raw, pack.letters.table)
    text = layer.text.lower()
    heads, tails = set(pack.letters.proclitics), set(pack.letters.enclitics)
    out = []
    for last, (length, _) in made.iter(text):
        start, end = last + 1 - length, last + 1
        before, after = start, end
        while before and text[before - 1].isalpha():
            before -= 1
        while after < len(text) and text[after].isalpha():
            after += 1
        if (before == start or text[before:start] in heads) and (after == end or text[end:after] in tails):
            out.append(layer.back(start, end))
    return out


def alone(pack: Pack, made: Any, raw: str) -> list[Any]:
    """Hits in the folded text, inside words too, without a way back to the page."""
    return list(made.iter(raw.translate(pack.letters.table).lower()))


def by_trie(pack: Pack, find: Any, raw: str) -> list[tuple[int, int]]:
    """Phrases as offsets of the page, from tokens; of a layer the longest, as the reader wants them."""
    tokens = pack.tokenizer.cut(raw)
    found = find(tokens)
    return [(tokens[hit.i].start, tokens[hit.j - 1].end) for layer in found.values() for hit in layer]


def compare(reader: Reader, pages: dict[str, list[str]]) -> None:
    """Prints both, a line a language: megabytes of UTF-8 a second, tokens or folding included, and hits."""
    beside = find_spec("ahocorasick") is not None
    if not beside:
        print("phrases: pyahocorasick is not installed; only the trie is measured", file=sys.stderr)
    for code, texts in sorted(pages.items()):
        pack, lexicon = reader.language(code)
        size = sum(len(text.encode()) for text in texts) / 1e6
        pack.tokenizer.known.forget()
        count = sum(1 for _ in phrases(lexicon.finder.trie))
        ways: dict[str, Callable[[str], list[Any]]] = {"trie, first time": partial(by_trie, pack, lexicon.find)}
        ways["trie, words known"] = ways["trie, first time"]
        if beside:
            started = time.perf_counter()
            made = automaton(lexicon.finder.trie)
            seconds = time.perf_counter() - started
            print(f"phrases {code}: automaton of {count} phrases built in {seconds:.2f} s")
            ways["pyahocorasick"] = partial(by_automaton, pack, made)
            ways["its pass alone"] = partial(alone, pack, made)
        for name, look in ways.items():
            started = time.perf_counter()
            hits = sum(len(look(text)) for text in texts)
            seconds = time.perf_counter() - started
            print(f"phrases {code}: {name:18} {size / seconds:6.2f} MB/s  {hits} hits  {len(texts)} pages")
