"""Reports of the same event come together: blocked, compared, clustered and folded, in that order."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.merging.cluster import cluster
from dragoman.merging.fold import fold
from dragoman.merging.ident import ids, unique
from dragoman.merging.merged import Cited, Merged, Reported, Support
from dragoman.merging.report import reports_of
from dragoman.model import Article

__all__ = ["Cited", "Merged", "Reported", "Support", "merge"]


def merge(articles: Iterable[Article]) -> list[Merged]:
    """The events that the articles report, in the order of their days, then of their ids.

    A pure function of the set of articles: their order changes nothing, an article given twice counts once.
    """
    reports = {(r.source, r.sha256, r.article, r.event.id): r for a in articles for r in reports_of(a)}
    clusters = cluster(reports.values())
    named = zip(clusters, unique(ids(c) for c in clusters), strict=True)
    events = [fold(c, id=mine, former_ids=former) for c, (mine, former) in named]
    return sorted(events, key=lambda e: (e.date.start.isoformat() if e.date else "~", e.id))
