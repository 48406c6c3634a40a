"""What an editor of packs and world easily gets wrong, beyond the schema: letters, marks, loose ends."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from dragoman.compiling.packs import load_pack
from dragoman.compiling.world import load_world
from dragoman.compiling.yaml import load_yaml
from dragoman.errors import DragomanError
from dragoman.language.data import PackData
from dragoman.language.entries import of_pack
from dragoman.language.schema.frames import TRAITS
from dragoman.text.letters import DROPPED, HALF_SPACE
from dragoman.world.entries import of_world
from dragoman.world.schema import WorldData

SIGNS = frozenset("[]{}()*?|\\^$<>")  # a phrase is words, no pattern
TWINS = (("\u0643", "\u06a9"), ("\u064a", "\u06cc"))  # kaf and yeh, Arabic and Persian; a language writes one
SHORT = 3  # a letter with its tatweel, as in an article that stands alone
MARKS = frozenset(map(chr, DROPPED)) - {HALF_SPACE}


class Complaint(msgspec.Struct, frozen=True, order=True):
    """Something to mend: where, and what."""

    where: str
    what: str
    grave: bool = True  # the rest is said and does no harm: marks and twins fold away

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def lint(data: Path) -> list[Complaint]:
    """Every complaint about the packs and the world below `data`, in order."""
    found: set[Complaint] = set()
    packs = []
    for folder in sorted(p.parent for p in (data / "languages").glob("*/pack.yml")):
        try:
            packs.append(load_pack(folder))
        except DragomanError as error:
            found.add(Complaint(folder.name, str(error)))
    world = WorldData(authorities=[], people=[], cities=[])
    try:
        world = load_world(data / "world")
    except DragomanError as error:
        found.add(Complaint("world", str(error)))
    for pack in packs:
        found.update(_frames(pack))
        phrases = [
            *of_pack(pack),
            *of_world(
                world,
                pack.pack.code,
                pack.letters,
                pack.words.together,
                seats=pack.words.seats,
                movements=pack.words.movements,
                apart=pack.words.apart,
                onto=pack.words.onto,
            ),
        ]
        foreign = _foreign(phrase for phrase, _ in phrases)
        for phrase, entry in phrases:
            where = f"{pack.pack.code}: {entry.kind} {entry.value}"
            for what in _phrase(phrase):
                found.add(Complaint(where, f"«{phrase}» {what}"))
            if foreign & set(phrase):
                what = f"holds a letter of another language: {' '.join(sorted(foreign & set(phrase)))}"
                found.add(Complaint(where, f"«{phrase}» {what}", grave=False))
            if MARKS & set(phrase) and len(phrase) > SHORT:
                found.add(Complaint(where, f"«{phrase}» holds vowel marks or tatweel", grave=False))
    found.update(_twice(data))
    return sorted(found)


def _twice(data: Path) -> Iterator[Complaint]:
    """Rows of a language's corpus that have the id of another: which of them fails could not be told."""
    for folder in sorted((data / "languages").glob("*/corpus")):
        files = (load_yaml(path) or {} for path in sorted(folder.glob("*.yml")))
        rows = (row for file in files for part in ("examples", "not") for row in file.get(part, []))
        for name, times in Counter(str(row["id"]) for row in rows).items():
            if times > 1:
                yield Complaint(folder.parent.name, f"{name} is the id of {times} sentences")


def _foreign(phrases: Iterable[str]) -> frozenset[str]:
    """Of each pair of twins, the letter that this language does not write."""
    seen = Counter(char for phrase in phrases for char in phrase)
    return frozenset(min(pair, key=lambda letter: seen[letter]) for pair in TWINS)


def _phrase(phrase: str) -> Iterator[str]:
    if phrase != phrase.strip() or "  " in phrase or not phrase:
        yield "has white space at its ends or twice"
    if SIGNS & set(phrase):
        yield "holds signs of a pattern; a phrase is words"
    scripts = {unicodedata.name(char).partition(" ")[0] for char in phrase if char.isalpha()}
    if len(scripts) > 1:
        yield f"mixes letters: {', '.join(sorted(scripts))}"


def _frames(pack: PackData) -> Iterator[Complaint]:
    file = pack.frames
    seen: set[str] = set()
    marks = {"subject", "object", "of", *pack.markers.marks, *pack.markers.clitic_marks.values()}
    for frame in file.frames:
        where = f"{pack.pack.code}: frame {frame.id}"
        if frame.id in seen:
            yield Complaint(where, "stands twice")
        seen.add(frame.id)
        if bool(frame.noun) == bool(frame.verb):
            yield Complaint(where, "needs either a noun or a verb")
        if frame.noun and frame.noun not in file.nouns:
            yield Complaint(where, f"no noun {frame.noun}")
        for verb in filter(None, (frame.verb, frame.light)):
            if verb not in file.verbs:
                yield Complaint(where, f"no verb {verb}")
        for trait in set(frame.traits) - set(TRAITS):
            yield Complaint(where, f"no trait {trait}")
        for mark in {mark.partition("-")[0] for wanted in frame.roles.values() for mark in wanted} - marks:
            yield Complaint(where, f"no mark {mark}")
