"""Reading the packs' YAML: the editors' side, never on the way to `read`."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import msgspec

from dragoman.compiling.yaml import load_yaml
from dragoman.errors import DragomanError
from dragoman.language.data import PackData
from dragoman.language.entries import of_pack, spellings
from dragoman.language.lexicon import Entry, LexiconData
from dragoman.language.pack import clitics, letters, loose
from dragoman.text.finder import Trie, plant
from dragoman.text.loose import fastened
from dragoman.text.signs import DASHES
from dragoman.text.tokens import Token, Tokenizer
from dragoman.world.entries import of_world
from dragoman.world.schema import WorldData

SIGNS = "+"  # signs that are read as words of a name ("P5+1", «أوبك+»)
BOUND = frozenset(("actor.state", "actor.body", "actor.movement"))  # Persian half-spaces bind them


def load_pack(folder: Path) -> PackData:
    """A pack from its folder, every file checked against its schema."""
    sections: dict[str, Any] = {}
    for name in PackData.__struct_fields__:
        path = folder / f"{name}.yml"
        sections[name] = load_yaml(path) or {} if path.exists() else {}
    try:
        return msgspec.convert(sections, PackData, strict=False)
    except msgspec.ValidationError as error:
        raise DragomanError("P102", f"{folder.name}: {error}") from error


def build_lexicon(pack: PackData, world: WorldData) -> LexiconData:
    """The lexicon of a language: the pack's words and the world's names, as a trie of folded words."""
    code = pack.pack.code
    cutter = Tokenizer(letters(pack.letters, clitics(pack.letters)))
    apart = loose(pack.letters)
    entries: dict[Entry, int] = {}
    trie: Trie = {}
    for phrase, entry in (
        *of_pack(pack),
        *of_world(
            world,
            code,
            pack.letters,
            pack.words.together,
            seats=pack.words.seats,
            movements=pack.words.movements,
            apart=pack.words.apart,
            onto=pack.words.onto,
        ),
    ):
        for spelling in spellings(phrase, bound=pack.pack.order == "SOV" and entry.kind in BOUND):
            for words in _written(cutter.cut(fastened(spelling, apart))):
                plant(trie, words, entries.setdefault(entry, len(entries)))
    return LexiconData(list(entries), trie)


def _written(tokens: list[Token]) -> list[list[str]]:
    """The folded words of a phrase without its signs, and with a hyphen that joins a number to the letter before it:
    the text keeps that one ("G-20", "D-8").
    """
    forms = [t.form for t in tokens]
    joined = {n for n in range(1, len(forms) - 1) if forms[n].fold in DASHES and forms[n + 1].kind == "n"}
    plain = [f.fold for n, f in enumerate(forms) if (f.kind != "p" or f.fold in SIGNS) and f.fold]
    whole = [f.fold for n, f in enumerate(forms) if (f.kind != "p" or f.fold in SIGNS or n in joined) and f.fold]
    return [words for words in ([plain, whole] if joined else [plain]) if words]


def digest(*folders: Path) -> str:
    """The content digest of every YAML and TSV file below some folders, names included."""
    total = hashlib.sha256()
    for folder in folders:
        found = (p for p in folder.rglob("*") if p.suffix in (".yml", ".tsv") and "corpus" not in p.parts)
        for path in sorted(found, key=lambda p: p.relative_to(folder).as_posix()):
            name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
            total.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"sha256:{total.hexdigest()[:16]}"
