"""Terms of the query service put into data/world/people: what it bears out, what has ended, who is new.

Only rows whose source is Wikidata are changed. What others say stands: where the service agrees it is named as bearing
it out, where it does not the difference is told and nothing is changed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dragoman.compiling.refresh.people import Entry, PeopleFile, Row, slug
from dragoman.compiling.refresh.query import POSITIONS, query
from dragoman.compiling.refresh.service import Service
from dragoman.compiling.refresh.terms import Term, terms
from dragoman.compiling.world import load_world
from dragoman.compiling.yaml import load_yaml
from dragoman.errors import DragomanError
from dragoman.world.schema import Person, Tenure, WorldData
from dragoman.world.spans import overlap
from dragoman.world.world import HEADS

BATCH = 15  # states a query
GOVERNMENT = ("prime-minister", "chancellor")


class Change(msgspec.Struct, frozen=True):
    """What is done or found for a state, in words. `kept` says that it was only told."""

    party: str
    what: str
    kept: bool = False


def ask(world: WorldData, service: Service, parties: list[str] | None = None) -> dict[str, list[tuple[str, Term]]]:
    """The terms that the service knows by party, each with the office that it is here."""
    states = {a.wikidata: a.code for a in world.authorities if a.kind == "state" and a.wikidata}
    wanted = sorted((code, qid) for qid, code in states.items() if parties is None or code in parties)
    out: dict[str, list[tuple[str, Term]]] = {code: [] for code, _ in wanted}
    for kind in POSITIONS:
        for at in range(0, len(wanted), BATCH):
            batch = [qid for _, qid in wanted[at : at + BATCH]]
            for term in terms(service.ask(query(kind, batch))):
                code = states[term.state]
                out[code].append((_office(kind, code, world), term))
    return out


def _office(kind: str, party: str, world: WorldData) -> str:
    """What the office is called here: of heads the one that the party's persons hold, lastly listed."""
    known = {"head": HEADS, "government": GOVERNMENT}.get(kind)
    if known is None:
        return kind
    held = [t.office for p in world.people if p.party == party for t in p.offices if t.office in known]
    return held[-1] if held else known[0]


def merge(
    file: PeopleFile, party: str, found: list[tuple[str, Term]], world: WorldData, source: str
) -> Iterator[Change]:
    """Puts terms into a file, telling each change."""
    ids = {p.id for p in world.people}
    elsewhere = {p.wikidata for p in world.people if p.wikidata and p.party != party}
    fresh: dict[str, list[tuple[str, Term]]] = {}
    added: list[tuple[str, Term]] = []
    for office, term in found:
        name = term.names["en"]
        person = _known(file, term)
        if person is None and term.person in elsewhere:
            yield Change(party, f"{name}, {office} {term.start}: listed with another party", kept=True)
            continue
        rows = (
            [r for r in person.rows if r.office == office and overlap(_tenure(r), _of(term, office))] if person else []
        )
        if person and person.qid is None and rows:
            file.name(person, term.person)
            yield Change(party, f"{person.id} is {term.person}")
        if person and rows:
            yield from _borne_out(file, party, person, rows[0], term, source)
        elif other := _other(file, party, office, term, person, world):
            yield Change(party, f"{name}, {office} {term.start}: {other} holds it then", kept=True)
        elif any(o == office and t.person != term.person and overlap(_of(t, o), _of(term, o)) for o, t in added):
            yield Change(party, f"{name}, {office} {term.start}: Wikidata has somebody else then too", kept=True)
        elif person and not person.rows:
            yield Change(party, f"{person.id}: {office} from {term.start}, and has no office in the file", kept=True)
        elif person:
            added.append((office, term))
            file.add(person, office=office, start=term.start, end=term.end, source=source)
            yield Change(party, f"{person.id}: {office} from {term.start}")
        else:
            added.append((office, term))
            fresh.setdefault(term.person, []).append((office, term))
    for qid, held in fresh.items():
        names = held[0][1].names
        new = next(s for s in (slug(names["en"]), f"{slug(names['en'])}-{party.lower()}", qid.lower()) if s not in ids)
        ids.add(new)
        file.enter(new, names, qid, [(office, term.start, term.end, source) for office, term in held])
        yield Change(party, f"{new}: {', '.join(f'{office} from {term.start}' for office, term in held)}")


