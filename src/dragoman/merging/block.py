"""Which reports are compared at all: blocks, and in each a line of days, so that merging stays linear.

Whom a report is compared with follows from its blocks' lines alone, wherever these are kept: in memory for a folder of
pages, in the tables of a record for the pages that have come since.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Literal, Protocol

import msgspec

from dragoman.merging.report import FIRM_DAYS, Report

NEAREST = 40  # reports looked at on either side of an undated one's publication
SILENT = datetime.date.max.toordinal()  # where a report stands that has no day and no publication
Kind = Literal["undated", "firm", "loose"]


class Entry(msgspec.Struct, frozen=True, gc=False, order=True):
    """A report's place in a line: its first day (an undated one's publication) and its last, proleptic ordinals."""

    day: int
    uid: str
    last: int
    kind: Kind


class Line(Protocol):
    """The reports of one block in the order of their days, then of their uids."""

    def dated(self, low: int, high: int, most: int | None = None) -> list[Entry]:
        """The dated reports whose first day is in `[low, high]`, the first `most` of them."""

    def around(self, day: int) -> list[Entry]:
        """The `NEAREST` reports before a day and as many from it on, the silent ones left out."""

    def first(self) -> list[Entry]:
        """The first `2 * NEAREST` reports, the silent ones left out."""

    def silent(self) -> list[Entry]:
        """The first `NEAREST` reports without any day."""


def keys(report: Report) -> list[str]:
    """The blocks of a report: its type with each pair of its parties (or the one party that it has)."""
    codes = sorted(report.codes)
    pairs = list(combinations(codes, 2)) or [(codes[0], "")]
    return [f"{report.type} {a} {b}" for a, b in pairs]


def entry(report: Report) -> Entry:
    """Where a report stands in the lines of its blocks."""
    if report.start and report.end:
        return Entry(report.start.toordinal(), report.uid, report.end.toordinal(), "firm" if report.firm else "loose")
    day = report.published.toordinal() if report.published else SILENT
    return Entry(day, report.uid, day, "undated")


def partners(mine: Entry, line: Line) -> Iterator[str]:
    """With whom a report is compared in one block, by uid; the other side may add to it.

    A report of days with those whose days touch, give or take one; one of weeks, months or years with every dated one
    that its days could hold; an undated one with the nearest to its publication, one without that with the first.
    """
    if mine.kind == "firm":
        near = line.dated(mine.day - FIRM_DAYS - 1, mine.last + 1)
        found: Iterable[Entry] = (e for e in near if e.kind == "firm" and e.last + 1 >= mine.day)
    elif mine.kind == "loose":
        found = line.dated(mine.day - FIRM_DAYS - 1, mine.last + 1, 2 * NEAREST)
    elif mine.day == SILENT:
        found = [*line.first(), *line.silent()]
    else:
        found = line.around(mine.day)
    return (e.uid for e in found if e.uid != mine.uid)


class MemoryLine:
    """A line that is held in memory."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = sorted(entries)
        self.days = [e.day for e in self.entries]
        self.told = bisect_left(self.days, SILENT)

    def dated(self, low: int, high: int, most: int | None = None) -> list[Entry]:
        """See `Line`."""
        near = self.entries[bisect_left(self.days, low) : bisect_right(self.days, high)]
        return [e for e in near if e.kind != "undated"][:most]

    def around(self, day: int) -> list[Entry]:
        """See `Line`."""
        at = bisect_left(self.days, day)
        return self.entries[max(0, at - NEAREST) : min(at + NEAREST, self.told)]

    def first(self) -> list[Entry]:
        """See `Line`."""
        return self.entries[: min(2 * NEAREST, self.told)]

    def silent(self) -> list[Entry]:
        """See `Line`."""
        return self.entries[self.told : self.told + NEAREST]


def lines(reports: Iterable[Report]) -> dict[str, MemoryLine]:
    """The line of every block of the reports."""
    out: dict[str, list[Entry]] = defaultdict(list)
    for report in reports:
        for key in keys(report):
            out[key].append(entry(report))
    return {key: MemoryLine(entries) for key, entries in out.items()}


def candidates(reports: Iterable[Report]) -> set[tuple[str, str]]:
    """Every pair of reports that is to be compared, by uid, the lesser first."""
    told = list(reports)
    of = lines(told)
    out: set[tuple[str, str]] = set()
    for report in told:
        mine = entry(report)
        for key in keys(report):
            out.update((min(mine.uid, uid), max(mine.uid, uid)) for uid in partners(mine, of[key]))
    return out
