"""Which reports are compared at all: blocking keys and windows that keep merging linear."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from dragoman.merging.report import FIRM_DAYS, Report

NEAREST = 40  # reports looked at on either side of an undated one's publication
Key = tuple[str, str, str]


def keys(report: Report) -> list[Key]:
    """The blocks of a report: its type with each pair of its parties (or the one party that it has)."""
    codes = sorted(report.codes)
    pairs = list(combinations(codes, 2)) or [(codes[0], "")]
    return [(report.type, a, b) for a, b in pairs]


def blocks(reports: list[Report]) -> dict[Key, list[int]]:
    """Block to the indexes of its reports, in the reports' order."""
    out: dict[Key, list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        for key in keys(report):
            out[key].append(index)
    return out


def firm_pairs(reports: list[Report]) -> Iterator[tuple[int, int]]:
    """Pairs of firmly dated reports whose days touch, give or take one; a pair may come twice."""
    for members in blocks(reports).values():
        line = sorted((r.start, i) for i in members if (r := reports[i]).firm and r.start)
        for at, (_, i) in enumerate(line):
            last = _end(reports[i]) + datetime.timedelta(days=1)
            for start, j in line[at + 1 :]:
                if start > last:
                    break
                yield (i, j) if i < j else (j, i)


def loose_pairs(reports: list[Report]) -> Iterator[tuple[int, int]]:
    """Pairs of a report dated by weeks, months or years with every dated one that its days could hold."""
    for members in blocks(reports).values():
        loose = [i for i in members if reports[i].start and not reports[i].firm]
        line = sorted((r.start, i) for i in members if (r := reports[i]).firm and r.start)
        starts = [start for start, _ in line]
        for i in loose:
            low = _start(reports[i]) - datetime.timedelta(days=FIRM_DAYS + 1)
            high = _end(reports[i]) + datetime.timedelta(days=1)
            near = line[bisect_left(starts, low) : bisect_right(starts, high)]
            yield from (_pair(i, j) for _, j in near[: 2 * NEAREST])
        yield from combinations(loose[: 4 * NEAREST], 2)


def undated_pairs(reports: list[Report]) -> Iterator[tuple[int, int]]:
    """Pairs of an undated report with the dated and undated ones nearest to its publication."""
    for members in blocks(reports).values():
        undated = [i for i in members if not reports[i].start]
        line = sorted((day, i) for i in members if (day := reports[i].start or reports[i].published))
        days = [day for day, _ in line]
        silent = [i for i in undated if not reports[i].published]
        for i in undated:
            told = reports[i].published
            at = bisect_left(days, told) if told else len(line)
            near = line[max(0, at - NEAREST) : at + NEAREST]
            yield from (_pair(i, j) for _, j in near if i != j)
            yield from (_pair(i, j) for j in silent[:NEAREST] if i != j)


def _pair(i: int, j: int) -> tuple[int, int]:
    return (i, j) if i < j else (j, i)


def _start(report: Report) -> datetime.date:
    return report.start or datetime.date.min


def _end(report: Report) -> datetime.date:
    return report.end or datetime.date.max
