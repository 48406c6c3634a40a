"""Clusters of reports to kept events, with all by which they are found."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator

import msgspec

from dragoman.merging import Merged
from dragoman.merging.cluster import Cluster
from dragoman.merging.corrected import correct
from dragoman.merging.fold import fold
from dragoman.merging.ident import event_id, former_ids
from dragoman.merging.merged import Correction
from dragoman.merging.report import Told, reports_of
from dragoman.model import Article
from dragoman.store import values
from dragoman.store.database import Database
from dragoman.store.heirs import forebears

Words = Callable[[Merged, list[Article]], str]
UNDATED = "~"  # sorts behind every day


class Folder:
    """Folds clusters and keeps the events.

    `words` gives what an event is found by, `corrections` what people have set of an event, by the digest of one of
    its reports.
    """

    def __init__(self, base: Database, words: Words, corrections: dict[str, list[Correction]]) -> None:
        self.base = base
        self.words = words
        self.corrections = corrections
        self._forebears: dict[str, list[str]] = {}

    def remember(self, clusters: Iterable[Cluster]) -> None:
        """Looks up, for all clusters at once, which reports that went they follow."""
        self._forebears = forebears(self.base, {r.digest for c in clusters for r in c.reports})

    def former(self, mine: str, cluster: Cluster) -> tuple[str, ...]:
        """The ids by which the event is known besides."""
        gone = {event_id(d) for r in cluster.reports for d in self._forebears.get(r.digest, ())}
        return tuple(sorted({*former_ids(cluster.reports, mine), *gone} - {mine}))

    def made(self, mine: str, cluster: Cluster) -> str:
        """A digest of all that an event follows from, what its reports' articles say left out."""
        uids = [r.uid for r in cluster.reports]
        told = msgspec.json.encode([mine, self.former(mine, cluster), uids, cluster.joins, self._set(cluster)])
        return hashlib.sha256(told).hexdigest()[:16]

    def _set(self, cluster: Cluster) -> list[Correction]:
        """What people have set of an event; where several of its reports were spoken of, by time."""
        told = (
            {c.key: c for r in cluster.reports for c in self.corrections.get(r.digest, ())} if self.corrections else {}
        )
        return sorted(told.values(), key=lambda c: (c.at, c.key))

    def keep(self, named: list[tuple[str, str, Cluster]]) -> None:
        """Folds and keeps events: (id, `made`, cluster) of each."""
        articles = self._articles(c for _, _, c in named)
        told = {r.uid: r for article in articles.values() for r in reports_of(article)}
        (last,) = self.base.rows("SELECT coalesce(max(number), 0) FROM events")[0]
        rows, facets, words = [], [], []
        for number, (mine, made, cluster) in enumerate(named, last + 1):
            reports = tuple(told[r.uid] for r in cluster.reports)
            event = fold(reports, id=mine, former_ids=self.former(mine, cluster), joins=cluster.joins)
            event = correct(event, self._set(cluster))
            rows.append((number, reports[0].uid, mine, reports[0].digest, made, *_columns(event), _body(event)))
            facets += [(name, value, number) for name, value in sorted(set(_facets(event, reports)))]
            keys = dict.fromkeys((r.source, r.sha256, r.article) for r in reports)
            words.append((number, self.words(event, [articles[key] for key in keys])))
        self.base.many(f"INSERT INTO events VALUES ({', '.join('?' * 11)})", rows)
        self.base.many("INSERT INTO facets VALUES (?, ?, ?)", facets)
        self.base.keep_words(words)

    def _articles(self, clusters: Iterable[Cluster]) -> dict[tuple[str, str, int], Article]:
        wanted = {(r.source, r.sha256, r.article) for c in clusters for r in c.reports}
        query = "SELECT sha256, article, source, body FROM articles WHERE source IN ({})"
        found = self.base.among(query, {source for source, _, _ in wanted})
        return {
            (source, sha256, number): values.article(body)
            for sha256, number, source, body in found
            if (source, sha256, number) in wanted
        }


def _columns(event: Merged) -> tuple[str, ...]:
    first = event.date.start.isoformat() if event.date else UNDATED
    last = event.date.end.isoformat() if event.date else ""
    return first, last, event.type, event.channel, event.status


def _body(event: Merged) -> bytes:
    return values.pack_row(values.row(event))


def _facets(event: Merged, reports: tuple[Told, ...]) -> Iterator[tuple[str, str]]:
    for party in event.parties:
        if party.party:
            yield "party", party.party
    for person in (*event.parties, *event.attendees):
        if person.person:
            yield "person", person.person
        # Private persons (relatives, detainees, witnesses) hold no office and are not found by name.
        for name in (person.name, person.as_worded) if person.person or person.office else ():
            if name:
                yield "name", name.casefold()
    yield from (("topic", t.topic) for t in event.topics)
    yield from (("language", code) for code in event.languages)
    yield from (("outlet", r.outlet.casefold()) for r in reports if r.outlet)
