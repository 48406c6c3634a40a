"""Clusters of reports to kept events, with all by which they are found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec

from dragoman.merging import Merged
from dragoman.merging.cluster import Join
from dragoman.merging.corrected import correct
from dragoman.merging.fold import fold
from dragoman.merging.ident import event_id, former_ids
from dragoman.merging.kin import trait
from dragoman.merging.merged import Correction
from dragoman.merging.report import Report, Told, digest_of, reports_of
from dragoman.model import Article
from dragoman.store import dealings, kindred, values
from dragoman.store.crew import Crew
from dragoman.store.database import Database
from dragoman.store.heirs import forebears
from dragoman.store.words import Words

Key = tuple[str, str, int]  # of an article: source, digest of the page, number
PART = 25  # events that are made together
KEPT = 200  # events that are kept together
UNDATED = "~"  # sorts behind every day


class Wanted(msgspec.Struct, frozen=True):
    """An event to be made: its id, ids besides, a digest of what it follows from, its reports, joins, corrections."""

    id: str
    former_ids: tuple[str, ...]
    made: str
    uids: tuple[str, ...]
    joins: tuple[Join, ...]
    corrections: tuple[Correction, ...]


class Task(msgspec.Struct, frozen=True):
    """Some events to be made, and the articles that their reports are of, as they are kept."""

    wanted: list[Wanted]
    bodies: list[bytes]


class Made(msgspec.Struct, frozen=True):
    """An event as it is kept, with all by which it is found."""

    row: tuple[str | bytes, ...]
    trait: bytes
    days: tuple[str, str]
    dealings: list[dealings.Line]
    facets: list[tuple[str, str]]
    words: str


class Folder:
    """Folds clusters and keeps the events.

    `corrections` are what people have set of an event, by the digest of one of its reports or by its uid.
    """

    def __init__(self, base: Database, corrections: dict[str, list[Correction]], crew: Crew) -> None:
        self.base = base
        self.corrections = corrections
        self.crew = crew

    def wanted(self, named: list[tuple[str, tuple[str, ...], tuple[Join, ...]]]) -> list[Wanted]:
        """What is to be made: (id, reports by uid, joins) of each event."""
        gone = forebears(self.base, {digest_of(uid) for _, uids, _ in named for uid in uids})
        out = []
        for mine, uids, joins in named:
            digests = [digest_of(uid) for uid in uids]
            also = {event_id(one) for digest in digests for one in gone.get(digest, ())}
            former = tuple(sorted({*former_ids(digests, mine), *also} - {mine}))
            told = self._set([*digests, *uids])
            made = hashlib.sha256(msgspec.json.encode([mine, former, uids, joins, told])).hexdigest()[:16]
            out.append(Wanted(mine, former, made, uids, joins, told))
        return out

    def _set(self, known: list[str]) -> tuple[Correction, ...]:
        """What people have set of an event, by its reports' digests and uids; of several by time."""
        if not self.corrections:
            return ()
        told = {c.key: c for id in known for c in self.corrections.get(id, ())}
        return tuple(sorted(told.values(), key=lambda c: (c.at, c.key)))

    def keep(self, wanted: list[Wanted], articles: dict[str, Key]) -> None:
        """Makes events and keeps them; `articles` are those of their reports, by uid."""
        (last,) = self.base.rows("SELECT coalesce(max(number), 0) FROM events")[0]
        made: list[Made] = []
        for some in self.crew.map(make_some, self._tasks(wanted, articles)):
            made += some
            if len(made) >= KEPT:  # while others go on making
                self._keep(made, last)
                last += len(made)
                made = []
        self._keep(made, last)

    def _keep(self, made: list[Made], last: int) -> None:
        """Keeps events that were made, under the numbers after `last`."""
        told = list(enumerate(made, last + 1))
        self.base.insert("events", ((n, *one.row, one.trait, None) for n, one in told))
        kindred.keep(self.base, ((n, one.trait) for n, one in told))
        dealings.keep(self.base, ((n, one.days, one.dealings) for n, one in told))
        self.base.insert("facets", ((name, value, n) for n, one in told for name, value in one.facets))
        known = sorted({facet for one in made for facet in one.facets})
        self.base.many("INSERT INTO facet_values VALUES (?, ?) ON CONFLICT DO NOTHING", known)
        self.base.keep_words((n, one.words) for n, one in told)

    def _tasks(self, wanted: list[Wanted], articles: dict[str, Key]) -> Iterator[Task]:
        for at in range(0, len(wanted), PART):
            some = wanted[at : at + PART]
            keys = {articles[uid] for one in some for uid in one.uids}
            query = "SELECT source, sha256, article, body FROM articles WHERE source IN ({})"
            found = self.base.among(query, {source for source, _, _ in keys})
            yield Task(some, [bytes(body) for *key, body in found if tuple(key) in keys])


_words: list[Words] = []  # of this process, for as long as it folds


def begin(words: Words) -> None:
    """What a process that folds does first."""
    _words[:] = [words]


def make_some(task: Task) -> list[Made]:
    """The events of a task."""
    articles = [values.article(body) for body in task.bodies]
    wanted = {uid for one in task.wanted for uid in one.uids}
    told = {r.uid: (r, article) for article in articles for r in reports_of(article, only=wanted)}
    return [_make(one, [told[uid] for uid in one.uids]) for one in task.wanted]


def _make(one: Wanted, told: list[tuple[Told, Article]]) -> Made:
    reports = tuple(report for report, _ in told)
    event = correct(fold(reports, id=one.id, former_ids=one.former_ids, joins=one.joins), one.corrections)
    articles = {_key(report): article for report, article in told}
    return Made(
        (reports[0].uid, one.id, reports[0].digest, one.made, *_columns(event), _body(event)),
        values.pack_trait(trait(event)),
        days_of(event),
        list(dealings.lines(event)),
        sorted({(name, value.replace("\0", "")) for name, value in _facets(event, reports)}),
        _words[0].of(event, articles.values()),
    )


def _key(report: Report) -> Key:
    return report.source, report.sha256, report.article


def days_of(event: Merged) -> tuple[str, str]:
    """The first and last day of an event, as they are kept."""
    return (event.date.start.isoformat(), event.date.end.isoformat()) if event.date else (UNDATED, "")


def place_of(event: Merged) -> str:
    """Where an event was, as it is kept: a country, or a country and a city; empty where no country is told."""
    country, city = (event.place.country, event.place.city) if event.place else (None, None)
    return f"{country}/{city}" if country and city else country or ""


def _columns(event: Merged) -> tuple[str, ...]:
    return *days_of(event), event.type, event.channel, event.status


def _body(event: Merged) -> bytes:
    return values.pack_row(values.row(event))


def _facets(event: Merged, reports: tuple[Told, ...]) -> Iterator[tuple[str, str]]:
    for party in event.parties:
        if party.party:
            yield "party", party.party
    for person in (*event.parties, *event.attendees):
        if person.person:
            yield "person", person.person
        # Who is only present and holds no office (a relative, a witness) is a private person, not found by name.
        known = person in event.parties or person.person or person.office
        for name in (person.name, person.as_worded) if known else ():
            if name:
                yield "name", name.casefold()
    if place := place_of(event):
        yield "place", place
    yield from (("topic", t.topic) for t in event.topics)
    yield from (("language", code) for code in event.languages)
    yield from (("outlet", r.outlet.casefold()) for r in reports if r.outlet)
