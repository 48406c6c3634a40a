"""Tables of ordinary sentences: every verb with every kind of party, every day with every contact.

A table (`ar/verbs.yml`) names the slots of a sentence and what a filling of each says, and rows that put them together.
A hole in the reading of one word shows as a line of its table, which no list of sentences off pages would show.

    language: en
    published: 2023-03-06                 # the day of the page, a Monday here
    slots:
      host:
        - {say: The Egyptian foreign minister, parties: [EGY]}
        - {say: President Sisi, parties: {EGY: Abdel Fattah el-Sisi}}
      guest:
        - {say: his Iraqi counterpart, parties: [IRQ]}
      day:
        - {say: on Sunday, day: 2023-03-05}
    rows:
      - {say: "{host} met {guest} in Oman {day}.", over: [host, day], channel: in-person, place: OMN}
      - {say: "{host} praised {guest}.", over: [host], none: true}
    but:                                  # what is still read otherwise: a test says when one of them is not any more
      - "President Sisi met his Iraqi counterpart in Oman on Sunday."

Every filling of the slots `over` meets every other; the remaining slots take turns. A row and each of its fillings may
say: `parties` (codes, or codes with a name as the world writes it), `channel`, `status` (`occurred` where nothing is
said), `day` (`2023-03-05`, `2023-03-01/2023-03-31`, or `unknown`), `place` (`OMN` or `OMN/Muscat`, or `unknown`) and
`began` (a code). What a row and its fillings do not say is not asked. `none` says that no contact is told at all. A
filling that tells a contact of its own beside the others of its row says so by `contact: {parties: …, day: …}`, with
the same keys; a row of such fillings has these contacts and no other.

    python -m extraction.tables tests/extraction/tables/en/verbs.yml        lists what is read otherwise
"""

from __future__ import annotations

import dataclasses
import datetime
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from dragoman.model import Event
from extraction.reading import told

HERE = Path(__file__).parent
FILES = tuple(sorted(HERE.glob("*/*.yml")))

SLOT = re.compile(r"\{(\w+)\}")
SAYS = {"say", "contact", "parties", "channel", "status", "day", "place", "began", "none", "over"}


@dataclasses.dataclass(frozen=True)
class Line:
    """A sentence of a table, and what it says: `wanted` has the keys of a row."""

    text: str
    wanted: Mapping[str, Any]
    language: str
    published: datetime.date
    excused: bool


def lines(file: Path) -> Iterator[Line]:
    """The sentences of a table, in the order of its rows. ValueError: a row asks for a slot or key that is none."""
    table = yaml.safe_load(file.read_text(encoding="utf-8"))
    slots = {name: [_filling(x) for x in fillings] for name, fillings in (table.get("slots") or {}).items()}
    excused = set(table.get("but") or ())
    for row in table["rows"]:
        for text, wanted in _sentences(row, slots, file):
            yield Line(text, wanted, table["language"], table["published"], text in excused)


def excuses(file: Path) -> set[str]:
    """The sentences that a table says are read otherwise."""
    return set(yaml.safe_load(file.read_text(encoding="utf-8")).get("but") or ())


def amiss(line: Line) -> str:
    """What is read otherwise than the line says; empty where all is as it says."""
    events = told(line.text, on=line.published, language=line.language)
    if line.wanted.get("none"):
        return "; ".join(f"read {_shown(e)}" for e in events)
    if line.wanted.get("contacts"):
        return _apart(line.wanted["contacts"], events)
    if len(events) != 1:
        return "; ".join(["read nothing"] if not events else [f"read {_shown(e)}" for e in events])
    return "; ".join(f"{key} {is_so}, not {wanted}" for key, wanted, is_so in _differences(line.wanted, events[0]))


