"""The frozen reader that the core receives: packs, lexicons and world, loaded once from the compiled artefact."""

from __future__ import annotations

import gc
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from dragoman.errors import DragomanError
from dragoman.extraction.contacts.book import Book, EventType
from dragoman.language.data import PackData
from dragoman.language.lexicon import PAIRS, WORDS, Lexicon, LexiconData
from dragoman.language.pack import Pack
from dragoman.reading.outlet import Outlets
from dragoman.reading.segment import Segmenter
from dragoman.text.finder import Finder
from dragoman.text.memory import Bound
from dragoman.text.seams import Seams
from dragoman.text.tokens import REMEMBERED
from dragoman.world.schema import WorldData
from dragoman.world.world import World

Part = TypeVar("Part")
COMPILED = Path(__file__).resolve().parent / "data" / "compiled"


class Compiled(msgspec.Struct, frozen=True, kw_only=True):
    """The artefact: packs, lexicons and world with the digests of the files they were made from.

    A lexicon is large and stays as written until its language is met.
    """

    packs_digest: str
    world_digest: str
    packs: dict[str, PackData]
    lexicons: dict[str, msgspec.Raw]
    world: WorldData
    events: dict[str, EventType] = {}


class Reader:
    """Everything the corridor needs to know before it sees a page. Immutable in use; share it freely."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.world = World(compiled.world)
        self._packs: dict[str, Pack] = {}
        self._lexicons: dict[str, Lexicon] = {}
        self._books: dict[str, Book] = {}
        # What is remembered of words shares a bound, whatever languages a run reads.
        self._spellings, self._words, self._pairs = Bound(REMEMBERED), Bound(WORDS), Bound(PAIRS)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that are read, BCP 47."""
        return tuple(sorted(self.compiled.packs))

    @cached_property
    def segmenter(self) -> Segmenter:
        """What cuts pages into articles."""
        return Segmenter({code: self.pack(code) for code in self.languages})

    @cached_property
    def outlets(self) -> Outlets:
        """Who publishes and who is cited."""
        return Outlets(self.compiled.world.outlets, {code: self.pack(code) for code in self.languages})

    def pack(self, code: str) -> Pack:
        """The pack of a language."""
        if code not in self._packs:
            self._packs[code] = Pack(self.compiled.packs[code], spellings=self._spellings)
        return self._packs[code]

    def language(self, code: str) -> tuple[Pack, Lexicon]:
        """The pack and lexicon of a language."""
        pack = self.pack(code)
        if code not in self._lexicons:
            data = _decode(self.compiled.lexicons[code], LexiconData)
            inside = pack.inside
            articles = {h for h, c in pack.clitics.items() if c.article and not c.preposition and not c.conjunction}
            finder = Finder(
                data.trie,
                pack.letters,
                before=frozenset(articles | {""}),
                after=(inside - {pack.letters.article}) | {""} | pack.pronoun_tails,
            )
            of = pack.data.letters
            self._lexicons[code] = Lexicon(
                data,
                finder,
                seams=Seams(
                    pack.tokenizer,
                    finder,
                    of.run_on,
                    endings=of.run_on_endings,
                    unjoined=of.unjoined,
                    pronouns=of.pronouns,
                    bends=() if of.unjoined else of.agreement.get("adjective", ()),
                ),
                clitics=pack.clitics,
                inside=inside,
                pronouns=pack.pronoun_tails,
                closers=frozenset(of.closers),
                closed=pack.closed,
                links=frozenset(of.links),
                land_links=frozenset(of.land_links),
                capitals=pack.data.pack.capitals,
                words=self._words,
                pairs=self._pairs,
            )
        return pack, self._lexicons[code]

    def book(self, code: str) -> Book:
        """The frames of a language."""
        if code not in self._books:
            self._books[code] = Book(self.compiled.packs[code].frames, self.compiled.events)
        return self._books[code]


@cache
def load(folder: Path = COMPILED) -> Reader:
    """The reader from the artefact in `folder`. Raises P103 where there is none."""
    found = sorted(folder.glob("*.msgpack")) if folder.is_dir() else []
    if not found:
        raise DragomanError("P103", str(folder))
    return Reader(_decode(found[-1].read_bytes(), Compiled))


def _decode(data: bytes | msgspec.Raw, kind: type[Part]) -> Part:
    """A part of the artefact: a large tree of small values; collecting while it grows costs more than it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return msgspec.msgpack.decode(data, type=kind)
    finally:
        if collecting:
            gc.enable()
