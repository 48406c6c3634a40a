"""Spellings by rule, for names that nobody has spelt yet in a language: from the usual English name, letter by letter.

They find a person where a page happens to spell so; what truly carries them is that consonants are compared beside the
office (`extraction.actors.spelling`). They are never put out and never count as a listed spelling.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

import msgspec

from dragoman.language.data import PackData
from dragoman.language.schema.letters import LettersFile
from dragoman.world.schema import Person, texts

PLAIN = str.maketrans("ıłøđßæœ", "ilodsae")


def derive(people: Iterable[Person], packs: Iterable[PackData]) -> list[Person]:
    """The persons, each with a spelling in every language that has a table for one."""
    tables = [p for p in packs if p.letters.from_latin]
    return [_with_spellings(person, tables) for person in people]


def spelt(name: str, letters: LettersFile) -> str:
    """A name in English letters in those of a language; marks are dropped, doubled letters are one."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(PLAIN)).encode("ascii", "ignore").decode()
    return " ".join(filter(None, (_word(word, letters) for word in plain.replace("'", "").replace("-", " ").split())))


def _with_spellings(person: Person, packs: list[PackData]) -> Person:
    lacking = [p for p in packs if not texts(person.name.get(p.pack.code))]
    if not lacking:
        return person
    english = texts(person.name.get("en"))[0]
    made = {p.pack.code: spelt(english, p.letters) for p in lacking}
    return msgspec.structs.replace(person, name={**person.name, **made}, derived=sorted(made))


def _word(word: str, letters: LettersFile) -> str:
    out = ""
    at = 0
    while at < len(word):
        if word[at : at + 1] == word[at - 1 : at] and at and word[at] not in "aeiou":
            at += 1
            continue
        tables = (letters.from_latin_first, letters.from_latin) if at == 0 else (letters.from_latin,)
        key = next((word[at : at + n] for n in (3, 2, 1) for t in tables if word[at : at + n] in t), word[at])
        table = next((t for t in tables if key in t), {})
        out += table.get(key, "")
        at += len(key)
    return out