def _apart(wanted: Sequence[Mapping[str, Any]], events: Sequence[Event]) -> str:
    """What differs where a line tells several contacts: each is compared with the first that is nearest to it."""
    left, why = list(events), []
    for one in wanted:
        if not left:
            why.append(f"not read: {one}")
            continue
        near = min(left, key=lambda e: len(list(_differences({"status": "occurred", **one}, e))))
        left.remove(near)
        why += [f"{key} {is_so}, not {w}" for key, w, is_so in _differences({"status": "occurred", **one}, near)]
    return "; ".join([*why, *(f"read {_shown(e)}" for e in left)])


def _sentences(
    row: Mapping[str, Any], slots: Mapping[str, Sequence[Mapping[str, Any]]], file: Path
) -> Iterator[tuple[str, dict[str, Any]]]:
    names = list(dict.fromkeys(SLOT.findall(row["say"])))
    over = list(row.get("over") or names[:1])
    wrong = [n for n in names + over if n not in slots] + [k for k in row if k not in SAYS]
    if wrong:
        raise ValueError(f"{file}: {row['say']}: no such slot or key: {wrong}")
    turning = [n for n in names if n not in over]
    for turn, chosen in enumerate(itertools.product(*(slots[n] for n in over))):
        filled = dict(zip(over, chosen, strict=True))
        filled |= {n: slots[n][(turn + turn // len(slots[n])) % len(slots[n])] for n in turning}
        said = SLOT.sub(lambda m: filled[m[1]]["say"], row["say"])  # noqa: B023 - used at once
        yield re.sub(r" {2,}", " ", said).replace(" .", "."), _wanted([row, *(filled[n] for n in names)])


def _wanted(parts: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    wanted: dict[str, Any] = {"parties": {}, "status": "occurred"}
    for part in parts:
        for key, value in part.items():
            if key == "parties":
                wanted["parties"] |= value if isinstance(value, dict) else dict.fromkeys(value)
            elif key == "contact":
                wanted.setdefault("contacts", []).append(value)
            elif key not in ("say", "over"):
                wanted[key] = value
    return wanted


def _differences(wanted: Mapping[str, Any], event: Event) -> Iterator[tuple[str, object, object]]:
    sides = {p.party: p.name for p in event.parties if p.function == "party"}
    said = wanted.get("parties") or {}
    parties = said if isinstance(said, dict) else dict.fromkeys(said)
    if parties and set(sides) != set(parties):
        yield "parties", sorted(parties), sorted(p or "?" for p in sides)
    else:
        for code, name in parties.items():
            if name and sides[code] != name:
                yield "name", name, sides[code]
    for key in ("channel", "status"):
        if key in wanted and getattr(event, key) != wanted[key]:
            yield key, wanted[key], getattr(event, key)
    if "day" in wanted and _day(event) != str(wanted["day"]):
        yield "day", wanted["day"], _day(event)
    if "place" in wanted and not _placed(event, str(wanted["place"])):
        yield "place", wanted["place"], f"{event.place.country}/{event.place.city}" if event.place else "unknown"
    began = {p.party for p in event.parties if p.initiated or p.travelled}
    if "began" in wanted and wanted["began"] not in began:
        yield "began", wanted["began"], sorted(p or "?" for p in began)


def _day(event: Event) -> str:
    if not event.date or not event.date.start:
        return "unknown"
    first, last = event.date.start, event.date.end or event.date.start
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _placed(event: Event, wanted: str) -> bool:
    country, _, city = wanted.partition("/")
    if wanted == "unknown" or not event.place:
        return wanted == "unknown" and not event.place
    return event.place.country == country and (not city or event.place.city == city)


def _shown(event: Event) -> str:
    sides = "+".join(sorted(p.party or "?" for p in event.parties if p.function == "party"))
    return f"{sides} {event.channel} {event.status} {_day(event)}"


def _filling(value: object) -> Mapping[str, Any]:
    if isinstance(value, dict):
        wrong = [k for k in value if k not in SAYS]
        if wrong:
            raise ValueError(f"{value}: no such key: {wrong}")
        return value
    return {"say": str(value)}
