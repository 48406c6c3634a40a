"""The likely pairs: where something came, those whom it concerns are compared with it; where something went, anew."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import msgspec

from dragoman.merging.block import Entry, partners
from dragoman.merging.cluster import JUDGED as POINTS, LEAST, Judged, weigh
from dragoman.merging.people import between
from dragoman.merging.report import Report
from dragoman.store import values
from dragoman.store.crew import Crew
from dragoman.store.database import Database
from dragoman.store.lines import GONE, concerned, line

CHUNK = 4000  # reports that are compared in one transaction, or those of one block
PART = 200  # neighbours in a line share their partners: so many are compared together
REMEMBERED = 50_000  # reports that are held in memory at most, some 4 kB each
JUDGED = "judged"  # the block of pairs that people have spoken of

Row = tuple[str, str, str, float]  # owner, block, other, score


class Concerned(msgspec.Struct, frozen=True):
    """Whose pairs in a block have to be looked at, in the order of the line, and which of them are `fresh`.

    Where nothing has gone from the line, what stood in it before has lost partners at most: `stays`.
    """

    told: list[Entry]
    fresh: frozenset[str]
    stays: bool


class Asked(msgspec.Struct, frozen=True):
    """Reports of a block that are compared together; by uid the partners with whom each is as it was before."""

    block: str
    uids: list[str]
    as_before: dict[str, frozenset[str]]


class Task(msgspec.Struct, frozen=True):
    """Reports of a block with those that each is compared with, and all of them as they are kept."""

    block: str
    pairs: list[tuple[str, list[str]]]
    bodies: dict[str, bytes]
    judged: Judged


def link(base: Database, judged: Judged, crew: Crew) -> None:
    """Brings the likely pairs up to date, some thousand reports a transaction; it may be cut short between two."""
    while True:
        with base.transaction():
            blocks = base.rows("SELECT DISTINCT block FROM touched ORDER BY block LIMIT ?", [CHUNK])
            taken: dict[str, Concerned] = {}
            for (block,) in blocks:
                taken[block] = _concerned(base, block)
                if sum(len(one.told) for one in taken.values()) >= CHUNK:
                    break
            asked: deque[Asked] = deque()
            tasks = (task for block, one in taken.items() for task in _tasks(base, block, one, judged, asked))
            for rows in crew.map(compare_some, tasks):
                _replace(base, asked.popleft(), rows)
            for block in taken:
                base.run("UPDATE places SET fresh = 0 WHERE block = ? AND fresh = 1", [block])
                base.run("DELETE FROM touched WHERE block = ?", [block])
        if not blocks:
            return


def _concerned(base: Database, block: str) -> Concerned:
    days = [day for (day,) in base.rows("SELECT day FROM touched WHERE block = ?", [block])]
    rows = base.rows("SELECT day, uid, last, kind FROM places WHERE block = ? AND fresh = 1", [block])
    fresh = [Entry(*row) for row in rows]
    told = sorted({*fresh, *concerned(base, block, (day for day in days if day != GONE))})
    return Concerned(told, frozenset(e.uid for e in fresh), GONE not in days)


def _tasks(base: Database, block: str, one: Concerned, judged: Judged, asked: deque[Asked]) -> Iterator[Task]:
    """What is to be compared in a block; who is compared in each task is put to `asked`, in order."""
    reach = line(base, block, len(one.told))
    owners = {mine.uid for mine in one.told}
    for part in _parts(one.told):
        pairs = []
        as_before: dict[str, frozenset[str]] = {}
        for mine in part:
            # Two of firm days find each other: one of them owns the pair.
            firm = mine.kind == "firm"
            uids = dict.fromkeys(partners(mine, reach))
            if one.stays and mine.uid not in one.fresh:
                as_before[mine.uid] = frozenset(uids.keys() - one.fresh)
                uids = {u: None for u in uids if u in one.fresh}
            pairs.append((mine.uid, [u for u in uids if not (firm and mine.uid > u and u in owners)]))
        wanted = {uid for mine, uids in pairs if uids for uid in (mine, *uids)}
        asked.append(Asked(block, [mine.uid for mine in part], as_before))
        yield Task(block, pairs, dict(base.among("SELECT uid, body FROM reports WHERE uid IN ({})", wanted)), judged)


def _parts(told: list[Entry]) -> Iterator[list[Entry]]:
    return (told[at : at + PART] for at in range(0, len(told), PART))


_known: dict[bytes, Report] = {}


def _report(body: bytes) -> Report:
    """A kept report; neighbours come again and again."""
    known = _known.get(body)
    if known is None:
        if len(_known) >= REMEMBERED:
            _known.clear()
        known = _known[body] = values.report(body)
    return known


def compare_some(task: Task) -> list[Row]:
    """The likely pairs among those of a task."""
    out = []
    reports = {uid: _report(bytes(body)) for uid, body in task.bodies.items()}
    contacts = task.block.startswith("CONSULT ") and not task.judged
    for mine, uids in task.pairs:
        if not uids:
            continue
        a = reports[mine]
        firm, channel, cast = a.firm, a.channel, a.cast
        for uid in uids:
            b = reports[uid]
            # Most of those whom a day brings together are parted by this: it is looked at before anything else.
            if contacts and (
                (b.channel != channel and "unspecified" not in (channel, b.channel)) or between(cast, b.cast).veto
            ):
                continue
            if firm and b.firm and not _belongs(a, b, task.block):
                continue
            score = weigh(a, b, task.judged).score
            if score > LEAST:
                out.append((mine, task.block, uid, score))
    return out


def _belongs(a: Report, b: Report, block: str) -> bool:
    """Whether two reports that may share many blocks (a summit) are compared in this one: the first of them."""
    if len(a.codes) <= 2 or len(b.codes) <= 2:
        return True  # they share no other
    shared = sorted(a.codes & b.codes)
    return block == f"{a.type} {shared[0]} {shared[1] if len(shared) > 1 else ''}"


def _replace(base: Database, asked: Asked, rows: list[Row]) -> None:
    """Puts these pairs in the place of the owners' earlier ones; who gains or loses one is due."""
    query = "SELECT owner, block, other, score FROM edges WHERE owner IN ({}) AND block = ?"
    before = set(base.among(query, asked.uids, asked.block))
    now = set(rows).union(row for row in before if row[2] in asked.as_before.get(row[0], ()))
    base.many(
        "DELETE FROM edges WHERE owner = ? AND block = ? AND other = ?", (row[:3] for row in sorted(before - now))
    )
    base.insert("edges", sorted(now - before))
    changed = {uid for row in before ^ now for uid in (row[0], row[2])}
    base.change_among("UPDATE reports SET due = 1 WHERE due = 0 AND uid IN ({})", changed)


