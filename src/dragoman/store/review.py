"""The pairs of which the machine is least certain: joined by a hair, or kept apart by one."""

from __future__ import annotations

import msgspec

from dragoman.merging.cluster import LEAST
from dragoman.merging.compare import JOIN, compare
from dragoman.merging.report import Report
from dragoman.merging.verdict import Reason
from dragoman.store import judgements, values
from dragoman.store.database import Database

BAND = 1.0  # points above `JOIN` up to which a pair is worth a look; below it the edges end by themselves


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """Two reports, whether they are one event now, by how many points and why."""

    one: Report
    other: Report
    joined: bool
    score: float
    reasons: tuple[Reason, ...]


def doubts(base: Database, most: int) -> list[Doubt]:
    """Pairs nearest to the score at which two reports are one event, those that people have spoken of left out."""
    seen = {frozenset((j.one, j.other)) for j in judgements.standing(judgements.everything(base)) if j.kind == "pair"}
    query = (
        "SELECT DISTINCT a.uid, b.uid, e.score, a.event, b.event, a.body, b.body FROM edges e"
        " JOIN reports a ON a.uid = e.owner JOIN reports b ON b.uid = e.other"
        " WHERE e.score BETWEEN ? AND ? ORDER BY e.score, a.uid, b.uid LIMIT ?"
    )
    rows = base.rows(query, [LEAST, JOIN + BAND, 10 * most + 2 * len(seen)])
    out: dict[tuple[str, str], Doubt] = {}
    for one, other, score, event, beside, a, b in rows:
        first, second = sorted((values.report(a), values.report(b)), key=lambda r: r.order)
        if frozenset((first.digest, second.digest)) in seen or first.digest == second.digest:
            continue
        reasons = compare(first, second).reasons
        out[min(one, other), max(one, other)] = Doubt(
            one=first, other=second, joined=event == beside, score=score, reasons=reasons
        )
    # A pair that is one event below the score hangs together through others; one that is not above it was kept apart.
    return sorted(out.values(), key=lambda d: (abs(d.score - JOIN), d.one.order, d.other.order))[:most]
