"""What the facts of the world data must hold: sources, days, ids, scripts, one holder a day, no common word a name."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from dragoman.compiling.aliases import aliases as _aliases
from dragoman.compiling.lint import Complaint
from dragoman.compiling.packs import load_pack
from dragoman.compiling.sources import sources
from dragoman.compiling.world import load_world
from dragoman.world.schema import Person, Tenure, WorldData, texts
from dragoman.world.spans import DAY, earliest, latest, overlap
from dragoman.world.world import UNIQUE

QID = re.compile(r"Q[1-9]\d{0,9}")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SCRIPT = {"ar": "ARABIC", "fa": "ARABIC", "en": "LATIN"}
NOT_IN = {  # kaf, yeh and others that the language does not write
    "ar": frozenset(("\u06a9", "\u06cc", "\u067e", "\u06af")),
    "fa": frozenset(("\u0643", "\u064a", "\u0629")),
}


HAMZA = frozenset(("\u0623", "\u0625"))  # at the head of a word Persian writes the bare letter


def check(data: Path) -> list[Complaint]:
    """Every fact below `data`/world that does not hold what it must, in order."""
    folder = data / "world"
    world = load_world(folder)
    packs = [load_pack(p.parent) for p in sorted((data / "languages").glob("*/pack.yml"))]
    found = {
        *sources(folder),
        *_ids(world),
        *_days(world),
        *_holders(world),
        *_scripts(world),
        *_aliases(world, packs),
    }
    return sorted(found)


def _ids(world: WorldData) -> Iterator[Complaint]:
    slugs = Counter(p.id for p in world.people)
    known = Counter(p.wikidata for p in world.people if p.wikidata)
    for person in world.people:
        if not SLUG.fullmatch(person.id) or slugs[person.id] > 1:
            yield Complaint(f"{person.party}: {person.id}", "the id is no slug, or stands twice")
        if person.wikidata and (not QID.fullmatch(person.wikidata) or known[person.wikidata] > 1):
            yield Complaint(f"{person.party}: {person.id}", f"{person.wikidata} is ill-formed or another's too")
    for authority in world.authorities:
        if authority.wikidata and not QID.fullmatch(authority.wikidata):
            yield Complaint(authority.code, f"{authority.wikidata} is ill-formed")


def _days(world: WorldData) -> Iterator[Complaint]:
    for person in world.people:
        for tenure in person.offices:
            where = f"{person.party}: {person.id} {tenure.office}"
            bounds = [b for b in (tenure.from_, tenure.to) if b is not None]
            if not all(DAY.fullmatch(b) for b in bounds):
                yield Complaint(where, f"a bound is no day, month or year: {' '.join(bounds)}")
            elif len(bounds) == 2 and earliest(tenure.from_) > latest(tenure.to):
                yield Complaint(where, "ends before it begins")


def _holders(world: WorldData) -> Iterator[Complaint]:
    """Two in a unique office of one authority at once, where no title sets the one apart (acting, Senate …)."""
    held: dict[tuple[str, str, str], list[tuple[Person, Tenure]]] = defaultdict(list)
    for person in world.people:
        for tenure in person.offices:
            if tenure.office in UNIQUE:
                party = tenure.speaks_for or person.party
                held[party, tenure.authority or "", tenure.office].append((person, tenure))
    for (party, _, office), rows in held.items():
        for n, (a, first) in enumerate(rows):
            for b, second in rows[n + 1 :]:
                apart = first.title or second.title
                if a.id != b.id and not apart and overlap(first, second):
                    yield Complaint(f"{party}: {office}", f"{a.id} and {b.id} hold it at once")


def _scripts(world: WorldData) -> Iterator[Complaint]:
    """Names that are not in the letters of their language, where acronyms and Latin capitals are nobody's."""
    named: list[tuple[str, str, list[str]]] = []
    for person in world.people:
        for field in (person.name, person.names, person.short):
            named += [(f"{person.party}: {person.id}", language, texts(value)) for language, value in field.items()]
    for of in world.authorities:
        for field in (of.name, of.names, of.adjective, of.capital, of.metonyms, of.hostile):
            named += [(of.code, language, texts(value)) for language, value in field.items()]
    for city in world.cities:
        named += [
            (city.en, "ar", texts(city.ar)),
            (city.en, "fa", texts(city.fa)),
            (city.en, "en", [city.en, *city.names]),
        ]
    for where, language, names in named:
        for name in names:
            if not in_letters(name, language):
                yield Complaint(where, f"«{name}» is not in the letters of {language}")


def in_letters(name: str, language: str) -> bool:
    """Whether a name is written in the script of a language and in no letter of its neighbours."""
    scripts = {unicodedata.name(c, "?").partition(" ")[0] for c in name if c.isalpha()}
    if language == "fa" and any(word[0] in HAMZA for word in name.split(" ") if word):
        return False
    return scripts <= {SCRIPT.get(language, "")} and not NOT_IN.get(language, frozenset()) & set(name)
