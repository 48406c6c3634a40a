"""Names of persons that are also something else: a place, a word, a given name of others. They need a guard."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from dragoman.compiling.lint import Complaint
from dragoman.language.data import PackData
from dragoman.language.entries import of_pack
from dragoman.text.letters import fold_table
from dragoman.world.entries import one_word
from dragoman.world.schema import WorldData, texts

PLACES = ("name", "names", "capital", "metonyms", "adjective")
GIVEN = 1  # one more that begins with it: it is a given name


def aliases(world: WorldData, packs: list[PackData]) -> Iterator[Complaint]:
    """Every name of one word that calls a person, is something else too, and has no guard.

    A place gives way where it is marked ambiguous itself.
    """
    for pack in packs:
        code, heads = pack.pack.code, pack.words.together
        table = fold_table(pack.letters.fold)
        others = _words(pack, table)
        for name, what in _places(world, code):
            others[_folded(name, table)].add(what)
        given = Counter(_first(n, heads, table) for p in world.people for n in set(texts(p.name.get(code))))
        for person in world.people:
            full = [n for f in (person.name, person.names) for n in texts(f.get(code)) if one_word(n, heads)]
            short = [n for n in texts(person.short.get(code)) if one_word(n, heads)]
            for name in sorted({*full, *short}):
                folded = _folded(name, table)
                means = set(others.get(folded, ()))
                if name in full and given[_first(name, heads, table)] > GIVEN:
                    means.add("a given name of others")
                if means and not person.unsure(name):
                    what = f"«{name}» alone is also {', '.join(sorted(means))} in {code}, and has no guard"
                    yield Complaint(f"{person.party}: {person.id}", what)


def _words(pack: PackData, table: dict[int, str | None]) -> dict[str, set[str]]:
    """Folded words of the language to what they are."""
    out: dict[str, set[str]] = defaultdict(set)
    words = pack.words
    for word in (*words.stops, *words.quiet, *words.seldom, *words.titles):
        out[_folded(word, table)].add("a common word")
    for phrase, entry in of_pack(pack):
        if " " not in phrase:
            out[_folded(phrase, table)].add(entry.kind)
    return out


def _places(world: WorldData, code: str) -> Iterator[tuple[str, str]]:
    """Names of places, states and bodies that count without context, with whose they are."""
    for city in world.cities:
        for name in [city.en, *city.names] if code == "en" else texts(city.ar if code == "ar" else city.fa):
            if not city.unsure(name):
                yield name, city.en
    for of in world.authorities:
        for field in PLACES:
            for name in texts(getattr(of, field).get(code)):
                if name not in of.ambiguous:
                    yield name, of.code


def _first(name: str, heads: list[str], table: dict[int, str | None]) -> str:
    words = name.split(" ")
    return _folded(" ".join(words[: 2 if words[0] in heads else 1]), table).replace(" ", "")


def _folded(name: str, table: dict[int, str | None]) -> str:
    return name.translate(table).lower()
