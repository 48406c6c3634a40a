"""A shelf in one SQLite file: write-ahead log, a page a transaction, articles as compressed values."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from dragoman.errors import DragomanError
from dragoman.model import Article, Page
from dragoman.store.shelf import Added

APPLICATION = 0x44524147  # "DRAG": what SQLite's file header says of whose file this is
SCHEMA = 1
WAIT = 30.0  # seconds that a writer waits for another

_TABLES = """
CREATE TABLE pages (
    source TEXT NOT NULL, sha256 TEXT NOT NULL, url TEXT, outlet TEXT, published TEXT, language TEXT,
    current INTEGER NOT NULL, text BLOB NOT NULL, PRIMARY KEY (source, sha256)
) WITHOUT ROWID;
CREATE TABLE articles (
    source TEXT NOT NULL, sha256 TEXT NOT NULL, article INTEGER NOT NULL, main INTEGER NOT NULL,
    language TEXT NOT NULL, outlet TEXT, published TEXT, events INTEGER NOT NULL,
    schema INTEGER NOT NULL, made_by TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (source, sha256, article),
    FOREIGN KEY (source, sha256) REFERENCES pages (source, sha256)
) WITHOUT ROWID;
CREATE INDEX pages_current ON pages (source) WHERE current;
CREATE INDEX articles_published ON articles (published);
"""


class SqliteShelf:
    """See `Shelf`. Not to be shared between threads; several processes may open one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.base = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        except sqlite3.Error as error:
            raise DragomanError("S101", f"{path}: {error}") from error
        try:
            self._prepare()
        except sqlite3.Error as error:
            self.base.close()
            raise DragomanError("S101", f"{path}: {error}") from error
        except DragomanError:
            self.base.close()
            raise

    def _prepare(self) -> None:
        self.base.execute("PRAGMA foreign_keys = ON")
        if not self._is_empty():
            if self._pragma("application_id") != APPLICATION:
                raise DragomanError("S101", str(self.path))
            if self._pragma("user_version") != SCHEMA:
                raise DragomanError("S102", f"{self.path}: schema {self._pragma('user_version')}, not {SCHEMA}")
            return
        self.base.execute("PRAGMA journal_mode = WAL")
        with self._transaction():
            if self._is_empty():  # nobody else was faster
                for statement in _TABLES.split(";"):
                    self.base.execute(statement)
                self.base.execute(f"PRAGMA application_id = {APPLICATION}")
                self.base.execute(f"PRAGMA user_version = {SCHEMA}")

    def _is_empty(self) -> bool:
        return bool(self.base.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,))

    def _pragma(self, name: str) -> int:
        return int(self.base.execute(f"PRAGMA {name}").fetchone()[0])

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.base.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.base.execute("ROLLBACK")
            raise
        self.base.execute("COMMIT")

    def put(self, page: Page, articles: Sequence[Article]) -> Added:
        """Keeps a page with its articles. The same page, read the same, changes nothing.

        A page of a known source with another digest takes the place of the earlier one, which stays but no
        longer counts; a known page that was read differently (by other packs, say) has its articles replaced.
        """
        key = (page.source, page.sha256)
        bodies = [_pack(a) for a in articles]
        with self._transaction():
            known = self.base.execute("SELECT current FROM pages WHERE source = ? AND sha256 = ?", key).fetchone()
            if known:
                same = self._bodies(key) == bodies
                if same and known[0]:
                    return "unchanged"
                done: Added = "reread" if known[0] else "superseded"  # a page may go back to what it was
                self.base.execute("UPDATE pages SET current = (sha256 = ?) WHERE source = ?", key[::-1])
                if same:
                    return done
                self.base.execute("DELETE FROM articles WHERE source = ? AND sha256 = ?", key)
            else:
                gone = self.base.execute("UPDATE pages SET current = 0 WHERE source = ? AND current", key[:1])
                done = "superseded" if gone.rowcount else "added"
                self._insert_page(page)
            for article, body in zip(articles, bodies, strict=True):
                self._insert_article(key, article, body)
        return done

    def _bodies(self, key: tuple[str, str]) -> list[bytes]:
        query = "SELECT body FROM articles WHERE source = ? AND sha256 = ? ORDER BY article"
        return [body for (body,) in self.base.execute(query, key)]

    def _insert_page(self, page: Page) -> None:
        published = page.published.isoformat() if page.published else None
        text = zlib.compress(page.text.encode("utf-8", "surrogatepass"))
        self.base.execute(
            "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, 1, ?)",
            (page.source, page.sha256, page.url, page.outlet, published, page.language, text),
        )

    def _insert_article(self, key: tuple[str, str], article: Article, body: bytes) -> None:
        day = article.published.date if article.published else None
        made_by = msgspec.json.encode(article.made_by).decode()
        self.base.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *key,
                article.article,
                article.main,
                article.language,
                article.outlet.name if article.outlet else None,
                day.isoformat() if day else None,
                len(article.events),
                article.made_by.schema,
                made_by,
                body,
            ),
        )

    def articles(self) -> Iterator[Article]:
        """The articles of all current pages, by source and position."""
        query = (
            "SELECT body FROM pages JOIN articles USING (source, sha256) WHERE current ORDER BY source, sha256, article"
        )
        decoder = msgspec.msgpack.Decoder(Article)
        for (body,) in self.base.execute(query):
            yield decoder.decode(zlib.decompress(body))

    def text(self, source: str, sha256: str) -> str | None:
        """The text of a page as it was given; null for a page that is not here."""
        query = "SELECT text FROM pages WHERE source = ? AND sha256 = ?"
        found = self.base.execute(query, (source, sha256)).fetchone()
        return zlib.decompress(found[0]).decode("utf-8", "surrogatepass") if found else None

    def count(self) -> tuple[int, int]:
        """Current pages, and their articles."""
        (pages,) = self.base.execute("SELECT count(*) FROM pages WHERE current").fetchone()
        query = "SELECT count(*) FROM pages JOIN articles USING (source, sha256) WHERE current"
        (articles,) = self.base.execute(query).fetchone()
        return pages, articles

    def close(self) -> None:
        """Closes the file."""
        self.base.close()


def _pack(article: Article) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(article))
