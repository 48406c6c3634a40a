"""The likely pairs: where something came or went, those whom it concerns are compared anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.merging.block import Entry, partners
from dragoman.merging.cluster import JUDGED as POINTS
from dragoman.merging.cluster import LEAST, Judged, weigh
from dragoman.merging.report import Report
from dragoman.store import values
from dragoman.store.database import Database
from dragoman.store.lines import concerned, line

REMEMBERED = 60_000  # reports that are held in memory at most, some 4 kB each
CHUNK = 2000  # reports that are compared in one transaction
JUDGED = "judged"  # the block of pairs that people have spoken of


class Reports:
    """Reports by uid, the last used ones remembered."""

    def __init__(self, base: Database) -> None:
        self.base = base
        self.known: dict[str, Report] = {}

    def fetch(self, uids: Iterable[str]) -> None:
        """Takes these into memory, all at once."""
        missing = [uid for uid in uids if uid not in self.known]
        if len(self.known) + len(missing) > REMEMBERED:
            self.known.clear()
        for uid, body in self.base.among("SELECT uid, body FROM reports WHERE uid IN ({})", missing):
            self.known[uid] = values.report(body)

    def __getitem__(self, uid: str) -> Report:
        if uid not in self.known:
            self.fetch([uid])
        return self.known[uid]


def link(base: Database, judged: Judged) -> None:
    """Brings the likely pairs up to date, some thousand reports a transaction; it may be cut short between two."""
    reports = Reports(base)
    while True:
        with base.transaction():
            done = 0
            blocks = base.rows("SELECT DISTINCT block FROM touched ORDER BY block LIMIT ?", [CHUNK])
            for (block,) in blocks:
                done += _link(base, block, reports, judged)
                if done >= CHUNK:
                    break
        if not blocks:
            return


def _link(base: Database, block: str, reports: Reports, judged: Judged) -> int:
    days = [day for (day,) in base.rows("SELECT day FROM touched WHERE block = ?", [block])]
    fresh = base.rows("SELECT day, uid, last, kind FROM places WHERE block = ? AND fresh = 1", [block])
    told = sorted({*(Entry(*row) for row in fresh), *concerned(base, block, days)})
    reach = line(base, block, len(told))
    found = [(mine, list(partners(mine, reach))) for mine in told]
    rows: list[tuple[str, str, str, float]] = []
    owners = {mine.uid for mine in told}
    for part in _parts(found):
        reports.fetch({uid for mine, uids in part for uid in (mine.uid, *uids)})
        rows += _pairs(part, block, reports, judged, owners)
    _replace(base, block, [mine.uid for mine in told], rows)
    base.run("UPDATE places SET fresh = 0 WHERE block = ? AND fresh = 1", [block])
    base.run("DELETE FROM touched WHERE block = ?", [block])
    return len(told)


def _parts(found: list[tuple[Entry, list[str]]]) -> Iterator[list[tuple[Entry, list[str]]]]:
    """Neighbours in a line share their partners: some at a time fit into memory."""
    return (found[at : at + 200] for at in range(0, len(found), 200))


def _pairs(
    found: list[tuple[Entry, list[str]]], block: str, reports: Reports, judged: Judged, owners: set[str]
) -> Iterator[tuple[str, str, str, float]]:
    for mine, uids in found:
        a = reports[mine.uid]
        for uid in dict.fromkeys(uids):
            b = reports[uid]
            # Two of firm days find each other: one of them owns the pair, in the first block that they share.
            twice = mine.kind == "firm" and mine.uid > uid and uid in owners
            if twice or (a.firm and b.firm and not _belongs(a, b, block)):
                continue
            score = weigh(a, b, judged).score
            if score > LEAST:
                yield mine.uid, block, uid, score


def _belongs(a: Report, b: Report, block: str) -> bool:
    """Whether two reports that may share many blocks (a summit) are compared in this one."""
    shared = sorted(a.codes & b.codes)
    return block == f"{a.type} {shared[0]} {shared[1] if len(shared) > 1 else ''}"


def _replace(base: Database, block: str, owners: list[str], rows: list[tuple[str, str, str, float]]) -> None:
    """Puts these pairs in the place of the owners' earlier ones; who gains or loses one is due."""
    query = "SELECT owner, block, other, score FROM edges WHERE owner IN ({}) AND block = ?"
    before, now = set(base.among(query, owners, block)), set(rows)
    base.many(
        "DELETE FROM edges WHERE owner = ? AND block = ? AND other = ?", (row[:3] for row in sorted(before - now))
    )
    base.many("INSERT INTO edges VALUES (?, ?, ?, ?)", sorted(now - before))
    changed = {uid for row in before ^ now for uid in (row[0], row[2])}
    base.change_among("UPDATE reports SET due = 1 WHERE uid IN ({})", changed)


def obey(base: Database, judged: Judged) -> None:
    """Keeps an edge for every pair that people call one, whatever has come or gone since they spoke."""
    base.run("DELETE FROM edges WHERE block = ?", [JUDGED])
    for (one, other), same in judged.items():
        if same:
            pairs = base.rows(
                "SELECT a.uid, b.uid FROM reports a, reports b WHERE a.digest = ? AND b.digest = ?", [one, other]
            )
            base.many("INSERT INTO edges VALUES (?, ?, ?, ?)", ((a, JUDGED, b, POINTS) for a, b in pairs if a != b))


def spoken(base: Database, digests: Iterable[str]) -> None:
    """A person spoke of these reports, or took it back: they are compared anew, and all that hangs on them is due."""
    uids = [uid for (uid,) in base.among("SELECT uid FROM reports WHERE digest IN ({})", digests)]
    told = base.among("SELECT DISTINCT block, day FROM places WHERE uid IN ({})", uids)
    base.many("INSERT INTO touched VALUES (?, ?) ON CONFLICT DO NOTHING", sorted(set(told)))
    base.change_among("UPDATE places SET fresh = 1 WHERE uid IN ({})", uids)
    base.change_among("UPDATE reports SET due = 1 WHERE uid IN ({})", uids)
