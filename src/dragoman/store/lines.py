"""The lines of blocks, as the tables hold them; and whom something that came or went in them concerns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from dragoman.merging.block import NEAREST, SILENT, Entry, Line, MemoryLine
from dragoman.merging.report import FIRM_DAYS
from dragoman.store.database import Database

MANY = 40  # asked of one block at a time: then its whole line is taken into memory
GONE = 0  # the day by which `touched` says that something has gone from a block's line; no day has this number
_COLUMNS = "SELECT day, uid, last, kind FROM places WHERE block = ?"


class TableLine:
    """One block's line, asked for piece by piece: see `merging.block.Line`."""

    def __init__(self, base: Database, block: str) -> None:
        self.base = base
        self.block = block

    def dated(self, low: int, high: int, most: int | None = None) -> list[Entry]:
        """See `Line`."""
        limit = "" if most is None else f" LIMIT {most}"
        where = f" AND day BETWEEN ? AND ? AND kind <> 'undated' ORDER BY day, uid{limit}"
        return self._entries(where, low, high)

    def around(self, day: int) -> list[Entry]:
        """See `Line`."""
        before = self._entries(f" AND day < ? ORDER BY day DESC, uid DESC LIMIT {NEAREST}", day)
        after = self._entries(f" AND day >= ? AND day < ? ORDER BY day, uid LIMIT {NEAREST}", day, SILENT)
        return [*reversed(before), *after]

    def first(self) -> list[Entry]:
        """See `Line`."""
        return self._entries(f" AND day < ? ORDER BY day, uid LIMIT {2 * NEAREST}", SILENT)

    def silent(self) -> list[Entry]:
        """See `Line`."""
        return self._entries(f" AND day = ? ORDER BY uid LIMIT {NEAREST}", SILENT)

    def _entries(self, where: str, *values: int) -> list[Entry]:
        return [Entry(*row) for row in self.base.rows(_COLUMNS + where, [self.block, *values])]


def line(base: Database, block: str, asked: int) -> Line:
    """A block's line, of which `asked` reports want to know something."""
    if asked < MANY:
        return TableLine(base, block)
    return MemoryLine(Entry(*row) for row in base.rows(_COLUMNS, [block]))


def concerned(base: Database, block: str, days: Iterable[int]) -> list[Entry]:
    """The reports of a block that may be compared with others now that something came or went on these days.

    Those of firm days are not: the pairs of two of them follow from themselves alone, and who comes finds them.
    """
    told = sorted(set(days))
    if len(told) >= MANY:
        return _concerned(sorted(Entry(*row) for row in base.rows(_COLUMNS, [block])), told)
    found: set[Entry] = set()
    first = TableLine(base, block).first()
    if told[-1] == SILENT or len(first) < 2 * NEAREST or told[0] <= first[-1].day:
        found.update(_entries(base, block, "day = ?", SILENT))
    for day in told:
        if day == SILENT:
            continue
        low, high = _nearest(base, block, day)
        found.update(_entries(base, block, "kind = 'undated' AND day BETWEEN ? AND ?", low, high))
        reach = day + FIRM_DAYS + 1
        found.update(_entries(base, block, "kind = 'loose' AND last >= ? AND day <= ?", day - 1, reach))
    return sorted(found)


def _concerned(entries: list[Entry], told: list[int]) -> list[Entry]:
    """The same of a whole line, in memory, for many days (sorted)."""
    days = [e.day for e in entries]
    reach: list[tuple[int, int]] = []  # from where to where undated reports have one of the days among their nearest
    for day in told:
        if day != SILENT:
            before, after = bisect_left(days, day) - NEAREST, bisect_right(days, day) + NEAREST - 1
            low, high = days[before] if before >= 0 else 0, days[after] if after < len(days) else SILENT
            high = min(high, SILENT - 1)
            if reach and low <= reach[-1][1]:
                reach[-1] = (reach[-1][0], max(high, reach[-1][1]))
            else:
                reach.append((low, high))
    silent = told[-1] == SILENT or bisect_left(days, SILENT) < 2 * NEAREST or told[0] <= days[2 * NEAREST - 1]
    lows = [low for low, _ in reach]
    out = []
    for one in entries:
        if one.day == SILENT:
            found = silent
        elif one.kind == "undated":
            at = bisect_right(lows, one.day) - 1
            found = at >= 0 and one.day <= reach[at][1]
        else:
            at = bisect_left(told, one.day - FIRM_DAYS - 1)
            found = one.kind == "loose" and at < len(told) and told[at] <= min(one.last + 1, SILENT - 1)
        if found:
            out.append(one)
    return out


def _nearest(base: Database, block: str, day: int) -> tuple[int, int]:
    """The days between which an undated report has this day among its nearest."""
    query = "SELECT day FROM places WHERE block = ? AND day {} ? ORDER BY day {} LIMIT 1 OFFSET ?"
    before = base.one(query.format("<", "DESC"), [block, day, NEAREST - 1])
    after = base.one(query.format(">", "ASC"), [block, day, NEAREST - 1])
    return before[0] if before else 0, min(after[0] if after else SILENT - 1, SILENT - 1)


def _entries(base: Database, block: str, where: str, *values: int) -> list[Entry]:
    return [Entry(*row) for row in base.rows(f"{_COLUMNS} AND {where}", [block, *values])]