def _borne_out(file: PeopleFile, party: str, person: Entry, row: Row, term: Term, source: str) -> Iterator[Change]:
    """A term that the file has: of Wikidata it is brought up to date, of others borne out or contradicted."""
    ours, theirs = (row.start, row.end), (term.start, term.end)
    if row.source.startswith("wikidata"):
        if ours != theirs:
            file.put(row, **{"from": term.start, "to": term.end or "null", "source": source})
            row.start, row.end = term.start, term.end
            yield Change(party, f"{person.id}: {row.office} {ours} is now {theirs}")
        return
    if row.end is None and term.end is not None:
        yield Change(party, f"{person.id}: {row.office} ended {term.end}, says Wikidata", kept=True)
    elif not any(s.startswith("wikidata") for s in row.borne_out):
        file.put(row, borne_out=f"[{', '.join([source, *row.borne_out])}]")
        yield Change(party, f"{person.id}: {row.office} from {row.start} is borne out")


def _known(file: PeopleFile, term: Term) -> Entry | None:
    """The person of the file by id, else by the same English name where nobody looked up the id."""
    for person in file.people:
        if person.qid == term.person:
            return person
    name = term.names["en"].casefold()
    return next((p for p in file.people if p.qid is None and p.rows and p.english.casefold() == name), None)


def _other(file: PeopleFile, party: str, office: str, term: Term, person: Entry | None, world: WorldData) -> str | None:
    """Who else surely holds the office within a term: of this file as it is mended so far, or of another party's."""
    span = _of(term, office)
    for entry in file.people:
        for row in entry.rows if entry is not person else ():
            if (row.speaks_for or party, row.office) == (party, office) and overlap(_tenure(row), span):
                return entry.id
    for other in world.people:
        for tenure in other.offices if other.party != party else ():
            if (tenure.speaks_for, tenure.office) == (party, office) and overlap(tenure, span):
                return other.id
    return None


def _of(term: Term, office: str) -> Tenure:
    return Tenure(office=office, from_=term.start, to=term.end)


def _tenure(row: Row) -> Tenure:
    return Tenure(office=row.office, from_=row.start, to=row.end)


def refresh(folder: Path, service: Service, *, source: str, parties: list[str] | None, write: bool) -> list[Change]:
    """Asks for the states of the world in `folder` and mends its people files, each whole or not at all.

    Nothing is written before everything was answered. Raises W201 to W205.
    """
    world = load_world(folder)
    changes: list[Change] = []
    mended: dict[Path, str] = {}
    for party, found in ask(world, service, parties).items():
        path = folder / "people" / f"{party.lower()}.yml"
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        file = PeopleFile(before, party=party)
        told = list(merge(file, party, found, world, source))
        changes += told
        if any(not change.kept for change in told) and file.text != before:
            mended[path] = _checked(path, file.text)
    if write:
        for path, text in mended.items():
            _replace(path, text)
    return changes


def _checked(path: Path, text: str) -> str:
    """The text, where it can be read again as people with ids, names and offices of their own. Raises W204."""
    with tempfile.TemporaryDirectory() as scratch:
        trial = Path(scratch) / path.name
        trial.write_text(text, encoding="utf-8")
        try:
            people = load_yaml(trial)["people"]
            msgspec.convert([{"party": "", **p} for p in people], list[Person], strict=False)
        except (DragomanError, msgspec.ValidationError, KeyError, TypeError) as error:
            raise DragomanError("W204", f"{path.name}: {error}") from error
    return text


def _replace(path: Path, text: str) -> None:
    """Puts a file in place in one step: whoever reads sees the old one or the new one. Raises W205."""
    scratch = path.with_name(f".{path.name}.new")
    try:
        scratch.write_text(text, encoding="utf-8", newline="\n")
        scratch.replace(path)
    except OSError as error:
        scratch.unlink(missing_ok=True)
        raise DragomanError("W205", f"{path}: {error.strerror}") from error
