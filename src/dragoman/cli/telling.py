"""Merged events as rows for people: what a timeline prints, in five formats."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterable, Iterator

import msgspec

from dragoman.merging import Merged
from dragoman.reader import Reader
from dragoman.readout import tell

FORMATS = ("table", "jsonl", "json", "csv", "md")
FORMULA = ("=", "+", "-", "@", "\t")  # a spreadsheet would run a cell that begins so


class Row(msgspec.Struct, frozen=True):
    """One event in plain words; days are ISO 8601, `places` and `parties` codes of the record."""

    id: str
    first: str
    last: str
    precision: str
    type: str
    channel: str
    status: str
    parties: tuple[str, ...]
    names: tuple[str, ...]
    place: str
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    sources: tuple[str, ...]
    told: str


def row(event: Merged, reader: Reader, language: str) -> Row:
    """An event as a row, told in `language`."""
    place = event.place
    return Row(
        id=event.id,
        first=event.date.start.isoformat() if event.date else "",
        last=event.date.end.isoformat() if event.date else "",
        precision=event.date.precision if event.date else "",
        type=event.type,
        channel=event.channel,
        status=event.status,
        parties=tuple(side.party or side.group or "?" for side in event.parties),
        names=tuple(side.name for side in event.parties if side.name),
        place=", ".join(part for part in (place.city, place.country) if part) if place else "",
        topics=tuple(topic.topic for topic in event.topics),
        languages=event.languages,
        sources=tuple(dict.fromkeys(report.source for report in event.reports)),
        told=tell(event, language=language, pack=reader.language(language)[0], world=reader.world),
    )


def write(events: Iterable[Merged], reader: Reader, *, format: str, language: str, width: int = 0) -> Iterator[bytes]:
    """The lines of a format. `width` wraps the sentences of a table (0: not at all)."""
    if format in ("jsonl", "json"):
        yield from _json(events, reader, language, whole=format == "json")
        return
    rows = [row(event, reader, language) for event in events]
    make = {"csv": _csv, "md": _markdown}.get(format)
    for line in make(rows) if make else _table(rows, width):
        yield line.encode()


def _json(events: Iterable[Merged], reader: Reader, language: str, *, whole: bool) -> Iterator[bytes]:
    encode = msgspec.json.encode
    objects = (encode(e)[:-1] + b',"told":' + encode(row(e, reader, language).told) + b"}" for e in events)
    if whole:
        yield b"[" + b",\n ".join(objects) + b"]"
    else:
        yield from objects


def _csv(rows: list[Row]) -> Iterator[str]:
    names = Row.__struct_fields__
    yield ",".join(names)
    for one in rows:
        line = io.StringIO()
        cells = (getattr(one, name) for name in names)
        plain = ("; ".join(cell) if isinstance(cell, tuple) else str(cell) for cell in cells)
        csv.writer(line).writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in plain])
        yield line.getvalue().rstrip("\r\n")


def _markdown(rows: list[Row]) -> Iterator[str]:
    day = None
    for one in rows:
        if one.first[:7] != day:
            yield (f"\n## {one.first[:7] or 'Day not known'}\n" if day is not None else f"## {one.first[:7] or '?'}\n")
            day = one.first[:7]
        yield f"- **{_days(one) or 'day not known'}** {one.told} ({_about(one)}; `{one.id}`)"


def _table(rows: list[Row], width: int) -> Iterator[str]:
    for one in rows:
        # the sentence stands on a line of its own, so that a terminal can set it from right to left
        yield f"{_days(one) or 'day not known':21}  {'-'.join(one.parties)}  {_about(one)}  {one.id}"
        for line in textwrap.wrap(one.told, width - 2) if width > 40 else [one.told]:
            yield f"  {line}"


def _days(one: Row) -> str:
    return one.first if one.first == one.last else f"{one.first}..{one.last}"


def _about(one: Row) -> str:
    kind = one.channel if one.channel != "unspecified" else one.type.lower()
    status = "" if one.status == "occurred" else f", {one.status}"
    return f"{kind}{status}, {len(one.sources)} x {' '.join(one.languages)}"
