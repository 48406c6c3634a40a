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
        "SELECT DISTINCT owner, other, score FROM edges WHERE score BETWEEN ? AND ?"
        " ORDER BY score, owner, other LIMIT ?"
    )
    pairs = base.rows(query, [LEAST, JOIN + BAND, 10 * most + 2 * len(seen)])
    reports = {
        uid: (event, body)
        for uid, event, body in base.among(
            "SELECT uid, event, body FROM reports WHERE uid IN ({})", {uid for pair in pairs for uid in pair[:2]}
        )
    }
    out: dict[tuple[str, str], Doubt] = {}
    for one, other, score in pairs:
        if one not in reports or other not in reports:
            continue
        (event, a), (beside, b) = reports[one], reports[other]
        first, second = sorted((values.report(a), values.report(b)), key=lambda r: r.order)
        if frozenset((first.digest, second.digest)) in seen or first.digest == second.digest:
            continue
        reasons = compare(first, second).reasons
        out[min(one, other), max(one, other)] = Doubt(
            one=first, other=second, joined=event == beside, score=score, reasons=reasons
        )
    # A pair that is one event below the score hangs together through others; one that is not above it was kept apart.
    return sorted(out.values(), key=lambda d: (abs(d.score - JOIN), d.one.order, d.other.order))[:most]
