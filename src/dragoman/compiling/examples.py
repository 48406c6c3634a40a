"""The sentences beside the rules, read: examples give what they say, counter-examples give nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from dragoman.compiling.yaml import load_yaml
from dragoman.model import Event, Page
from dragoman.pipeline import read_page
from dragoman.reader import Reader

STARTED = frozenset(("initiator", "visitor"))


class Outcome(msgspec.Struct, frozen=True):
    """One sentence: its pack and rule, and what is wrong with its reading ("" for nothing)."""

    pack: str
    rule: str
    text: str
    wrong: str


def frame_examples(reader: Reader) -> Iterator[Outcome]:
    """The examples and counter-examples in every pack's frames."""
    for code in reader.languages:
        for frame in reader.language(code)[0].data.frames.frames:
            for example in frame.examples:
                wanted = {p for side in example.roles.values() for p in ([side] if isinstance(side, str) else side)}
                starts = {p for role, p in example.roles.items() if role in STARTED and isinstance(p, str)}
                events = contacts(example.text, code, reader)
                yield Outcome(code, frame.id, example.text, _missing(events, wanted, starts))
            for example in frame.not_:
                events = contacts(example.text, code, reader)
                yield Outcome(code, frame.id, example.text, _invented(events))


def corpus(reader: Reader, languages: Path) -> Iterator[Outcome]:
    """The sentences of data/languages/<code>/corpus, which ship with the source only."""
    for path in sorted(languages.glob("*/corpus/*.yml")):
        code = path.parent.parent.name
        file: dict[str, Any] = load_yaml(path) or {}
        for row in file.get("examples", []):
            events = contacts(row["text"], code, reader, country=row.get("outlet_country"))
            wrong = [_wrong(events, wanted) for wanted in row.get("contacts") or [row]]
            if "contacts" in row and not row.get("others"):  # one whose other contacts are left open says so
                told = [set(wanted["parties"]) for wanted in row["contacts"]]
                wrong.append(_invented([e for e in events if _parties(e) not in told]))
            yield Outcome(code, row["id"], row["text"], "; ".join(filter(None, wrong)))
        for row in file.get("not", []):
            yield Outcome(code, row["id"], row["text"], _invented(contacts(row["text"], code, reader)))


def contacts(text: str, code: str, reader: Reader, *, country: str | None = None) -> list[Event]:
    """The contacts that a sentence alone, as a page of its own, is read to tell; `country` is its outlet's."""
    outlet = next((o.name["en"] for o in reader.world.data.outlets if country and o.country == country), None)
    digest = hashlib.sha256(text.encode()).hexdigest()
    page = Page(source="example", text=text, sha256=digest, language=code, outlet=outlet)
    return [e for article in read_page(page, reader) for e in article.events if e.type == "CONSULT"]


def _parties(event: Event) -> set[str]:
    return {side.party for side in event.parties if side.party}


def _missing(events: list[Event], wanted: set[str], starts: set[str]) -> str:
    for event in events:
        if _parties(event) == wanted:
            began = {side.party for side in event.parties if side.initiated or side.travelled}
            return "" if starts <= began else f"began by {_tell(began)}, not {_tell(starts)}"
    return f"read as {'; '.join(_tell(_parties(e)) for e in events) or 'nothing'}, not {_tell(wanted)}"


def _wrong(events: list[Event], row: dict[str, Any]) -> str:
    """What is wrong with the reading of one contact of a corpus, with its `day` and `place` where it has them."""
    parties = set(row["parties"])
    missing = _missing(events, parties, {row["initiator"]} if row.get("initiator") else set())
    if missing:
        return missing
    told = [event for event in events if _parties(event) == parties]
    for field in ("channel", "status"):
        if row.get(field) and all(getattr(event, field) != row[field] for event in told):
            return f"{field} {getattr(told[0], field)}, not {row[field]}"
    where = [event.place and (event.place.city or event.place.country) for event in told]
    if row.get("place") and row["place"] not in where:
        return f"in {where[0]}, not {row['place']}"
    days = [event.date and event.date.edtf for event in told]
    if row.get("day") and row["day"] not in days:
        return f"on {days[0]}, not {row['day']}"
    return ""


def _invented(events: list[Event]) -> str:
    return f"read as {'; '.join(_tell(_parties(e)) for e in events)}" if events else ""


def _tell(parties: set[str] | set[str | None]) -> str:
    return "+".join(sorted(str(p) for p in parties)) or "nobody"
