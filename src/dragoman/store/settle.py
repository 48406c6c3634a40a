"""Bringing the events up to date: only parts of the record that something came to or went from are clustered again.

A part is what hangs together by likely pairs (`edges`) or stood in one event before. `merging.cluster` gives the events
of a part as it would give them for the whole; a part's old events go and its new ones come in one transaction, so a run
that is cut short leaves parts that are as before and parts that are done.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.merging.cluster import Cluster, Judged, cluster
from dragoman.merging.ident import event_id
from dragoman.merging.report import Report
from dragoman.store import values
from dragoman.store.database import Database
from dragoman.store.edges import link, obey
from dragoman.store.fold import Folder
from dragoman.store.pages import drop_events

SEEDS = 300  # due reports whose parts are clustered in one transaction


def is_settled(base: Database) -> bool:
    """Whether nothing came or went since the events were brought up to date."""
    return not base.rows("SELECT 1 FROM reports WHERE due = 1 LIMIT 1") and not base.rows(
        "SELECT 1 FROM touched LIMIT 1"
    )


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
            return done


def _settle(base: Database, seeds: list[str], folder: Folder, judged: Judged) -> int:
    while True:
        pairs, uids = _closure(base, seeds)
        rows = base.among("SELECT uid, event, due, body FROM reports WHERE uid IN ({})", uids)
        reports = {uid: values.report(body) for uid, _, _, body in rows}
        found = [c for part, inner in _parts(reports, pairs) for c in cluster(part, inner, judged=judged)]
        old = {event for _, event, _, _ in rows if event}
        # Copies of a page that are told apart number their ids among themselves.
        digests = {d for (d,) in base.among("SELECT digest FROM events WHERE lead IN ({})", old)}
        digests |= {c.reports[0].digest for c in found}
        leads = base.among("SELECT lead FROM events WHERE digest IN ({})", digests)
        more = {lead for (lead,) in leads} - old
        if not more:
            break
        seeds = [*seeds, *more]
    due = {uid for uid, _, due, _ in rows if due}
    _replace(base, found, old, due, folder, reports)
    return len(uids)


def _closure(base: Database, seeds: list[str]) -> tuple[set[tuple[str, str]], set[str]]:
    """All reports that likely pairs and common events lead to, and the pairs among them."""
    seen: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    ahead = set(seeds)
    while ahead:
        seen |= ahead
        out = base.among("SELECT owner, other FROM edges WHERE owner IN ({})", ahead)
        out += base.among("SELECT owner, other FROM edges WHERE other IN ({})", ahead)
        pairs.update((min(p), max(p)) for p in out)
        events = {e for (e,) in base.among("SELECT event FROM reports WHERE uid IN ({})", ahead) if e}
        mates = base.among("SELECT uid FROM reports WHERE event IN ({})", events)
        ahead = ({uid for pair in out for uid in pair} | {uid for (uid,) in mates}) - seen
    return pairs, seen


def _parts(
    reports: dict[str, Report], pairs: set[tuple[str, str]]
) -> Iterable[tuple[list[Report], list[tuple[str, str]]]]:
    """What hangs together by the pairs, each with its pairs."""
    root = {uid: uid for uid in reports}

    def top(uid: str) -> str:
        while root[uid] != uid:
            root[uid] = root[root[uid]]
            uid = root[uid]
        return uid

    for a, b in pairs:
        root[top(a)] = top(b)
    members: dict[str, list[Report]] = {}
    inner: dict[str, list[tuple[str, str]]] = {}
    for uid in sorted(reports):
        members.setdefault(top(uid), []).append(reports[uid])
    for pair in sorted(pairs):
        inner.setdefault(top(pair[0]), []).append(pair)
    return [(members[t], inner.get(t, [])) for t in members]


def _replace(
    base: Database, found: list[Cluster], old: set[str], due: set[str], folder: Folder, reports: dict[str, Report]
) -> None:
    """The events of these clusters in the place of the old ones; those that are as before stay."""
    numbers: dict[str, int] = {}
    named: list[tuple[str, Cluster]] = []
    for one in sorted(found, key=lambda c: c.reports[0].order):
        digest = one.reports[0].digest
        numbers[digest] = numbers.get(digest, 0) + 1
        named.append((event_id(digest, numbers[digest]), one))
    before: dict[str, str] = dict(base.among("SELECT lead, made FROM events WHERE lead IN ({})", old))
    wanted = folder.wanted(named)
    same = {w.uids[0] for w in wanted if before.get(w.uids[0]) == w.made and not due.intersection(w.uids)}
    new = [w for w in wanted if w.uids[0] not in same]
    drop_events(base, old - same)
    folder.keep(new, reports)
    base.many("UPDATE reports SET event = ?, due = 0 WHERE uid = ?", ((w.uids[0], uid) for w in new for uid in w.uids))
    base.change_among("UPDATE reports SET due = 0 WHERE uid IN ({})", due)
