"""A record in one SQLite file: write-ahead log, full-text search by FTS5."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, ClassVar, NoReturn

from dragoman.errors import DragomanError
from dragoman.store.database import Database, Row, Values

APPLICATION = 0x44524147  # "DRAG": what SQLite's file header says of whose file this is
WAIT = 30.0  # seconds that a writer waits for another
AMPLE = {"cache_size": -786_432, "wal_autocheckpoint": 50_000}  # KiB; pages of 4 KiB
_CODES = {  # primary result codes, https://sqlite.org/rescode.html
    sqlite3.SQLITE_BUSY: "S103",
    sqlite3.SQLITE_LOCKED: "S103",
    sqlite3.SQLITE_FULL: "S104",
    sqlite3.SQLITE_IOERR: "S104",
    sqlite3.SQLITE_READONLY: "S105",
    sqlite3.SQLITE_PERM: "S105",
    sqlite3.SQLITE_CORRUPT: "S106",
}


class Sqlite(Database):
    """See `Database`. Not to be shared between threads; several processes may open one file."""

    terms: ClassVar[dict[str, str]] = {
        "text": "TEXT",
        "blob": "BLOB",
        "real": "REAL",
        "number": "rowid",
        "keyed": "WITHOUT ROWID",
        "words": "CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 0')",
        "words_index": "",
        "and_number": "",  # every index has it
        "facets_known": "",
    }

    def __init__(self, path: Path, *, wait: float = WAIT) -> None:
        self.name = str(path)
        try:
            # who ends it may be another thread than that which asks it
            self.base = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
        except sqlite3.Error as error:
            raise DragomanError("S101", f"{path}: {error}") from error
        try:
            self.base.execute("PRAGMA foreign_keys = ON")
            # A program that is killed loses nothing; where the power fails, what was added since the log was last
            # brought into the file may be lost, but nothing else. `flush` does that before `add` says that it is done.
            self.base.execute("PRAGMA synchronous = NORMAL")
            self.base.execute("PRAGMA cache_size = -65536")  # KiB
            known = self.base.execute("PRAGMA application_id").fetchone()[0]
        except sqlite3.Error as error:
            self.base.close()
            raise DragomanError("S101", f"{path}: {error}") from error
        if known != APPLICATION and self.tables():
            self.base.close()
            raise DragomanError("S101", str(path))

    def flush(self) -> None:
        """See `Database`."""
        self.rows("PRAGMA wal_checkpoint(PASSIVE)")

    @contextmanager
    def ample(self) -> Iterator[None]:
        """See `Database`."""
        before = [(name, self.rows(f"PRAGMA {name}")[0][0]) for name in AMPLE]
        for name, much in AMPLE.items():
            self.rows(f"PRAGMA {name} = {much}")
        try:
            yield
        finally:
            for name, much in before:
                self.rows(f"PRAGMA {name} = {much}")

    def modest(self) -> None:
        """See `Database`."""
        self.run("PRAGMA cache_size = -16384")  # KiB

    def claim(self) -> None:
        """See `Database`."""
        self.run("PRAGMA journal_mode = WAL")
        self.run(f"PRAGMA application_id = {APPLICATION}")

    def tables(self) -> set[str]:
        """See `Database`."""
        return {name for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}

    def run(self, statement: str, values: Values = ()) -> int:
        """See `Database`."""
        try:
            return self.base.execute(statement, values).rowcount
        except sqlite3.Error as error:
            self._tell(error)

    def many(self, statement: str, rows: Iterable[Values]) -> None:
        """See `Database`."""
        try:
            self.base.executemany(statement, rows)
        except sqlite3.Error as error:
            self._tell(error)

    def rows(self, query: str, values: Values = ()) -> list[Row]:
        """See `Database`."""
        try:
            return self.base.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._tell(error)

    def stream(self, query: str, values: Values = ()) -> Iterator[Row]:
        """See `Database`."""
        try:
            yield from self.base.execute(query, values)
        except sqlite3.Error as error:
            self._tell(error)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """See `Database`."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # where the disk is full SQLite has taken it back already
                self.base.execute("ROLLBACK")
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See `Database`."""
        self.run("BEGIN")
        try:
            yield
        finally:
            with suppress(sqlite3.Error):  # there is nothing to keep
                self.base.execute("ROLLBACK")

    def match(self, words: Sequence[Sequence[str]]) -> tuple[str, list[Any]]:
        """See `Database`."""
        asked = " AND ".join("(" + " OR ".join(f'"{word}"' for word in group) + ")" for group in words)
        return "SELECT rowid AS number FROM words WHERE words MATCH ?", [asked]

    def has_words(self, words: Sequence[Sequence[str]]) -> tuple[str, list[Any]]:
        """See `Database`. The index of words is read once: it does not tell fast what one event has."""
        match, told = self.match(words)
        return f"(number IN ({match})) IS TRUE", told

    def keep_words(self, rows: Iterable[tuple[int, str]]) -> None:
        """See `Database`."""
        self.many("INSERT INTO words (rowid, text) VALUES (?, ?)", rows)

    def scrub(self) -> None:
        """See `Database`. Writes the whole file anew."""
        self.run("INSERT INTO words (words) VALUES ('optimize')")
        self.run("VACUUM")
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """See `Database`."""
        self.base.close()

    def _tell(self, error: sqlite3.Error) -> NoReturn:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        raise DragomanError(_CODES.get(code, "S107"), f"{self.name}: {error}") from error
