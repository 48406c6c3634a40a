"""Persons and parties of the world data by what they are called, in any language and spelling."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.reader import Reader
from dragoman.store.words import Words
from dragoman.world.schema import Person, texts

KINDS = {"person": "Person", "party": "State, body or movement"}
FULL, SHORT, PART = 100.0, 80.0, 60.0  # of the whole name, of a short one, of all words asked for among those of a name


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """An entity: `match` where it alone is called so in full; `lines` say more."""

    id: str
    kind: str
    name: str
    description: str
    lines: tuple[str, ...] = ()
    score: float = 0.0
    match: bool = False


class Candidates:
    """All entities by their folded names."""

    def __init__(self, reader: Reader) -> None:
        self._plain = Words(reader).plain
        self._entities: dict[str, Found] = {}
        self._full: dict[str, list[str]] = {}
        self._short: dict[str, list[str]] = {}
        self._words: dict[str, list[str]] = {}
        world = reader.world
        for one in world.data.authorities:
            name = next(iter(texts(one.name.get("en"))), one.code)
            known = Found(id=f"party:{one.code}", kind="party", name=name, description=f"{one.kind}, {one.code}")
            self._keep(known, [one.code, *_names(one.name), *_names(one.names)], ())
        for person in world.data.people:
            known = Found(
                id=f"person:{person.id}",
                kind="person",
                name=next(iter(texts(person.name.get("en"))), person.id),
                description=_offices(person)[0] if person.offices else person.party,
                lines=tuple(_offices(person)[1:]),
            )
            also = [person.wikidata] if person.wikidata else []
            self._keep(known, [*also, *_names(person.name), *_names(person.names)], list(_names(person.short)))
        self._sorted = sorted({*self._full, *self._short})

    def _keep(self, one: Found, full: Sequence[str], short: Sequence[str]) -> None:
        self._entities[one.id] = one
        for names, index in ((full, self._full), (short, self._short)):
            for name in dict.fromkeys(self._plain(name) for name in names):
                index.setdefault(name, []).append(one.id)
        for word in dict.fromkeys(word for name in full for word in self._plain(name).split()):
            self._words.setdefault(word, []).append(one.id)

    def by_id(self, id: str) -> Found | None:
        """The entity of an id."""
        return self._entities.get(id)

    def called(self, text: str, *, kinds: Sequence[str] = tuple(KINDS), most: int = 10) -> list[Found]:
        """Who is called so, the surest first: by the whole name, by a short one, or by all the words asked for."""
        plain = self._plain(text)
        scores: dict[str, float] = {}
        for id in self._of_words(plain.split()):
            scores[id] = PART
        scores |= dict.fromkeys(self._short.get(plain, ()), SHORT)
        full = self._full.get(plain, [])
        scores |= dict.fromkeys(full, FULL)
        found = [
            msgspec.structs.replace(self._entities[id], score=score, match=score == FULL and len(full) == 1)
            for id, score in scores.items()
        ]
        return sorted((f for f in found if f.kind in kinds), key=lambda f: (-f.score, f.name, f.id))[:most]

    def beginning(self, text: str, *, most: int, skip: int = 0) -> list[Found]:
        """Those of whom a name begins so."""
        plain = self._plain(text)
        out: dict[str, None] = {}
        at = bisect_left(self._sorted, plain)
        while plain and at < len(self._sorted) and self._sorted[at].startswith(plain) and len(out) < most + skip:
            name = self._sorted[at]
            out |= dict.fromkeys((*self._full.get(name, ()), *self._short.get(name, ())))
            at += 1
        return [self._entities[id] for id in list(out)[skip : skip + most]]

    def _of_words(self, words: list[str]) -> set[str]:
        """Those in whose full names all of the words are."""
        found = [set(self._words.get(word, ())) for word in words]
        return set.intersection(*found) if found else set()


def _names(by_language: dict[str, str | list[str] | None]) -> Iterator[str]:
    for names in by_language.values():
        yield from texts(names)


def _offices(person: Person) -> list[str]:
    terms = sorted(person.offices, key=lambda t: t.from_ or "", reverse=True)
    return [f"{t.office}, {t.speaks_for or person.party}, {t.from_ or '?'} – {t.to or ''}".strip() for t in terms]
