"""A pack taken into a record: what is newer counts, what was taken out elsewhere goes here too."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from dragoman.model import Page
from dragoman.store import journal, judgements, pages
from dragoman.store.database import Database
from dragoman.store.redact import redacted
from dragoman.store.unpack import Heir, Version, unpack


class Unpacked(msgspec.Struct):
    """How much was taken in."""

    pages: int = 0
    judgements: int = 0
    journal: int = 0
    redacted: int = 0  # versions of pages that were here and are without some words now


def take_in(base: Database, lines: Iterable[bytes]) -> Unpacked:
    """Takes a pack in; within a transaction, and all has to be folded anew after it. Raises S110, S102."""
    done = Unpacked()
    heirs: list[Heir] = []
    blotted: list[journal.Redaction] = []
    follows: set[str] = set()
    for item in unpack(lines):
        if isinstance(item, Version):
            done.pages += _put(base, item, follows)
        elif isinstance(item, judgements.Judgement):
            done.judgements += judgements.keep(base, item)
        elif isinstance(item, Heir):
            heirs.append(item)
        elif journal.keep(base, item):
            done.journal += 1
            blotted += journal.redactions([item])
    done.redacted = _blot(base, blotted)
    for one in heirs:
        if not base.one("SELECT 1 FROM reports WHERE digest = ?", [one.digest]):
            base.run("DELETE FROM heirs WHERE digest = ?", [one.digest])
            base.run("INSERT INTO heirs VALUES (?, ?)", [one.digest, one.heir])
    return done


def _put(base: Database, item: Version, follows: set[str]) -> bool:
    """Whether a version changed the record. `follows` holds the sources of which the pack's next versions are newer.

    They are where the record had none of a source, or where the pack holds the one that counts here as an earlier one;
    besides, a version is newer that was fetched later. Any other stays beside the one that counts.
    """
    page = item.page
    now = base.one("SELECT sha256, retrieved_at FROM pages WHERE source = ? AND current = 1", [page.source])
    if now is None or now[0] == page.sha256:
        follows.add(page.source)
        return pages.put(base, page, item.articles) != "unchanged"
    if base.one("SELECT 1 FROM pages WHERE source = ? AND sha256 = ?", [page.source, page.sha256]):
        return False
    if page.source in follows or _later(page, now[1]):
        follows.add(page.source)
        pages.put(base, page, item.articles)
    else:
        pages.beside(base, page, item.articles)
    return True


def _later(page: Page, than: str | None) -> bool:
    one, other = _moment(page.retrieved_at), _moment(than)
    return one is not None and other is not None and one > other


def _moment(text: str | None) -> datetime.datetime | None:
    """A moment in ISO 8601, of UTC where it names no zone."""
    try:
        told = datetime.datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return told if told.tzinfo else told.replace(tzinfo=datetime.UTC)


def _blot(base: Database, told: Iterable[journal.Redaction]) -> int:
    """Versions that are here lose what was taken out elsewhere; returns how many."""
    wanted = {(one.source, one.sha256) for one in told}
    count = 0
    for source in sorted({source for source, _ in wanted}):
        for page, articles in pages.versions(base, source):
            if (source, page.sha256) in wanted:
                ranges = journal.ranges(base, source, page.sha256)
                pages.replace(base, *redacted(page, articles, ranges))
                count += 1
    return count
