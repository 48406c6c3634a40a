"""Words of names with their English spelling, for persons that the world does not list."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from dragoman.extraction.actors.latin import spell
from dragoman.language.data import PackData
from dragoman.text.letters import fold_table
from dragoman.world.schema import WorldData, texts
from dragoman.world.sounds import alike, sound, steps

SEVERAL = 2  # listed persons whose names begin with a word, from which it is a given name and no accident
ARTICLES = frozenset(("al", "el", "as", "ash", "ar", "an", "ad", "at", "az"))  # as English writes the Arabic article


def name_parts(pack: PackData, world: WorldData, folder: Path) -> dict[str, str]:
    """Folded name words of a pack's language: the usual ones, else as most listed persons spell them,
    else from the public list.

    Words pair where they sound alike, in order; so names of different length pair in part.
    """
    table = fold_table(pack.letters.fold)
    if pack.pack.capitals:
        known = {w for p in world.people for n in texts(p.name.get(pack.pack.code)) for w in re.split(r"[ -]", n)}
        return {w.lower().translate(table): w.lower() for w in sorted(known) if len(w) > 2 and w[0].isupper()}
    out: dict[str, str] = {}
    usual: frozenset[str] = frozenset()
    own = folder / f"usual.{pack.pack.code}.tsv"
    for path in sorted(folder.glob("*.tsv"), key=lambda p: (p != own, not p.name.startswith("usual."), p.name)):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                native, _, english = line.partition("\t")
                out.setdefault(native.translate(table), english)
        if path == own:
            usual = frozenset(out)
    heads = [head.translate(table) for head in pack.words.together]
    article = "".join(pack.letters.article).translate(table) if pack.letters.article else ""
    weak = frozenset(c for c, e in pack.letters.latin.items() if not sound(e))
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    unpaired: set[str] = set()
    for person in world.people:
        written = _english(texts(person.name.get("en"))[0])
        for name in (*texts(person.name.get(pack.pack.code)), *texts(person.names.get(pack.pack.code))):
            words = _native(name.translate(table), heads, article)
            for word, english in _pairs(words, written, pack.letters.latin, weak):
                votes[word][english] += 1
            unpaired.update(word for word in words if len(word) > 2)
    for word, told in votes.items():
        if word not in usual:
            out[word] = min(told, key=lambda e: (-told[e], e))
    spelt = pack.letters
    for word in sorted(unpaired - set(out)):
        out[word] = spell(word, letters=spelt.latin, groups=spelt.latin_groups, ends=spelt.latin_ends)
    return out


def given_names(pack: PackData, world: WorldData, folder: Path) -> list[str]:
    """Folded words of a pack's language that are names for certain, given ones for the most part.

    They begin the names of several listed persons, or stand in the editor's list of usual ones.
    """
    table = fold_table(pack.letters.fold)
    heads = [head.translate(table) for head in pack.words.together]
    article = "".join(pack.letters.article).translate(table) if pack.letters.article else ""
    begun: Counter[str] = Counter()
    for person in world.people:
        names = [n.lower() if pack.pack.capitals else n for n in texts(person.name.get(pack.pack.code))]
        firsts = {_native(n.translate(table), heads, article)[0] for n in names if " " in n}
        begun.update(first for first in firsts if len(first) > 2)
    usual = folder / f"usual.{pack.pack.code}.tsv"
    lines = usual.read_text(encoding="utf-8").splitlines() if usual.exists() else []
    listed = {line.partition("\t")[0].translate(table) for line in lines if not line.startswith("#")}
    return sorted(listed | {word for word, count in begun.items() if count >= SEVERAL})


def _english(name: str) -> list[str]:
    return [w for w in re.split(r"[ -]", name.lower()) if w not in ARTICLES]


def _native(name: str, heads: list[str], article: str) -> list[str]:
    """The words of a name without their articles; heads are written onto what follows («عبدالفتاح»)."""
    out: list[str] = []
    for word in re.split(r"[ \u200c-]", name):
        if out and out[-1] in heads:
            out[-1] += word
        else:
            plain = (
                word[len(article) :] if article and word.startswith(article) and len(word) > len(article) + 2 else word
            )
            out.append(plain)
    return out


def _pairs(
    native: list[str], written: list[str], latin: dict[str, str], weak: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Words that sound alike, each once, in order; one native word may stand for two English ones ("Abdel Fattah")."""
    at = 0
    for word in native:
        if len(word) < 2:
            continue
        told = sound("".join(latin.get(c, "") for c in word))
        free = [(n, n + k, " ".join(written[n : n + k])) for n in range(at, len(written)) for k in (1, 2)]
        near = [(steps(told, sound(e)), e.count(" "), n, to, e) for n, to, e in free if alike(told, sound(e))]
        near = [found for found in near if told or (not found[1] and word[0] in weak)]  # «علي»: no consonant at all
        if near:
            off, two, _, at, english = min(near)
            if not (two and off):
                yield word, english
