"""Reports of the same event come together: blocked, compared, clustered and folded; then events are related."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dragoman.merging.block import candidates
from dragoman.merging.cluster import Pair, cluster
from dragoman.merging.fold import fold
from dragoman.merging.ident import former_ids, numbered
from dragoman.merging.kin import relate
from dragoman.merging.merged import Merged, Reported, Support
from dragoman.merging.report import Told, reports_of
from dragoman.model import Article

__all__ = ["Merged", "Reported", "Support", "events_of", "in_order", "merge"]


def merge(articles: Iterable[Article]) -> list[Merged]:
    """The events that the articles report, in the order of their days, then of their ids.

    A pure function of the set of articles: their order changes nothing, an article given twice counts once.
    """
    told = {r.uid: r for a in articles for r in reports_of(a)}
    return events_of(told, candidates(told.values()))


def events_of(told: Mapping[str, Told], pairs: Iterable[Pair]) -> list[Merged]:
    """The events of reports by uid, of which `pairs` may be one, in the order of their days, then of their ids."""
    clusters = cluster(told.values(), pairs)
    events = []
    for found, mine in zip(clusters, numbered([c.reports for c in clusters]), strict=True):
        reports = tuple(told[r.uid] for r in found.reports)
        events.append(
            fold(reports, id=mine, former_ids=former_ids((r.digest for r in reports), mine), joins=found.joins)
        )
    return relate(sorted(events, key=in_order))


def in_order(event: Merged) -> tuple[str, str]:
    """Events go by their first day, those without one last, then by id."""
    return (event.date.start.isoformat() if event.date else "~", event.id)
