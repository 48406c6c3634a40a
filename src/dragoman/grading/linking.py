"""Mentions of persons and offices against an annotated table of them: who is linked right, and who is not.

The table (`evaluation/names`) has a row for every place of a page where a person is named with an office, or an office
alone means one. A mention is judged by the characters that it shares with such a place.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from dragoman.extraction.actors import Mention, read as read_actors
from dragoman.merging.names import same_name
from dragoman.model import Page
from dragoman.pipeline import cut_passage, leaning, settle_day
from dragoman.reader import Reader
from dragoman.world.world import UNIQUE

OUTCOMES = ("linked", "provisional", "nameless", "missing", "person", "state", "office")
WRONG = ("person", "state", "office")  # the last three: linked to somebody else
SOMEBODY = frozenset(("person", "office"))
OTHER = "other"  # an office that the record has no word for


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the table: characters `[start, end)` of a page, the office, the parties that are right, the person.

    `office` is `other` where the record has no word for it, `person` the usual English name, `name` the one that stands
    there, empty where the office stands alone.
    """

    page: str
    start: int
    end: int
    words: str
    name: str
    office: str
    parties: tuple[str, ...]
    person: str


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A mention that was read, in characters of its page."""

    start: int
    end: int
    kind: str
    party: str | None
    office: str | None
    name: str | None
    provisional: bool

    def __str__(self) -> str:
        told = f"{self.name}{' (provisional)' if self.provisional else ''}" if self.name else "–"
        return f"{self.party or '–'} {self.office or '–'} {told}"


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a row: one of `OUTCOMES`, and the mention that decided, or null."""

    row: Named
    outcome: str
    read: Place | None

    def __str__(self) -> str:
        row = self.row
        want = f"{'/'.join(row.parties)} {row.office} {row.person}"
        return f"{self.outcome} «{row.words}»: {want}, read {self.read or 'nobody'}"


def load_named(path: Path) -> list[Named]:
    """The rows of a table. Raises OSError, or KeyError and ValueError where it is no such table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Named(
                page=row["page"],
                start=int(row["start"]),
                end=int(row["end"]),
                words=row["words"],
                name=row["name"],
                office=row["office"],
                parties=tuple(row["party"].split("|")),
                person=row["person"],
            )
            for row in csv.DictReader(lines)
        ]


def places(page: Page, reader: Reader) -> list[Place]:
    """Every mention of somebody in the page's own article."""
    segment = next((s for s in reader.segmenter.segment(page.text, language=page.language) if s.main), None)
    if segment is None:
        return []
    passage = cut_passage(page, reader, segment)
    outlet = reader.outlets.publisher(page.text, segment, url=page.url, outlet=page.outlet)
    published, _ = settle_day(page, reader, segment, passage, outlet.country if outlet else None)
    context = leaning(reader, outlet, published.date if published else None, passage)
    tokens = passage.tokens
    return [
        _place(m, tokens[m.i].start, tokens[m.j - 1].end)
        for m in read_actors(passage, context)
        if m.kind in SOMEBODY and m.party
    ]


def _place(mention: Mention, start: int, end: int) -> Place:
    return Place(
        start=start,
        end=end,
        kind=mention.kind,
        party=mention.party,
        office=mention.office,
        name=mention.name,
        provisional=mention.provisional,
    )


def judge(row: Named, read: Sequence[Place]) -> Verdict:
    """What became of one row: right where any mention over its words is right, else the worst of them."""
    over = [p for p in read if p.start < row.end and row.start < p.end]
    told = [(_outcome(row, place), place) for place in over]
    best = min(told, key=lambda t: (t[0] not in OUTCOMES[:2], t[0] not in WRONG, OUTCOMES.index(t[0])), default=None)
    return Verdict(row=row, outcome=best[0] if best else "missing", read=best[1] if best else None)


def _outcome(row: Named, place: Place) -> str:
    right = place.party in row.parties
    if place.name and same_name(place.name, row.person):
        return "linked" if right and not place.provisional else "provisional" if right else "state"
    if not right:
        return "state"
    if place.name and not (place.provisional and row.name):
        return "person"
    if not row.name and {place.office, row.office} <= UNIQUE and place.office != row.office:
        return "office"
    return "provisional" if place.name or not row.name else "nameless"


def tally(verdicts: Iterable[Verdict]) -> Counter[str]:
    """How many of each outcome."""
    return Counter(v.outcome for v in verdicts)


def lines(name: str, verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The figures of a table: of all rows, by whether a name stands there, and of the offices that the record knows."""
    parts = {
        name: verdicts,
        "  with a name": [v for v in verdicts if v.row.name],
        "  office alone": [v for v in verdicts if not v.row.name],
        "  offices of the record": [v for v in verdicts if v.row.office != OTHER],
    }
    for label, part in parts.items():
        count, of = tally(part), max(len(part), 1)
        right = (count["linked"] + count["provisional"]) / of
        wrong = sum(count[o] for o in WRONG) / of
        told = "  ".join(f"{o} {count[o]}" for o in OUTCOMES)
        yield f"{label:24} {len(part):4}  right {right:.3f}  wrong {wrong:.3f}  {told}"
