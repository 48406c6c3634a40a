"""The frozen reader that the core receives: packs, lexicons and world, loaded once from the compiled artefact."""

from __future__ import annotations

import gc
from functools import cache, cached_property
from pathlib import Path

import msgspec

from dragoman.errors import DragomanError
from dragoman.extraction.contacts.book import Book, EventType
from dragoman.language.lexicon import Lexicon, LexiconData
from dragoman.language.pack import Pack, PackData
from dragoman.reading.outlet import Outlets
from dragoman.reading.segment import Segmenter
from dragoman.text.finder import Finder
from dragoman.world.schema import WorldData
from dragoman.world.world import World

COMPILED = Path(__file__).resolve().parent / "data" / "compiled"


class Compiled(msgspec.Struct, frozen=True, kw_only=True):
    """The artefact: packs, lexicons and world with the digests of the files they were made from."""

    packs_digest: str
    world_digest: str
    packs: dict[str, PackData]
    lexicons: dict[str, LexiconData]
    world: WorldData
    events: dict[str, EventType] = {}


class Reader:
    """Everything the corridor needs to know before it sees a page. Immutable in use; share it freely."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.world = World(compiled.world)
        self._packs: dict[str, tuple[Pack, Lexicon]] = {}
        self._books: dict[str, Book] = {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that are read, BCP 47."""
        return tuple(sorted(self.compiled.packs))

    @cached_property
    def segmenter(self) -> Segmenter:
        """What cuts pages into articles."""
        return Segmenter({code: self.language(code)[0] for code in self.languages})

    @cached_property
    def outlets(self) -> Outlets:
        """Who publishes and who is cited."""
        return Outlets(self.compiled.world.outlets, {code: self.language(code)[0] for code in self.languages})

    def language(self, code: str) -> tuple[Pack, Lexicon]:
        """The pack and lexicon of a language."""
        if code not in self._packs:
            pack = Pack(self.compiled.packs[code])
            data = self.compiled.lexicons[code]
            inside = pack.inside
            before = frozenset(h for h, c in pack.clitics.items() if not h or (c.article and not (c.preposition or c.conjunction)))
            finder = Finder(data.trie, pack.letters, before=before, after=(inside - {pack.letters.article}) | {""} | pack.pronoun_tails)
            lexicon = Lexicon(data, finder, clitics=pack.clitics, inside=inside, pronouns=pack.pronoun_tails, closers=frozenset(pack.data.letters.closers), capitals=pack.data.pack.capitals)
            self._packs[code] = (pack, lexicon)
        return self._packs[code]

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
    gc.disable()  # the artefact is one large tree of small values; collecting while it grows costs more than it
    try:
        compiled = msgspec.msgpack.decode(found[-1].read_bytes(), type=Compiled)
    finally:
        gc.enable()
    return Reader(compiled)
