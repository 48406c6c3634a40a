"""Bringing the events up to date: only parts of the record that something came to or went from are clustered again.

A part is what hangs together by likely pairs (`edges`) or stood in one event before. `merging.cluster` gives the events
of a part as it would give them for the whole; a part's old events go and its new ones come in one transaction, so a run
that is cut short leaves parts that are as before and parts that are done.
"""

from __future__ import annotations

import msgspec

from dragoman.merging.cluster import Join, Judged, Pair, cluster
from dragoman.merging.ident import event_id
from dragoman.merging.report import digest_of
from dragoman.store import values
from dragoman.store.database import Database
from dragoman.store.edges import link, obey
from dragoman.store.fold import Folder, Key
from dragoman.store.kindred import relate
from dragoman.store.pages import drop_events

SEEDS = 1000  # due reports whose parts are clustered in one transaction
TOGETHER = 40  # parts that are clustered together


def is_settled(base: Database) -> bool:
    """Whether nothing came or went since the events were brought up to date."""
    waiting = ("reports WHERE due = 1", "touched", "kindred_due")
    return not any(base.rows(f"SELECT 1 FROM {where} LIMIT 1") for where in waiting)


def settle(base: Database, folder: Folder, judged: Judged) -> int:
    """Brings the events up to date; returns how many reports were clustered."""
    link(base, judged, folder.crew)
    done = 0
    with base.transaction():
        obey(base, judged)
    while True:
        with base.transaction():
            # A part is taken where it is met first, in a fixed order, and whole.
            seeds = [u for (u,) in base.rows("SELECT uid FROM reports WHERE due = 1 ORDER BY uid LIMIT ?", [SEEDS])]
            done += _settle(base, seeds, folder, judged)
        if not seeds:
            break
    relate(base)
    return done


class Part(msgspec.Struct, frozen=True):
    """Parts of a record, each its reports as they are kept and its likely pairs with points; what people say."""

    parts: list[tuple[list[bytes], dict[Pair, float]]]
    judged: Judged


class Found(msgspec.Struct, frozen=True):
    """An event's reports by uid, in order, the joins that made it, and by what its first report is ordered."""

    uids: tuple[str, ...]
    joins: tuple[Join, ...]
    order: tuple[str, str, str, int, str]


def cluster_some(told: Part) -> list[Found]:
    """The events of parts."""
    out = []
    for bodies, pairs in told.parts:
        for one in cluster([values.report(body) for body in bodies], pairs, judged=told.judged):
            out.append(Found(tuple(r.uid for r in one.reports), one.joins, one.reports[0].order))
    return out


def _settle(base: Database, seeds: list[str], folder: Folder, judged: Judged) -> int:
    while True:
        pairs, uids = _closure(base, seeds)
        rows = base.among("SELECT uid, event, due, source, sha256, article, body FROM reports WHERE uid IN ({})", uids)
        parts = _parts({row[0]: bytes(row[-1]) for row in rows}, pairs)
        some = (Part(parts[at : at + TOGETHER], judged) for at in range(0, len(parts), TOGETHER))
        found = [one for part in folder.crew.map(cluster_some, some) for one in part]
        old = {row[1] for row in rows if row[1]}
        # Copies of a page that are told apart number their ids among themselves.
        digests = {d for (d,) in base.among("SELECT digest FROM events WHERE lead IN ({})", old)}
        digests |= {digest_of(one.uids[0]) for one in found}
        leads = base.among("SELECT lead FROM events WHERE digest IN ({})", digests)
        more = {lead for (lead,) in leads} - old
        if not more:
            break
        seeds = [*seeds, *more]
    due = {row[0] for row in rows if row[2]}
    _replace(base, found, old, due, folder, {row[0]: row[3:6] for row in rows})
    return len(uids)


def _closure(base: Database, seeds: list[str]) -> tuple[dict[Pair, float], set[str]]:
    """All reports that likely pairs and common events lead to, and the pairs among them, with their points."""
    seen: set[str] = set()
    pairs: dict[Pair, float] = {}
    ahead = set(seeds)
    while ahead:
        seen |= ahead
        # Every pair is read beside its owner; of the others it is enough who owns one, which an index alone tells.
        out = base.among("SELECT owner, other, score FROM edges WHERE owner IN ({})", ahead)
        owners = base.among("SELECT DISTINCT owner FROM edges WHERE other IN ({})", ahead)
        pairs.update(((a, b) if a < b else (b, a), score) for a, b, score in out)
        events = {e for (e,) in base.among("SELECT event FROM reports WHERE uid IN ({})", ahead) if e}
        mates = base.among("SELECT uid FROM reports WHERE event IN ({})", events)
        ahead = {row[1] for row in out}.union(uid for (uid,) in (*owners, *mates)) - seen
    return pairs, seen


def _parts(reports: dict[str, bytes], pairs: dict[Pair, float]) -> list[tuple[list[bytes], dict[Pair, float]]]:
    """What hangs together by the pairs, each with its pairs."""
    root = {uid: uid for uid in reports}

    def top(uid: str) -> str:
        while root[uid] != uid:
            root[uid] = root[root[uid]]
            uid = root[uid]
        return uid

    for a, b in pairs:
        root[top(a)] = top(b)
    out: dict[str, tuple[list[bytes], dict[Pair, float]]] = {}
    for uid in sorted(reports):
        out.setdefault(top(uid), ([], {}))[0].append(reports[uid])
    for pair, score in pairs.items():
        out[top(pair[0])][1][pair] = score
    return list(out.values())


def _replace(
    base: Database, found: list[Found], old: set[str], due: set[str], folder: Folder, articles: dict[str, Key]
) -> None:
    """The events of these clusters in the place of the old ones; those that are as before stay."""
    numbers: dict[str, int] = {}
    named: list[tuple[str, tuple[str, ...], tuple[Join, ...]]] = []
    for one in sorted(found, key=lambda f: f.order):
        digest = digest_of(one.uids[0])
        numbers[digest] = numbers.get(digest, 0) + 1
        named.append((event_id(digest, numbers[digest]), one.uids, one.joins))
    before: dict[str, str] = dict(base.among("SELECT lead, made FROM events WHERE lead IN ({})", old))
    wanted = folder.wanted(named)
    same = {w.uids[0] for w in wanted if before.get(w.uids[0]) == w.made and not due.intersection(w.uids)}
    new = [w for w in wanted if w.uids[0] not in same]
    drop_events(base, old - same)
    folder.keep(new, articles)
    rows = ((w.uids[0], uid) for w in new for uid in w.uids)
    base.assign("UPDATE reports SET event = {0}, due = 0 WHERE uid = {1}", rows)
    base.change_among("UPDATE reports SET due = 0 WHERE due = 1 AND uid IN ({})", due)