def obey(base: Database, judged: Judged) -> None:
    """Keeps an edge for every pair that people call one, whatever has come or gone since they spoke."""
    if base.one("SELECT 1 FROM judgements") is None:
        return  # nobody ever spoke
    base.run("DELETE FROM edges WHERE block = 'judged'")  # in so many words, for its index to serve
    for (one, other), same in judged.items():
        if same:
            pairs = base.rows(
                "SELECT a.uid, b.uid FROM reports a, reports b WHERE a.digest = ? AND b.digest = ?", [one, other]
            )
            base.insert("edges", ((a, JUDGED, b, POINTS) for a, b in pairs if a != b))


def spoken(base: Database, digests: Iterable[str]) -> None:
    """A person spoke of these reports, or took it back: they are compared anew, and all that hangs on them is due."""
    uids = [uid for (uid,) in base.among("SELECT uid FROM reports WHERE digest IN ({})", digests)]
    told = base.among("SELECT DISTINCT block, day FROM places WHERE uid IN ({})", uids)
    base.many("INSERT INTO touched VALUES (?, ?) ON CONFLICT DO NOTHING", sorted(set(told)))
    base.change_among("UPDATE places SET fresh = 1 WHERE uid IN ({})", uids)
    base.change_among("UPDATE reports SET due = 1 WHERE uid IN ({})", uids)
