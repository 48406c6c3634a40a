"""Pages in and out. A page is known by source and digest; of a source the last version counts, earlier ones stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from dragoman.merging.block import entry, keys
from dragoman.merging.report import Report, Told, reports_of
from dragoman.model import Article, MadeBy, Page
from dragoman.store import dealings, kindred, said, values
from dragoman.store.database import Database, Row
from dragoman.store.heirs import Gone, bequeath
from dragoman.store.journal import ranges
from dragoman.store.lines import GONE
from dragoman.store.redact import redacted

Added = Literal["added", "unchanged", "reread", "superseded"]
Key = tuple[str, str]
ABOUT = ("url", "outlet", "published", "language", "retrieved_at")


def put(base: Database, page: Page, articles: Sequence[Article]) -> Added:
    """Keeps a page with its articles; within a transaction. The same page, read the same, changes nothing.

    A page of a known source with another digest takes the place of the earlier one, which stays but no
    longer counts; a known page that was read differently (by other packs, say) has its articles replaced.
    """
    key = (page.source, page.sha256)
    page, articles = redacted(page, articles, ranges(base, *key))
    bodies = [values.pack_article(a) for a in articles]
    known = base.one("SELECT current FROM pages WHERE source = ? AND sha256 = ?", key)
    if known and known[0] and _bodies(base, key) == bodies:
        return "unchanged"
    before = base.one("SELECT sha256 FROM pages WHERE source = ? AND current = 1", key[:1])
    gone = take_out(base, (page.source, before[0])) if before else []
    if before:
        base.run("UPDATE pages SET current = 0 WHERE source = ? AND current = 1", key[:1])
    (latest,) = base.rows("SELECT coalesce(max(version), 0) FROM pages WHERE source = ?", key[:1])[0]
    if known:
        base.run("UPDATE pages SET current = 1 WHERE source = ? AND sha256 = ?", key)
        if before != (page.sha256,):  # a page may go back to what it was
            base.run("UPDATE pages SET version = ? WHERE source = ? AND sha256 = ?", (latest + 1, *key))
    else:
        _insert_page(base, page, latest + 1)
    base.run("DELETE FROM articles WHERE source = ? AND sha256 = ?", key)
    base.many("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", _rows(key, articles, bodies))
    new = bring_in(base, articles)
    bequeath(base, gone, new)
    if not before:
        return "added"
    return "reread" if before == (page.sha256,) else "superseded"


def known(base: Database, key: Key, made_by: MadeBy) -> Page | None:
    """The page that counts, without its text, where all its articles were read by `made_by`; null where none is."""
    found = base.one(f"SELECT {', '.join(ABOUT)} FROM pages WHERE source = ? AND sha256 = ? AND current = 1", key)
    made = base.rows("SELECT DISTINCT made_by FROM articles WHERE source = ? AND sha256 = ?", key)
    if found is None or [row for (row,) in made] != [msgspec.json.encode(made_by).decode()]:
        return None
    about = dict(zip(ABOUT, found, strict=True))
    return msgspec.convert({**about, "source": key[0], "sha256": key[1], "text": ""}, Page)


def _rows(key: Key, articles: Sequence[Article], bodies: list[bytes]) -> Iterable[Row]:
    for article, body in zip(articles, bodies, strict=True):
        yield (*key, article.article, msgspec.json.encode(article.made_by).decode(), body)


def _bodies(base: Database, key: Key) -> list[bytes]:
    query = "SELECT body FROM articles WHERE source = ? AND sha256 = ? ORDER BY article"
    return [bytes(body) for (body,) in base.rows(query, key)]


def beside(base: Database, page: Page, articles: Sequence[Article]) -> None:
    """Keeps a strange version of a known source that does not count, right before the one that does."""
    key = (page.source, page.sha256)
    page, articles = redacted(page, articles, ranges(base, *key))
    (at,) = base.rows("SELECT version FROM pages WHERE source = ? AND current = 1", key[:1])[0]
    base.run("UPDATE pages SET version = version + 1 WHERE source = ? AND version >= ?", (page.source, at))
    _insert_page(base, page, at, current=False)
    bodies = [values.pack_article(a) for a in articles]
    base.many("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", _rows(key, articles, bodies))


def _insert_page(base: Database, page: Page, version: int, *, current: bool = True) -> None:
    published = page.published.isoformat() if page.published else None
    about = (page.url, page.outlet, published, page.language, page.retrieved_at)
    base.run(
        "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (page.source, page.sha256, version, int(current), *about, values.pack_text(page.text)),
    )


def bring_in(base: Database, articles: Sequence[Article]) -> list[Told]:
    """The reports of a page that counts from now on: they wait to be compared. What else it says is there at once."""
    said.bring_in(base, articles)
    told = list({r.uid: r for a in articles for r in reports_of(a)}.values())
    base.many(
        "INSERT INTO reports VALUES (?, ?, ?, ?, ?, 1, NULL, ?)",
        ((r.uid, r.digest, r.source, r.sha256, r.article, values.pack_report(r)) for r in told),
    )
    lines = [(key, entry(r)) for r in told for key in keys(r)]
    base.many("INSERT INTO places VALUES (?, ?, ?, ?, ?, 1)", ((key, e.day, e.uid, e.last, e.kind) for key, e in lines))
    touch(base, ((key, e.day) for key, e in lines))
    renumber(base, [r.digest for r in told])
    return told


def bring_in_all(base: Database) -> None:
    """The reports of all pages that count, where there are none yet."""
    query = "SELECT body FROM pages JOIN articles USING (source, sha256) WHERE current = 1 ORDER BY source, article"
    for (body,) in base.rows(query):
        bring_in(base, [values.article(body)])


def take_out(base: Database, key: Key) -> list[Gone]:
    """The reports of a page that no longer counts go, and are returned. Whom they were beside is due again."""
    said.take_out(base, key[0])
    found = base.rows("SELECT uid, event, body FROM reports WHERE source = ? AND sha256 = ? ORDER BY uid", key)
    if not found:
        return []
    uids = [uid for uid, _, _ in found]
    mates = _mates(base, {event for _, event, _ in found if event}, set(uids))
    gone = [Gone(values.report(body), mates.get(event)) for _, event, body in found]
    beside = base.among("SELECT other FROM edges WHERE owner IN ({})", uids)
    beside += base.among("SELECT owner FROM edges WHERE other IN ({})", uids)
    base.change_among("UPDATE reports SET due = 1 WHERE uid IN ({})", (uid for (uid,) in beside))
    leads = {event for _, event, _ in found if event}
    # an event that goes may come again under another id, which leaves its number to its namesakes
    named = [digest for (digest,) in base.among("SELECT digest FROM events WHERE lead IN ({})", leads)]
    renumber(base, [*(g.report.digest for g in gone), *named])
    left = base.among("SELECT block, day FROM places WHERE uid IN ({})", uids)
    touch(base, [*left, *((block, GONE) for block, _ in left)])
    drop_events(base, leads)
    for table, column in (("edges", "owner"), ("edges", "other"), ("places", "uid"), ("reports", "uid")):
        base.change_among(f"DELETE FROM {table} WHERE {column} IN ({{}})", uids)
    return gone


def remove(base: Database, source: str) -> bool:
    """Every version of a source goes; false where there is none. What its reports named goes to their company."""
    versions = base.rows("SELECT sha256 FROM pages WHERE source = ?", [source])
    for (sha256,) in versions:
        bequeath(base, take_out(base, (source, sha256)), [])
    for table in ("articles", "pages"):
        base.run(f"DELETE FROM {table} WHERE source = ?", [source])
    return bool(versions)


def versions(base: Database, source: str) -> Iterator[tuple[Page, list[Article]]]:
    """Every version of a source with its articles, oldest first."""
    names = ("sha256", "url", "outlet", "published", "language", "retrieved_at")
    query = f"SELECT {', '.join(names)}, text FROM pages WHERE source = ? ORDER BY version"
    for *about, body in base.rows(query, [source]):
        told = {**dict(zip(names, about, strict=True)), "source": source, "text": values.text(body)}
        bodies = _bodies(base, (source, told["sha256"]))
        yield msgspec.convert(told, Page), [values.article(b) for b in bodies]


def replace(base: Database, page: Page, articles: Sequence[Article]) -> None:
    """Another text and other articles for a version of a page that is there."""
    key = (page.source, page.sha256)
    (current,) = base.rows("SELECT current FROM pages WHERE source = ? AND sha256 = ?", key)[0]
    told = (values.pack_text(page.text), page.outlet, *key)
    base.run("UPDATE pages SET text = ?, outlet = ? WHERE source = ? AND sha256 = ?", told)
    gone = take_out(base, key) if current else []
    base.run("DELETE FROM articles WHERE source = ? AND sha256 = ?", key)
    bodies = [values.pack_article(a) for a in articles]
    base.many("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", _rows(key, articles, bodies))
    if current:
        bequeath(base, gone, bring_in(base, articles))


def _mates(base: Database, events: set[str], but: set[str]) -> dict[str, str]:
    """The digest of the earliest report of each event, those of `but` left out."""
    told = base.among("SELECT event, uid, body FROM reports WHERE event IN ({})", events)
    line = sorted(((event, values.report(body)) for event, uid, body in told if uid not in but), key=_by_order)
    return {event: report.digest for event, report in reversed(line)}


def _by_order(row: tuple[str, Report]) -> tuple[str, str, str, int, str]:
    return row[1].order


def touch(base: Database, where: Iterable[Row]) -> None:
    """Marks days of blocks at which something came or went."""
    base.many("INSERT INTO touched VALUES (?, ?) ON CONFLICT DO NOTHING", sorted(set(where)))


def renumber(base: Database, digests: Iterable[str]) -> None:
    """Copies of a page that are told apart share an id with a number: all are due where one comes or goes."""
    base.change_among(
        "UPDATE reports SET due = 1 WHERE event IN (SELECT lead FROM events WHERE digest IN ({}))", digests
    )


def drop_events(base: Database, leads: Iterable[str]) -> None:
    """Events go, with all by which they are found; their reports belong to none."""
    told = list(leads)
    numbers = [n for (n,) in base.among("SELECT number FROM events WHERE lead IN ({})", told)]
    kindred.drop(base, numbers)
    dealings.drop(base, numbers)
    base.change_among("DELETE FROM facets WHERE number IN ({})", numbers)
    base.change_among(f"DELETE FROM words WHERE {base.terms['number']} IN ({{}})", numbers)
    base.change_among("DELETE FROM events WHERE lead IN ({})", told)
    base.change_among("UPDATE reports SET event = NULL, due = 1 WHERE event IN ({})", told)
