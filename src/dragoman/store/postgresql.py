"""A record in a PostgreSQL database, for a team; needs the `postgresql` extra (psycopg)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, ClassVar, NoReturn
from urllib.parse import urlsplit

from dragoman.errors import DragomanError
from dragoman.store.database import Database, Row, Values

WRITERS = 0x44524147  # the advisory lock that writers of a record take, one at a time
_CODES = {  # SQLSTATE or its class, https://www.postgresql.org/docs/current/errcodes-appendix.html
    "55P03": "S103",
    "40": "S103",
    "53": "S104",
    "58": "S104",
    "42501": "S105",
    "25006": "S105",
    "XX": "S106",
    "08": "S108",
    "57": "S108",
}


class Postgresql(Database):
    """See `Database`. Not to be shared between threads; any number of programs may open one record."""

    terms: ClassVar[dict[str, str]] = {
        "text": 'TEXT COLLATE "C"',
        "blob": "BYTEA",
        "real": "DOUBLE PRECISION",
        "number": "number",
        "keyed": "",
        "words": "CREATE TABLE words (number INTEGER PRIMARY KEY, text TSVECTOR NOT NULL)",
        "words_index": "CREATE INDEX words_text ON words USING gin (text)",
    }

    def __init__(self, url: str, *, wait: float) -> None:
        try:
            import psycopg
        except ImportError as error:
            raise DragomanError("S109", "psycopg") from error
        self.errors = psycopg.Error
        parts = urlsplit(url)
        self.name = f"postgresql://{parts.hostname or ''}{parts.path}"  # without the password
        try:
            self.base = psycopg.connect(url, autocommit=True, connect_timeout=10)
        except psycopg.Error as error:
            raise DragomanError("S101", f"{self.name}: {_first(error)}") from error
        self.run(f"SET lock_timeout = {int(wait * 1000)}")

    def claim(self) -> None:
        """See `Database`."""

    def tables(self) -> set[str]:
        """See `Database`."""
        return {n for (n,) in self.rows("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")}

    def run(self, statement: str, values: Values = ()) -> int:
        """See `Database`."""
        try:
            return self.base.execute(_percent(statement), values or None).rowcount
        except self.errors as error:
            self._tell(error)

    def many(self, statement: str, rows: Iterable[Values]) -> None:
        """See `Database`."""
        try:
            with self.base.cursor() as cursor:
                cursor.executemany(_percent(statement), list(rows))
        except self.errors as error:
            self._tell(error)

    def rows(self, query: str, values: Values = ()) -> list[Row]:
        """See `Database`."""
        try:
            return self.base.execute(_percent(query), values or None).fetchall()
        except self.errors as error:
            self._tell(error)

    def stream(self, query: str, values: Values = ()) -> Iterator[Row]:
        """See `Database`."""
        try:
            with self.base.transaction(), self.base.cursor("streamed") as cursor:
                cursor.execute(_percent(query), values or None)
                yield from cursor
        except self.errors as error:
            self._tell(error)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """See `Database`."""
        try:
            with self.base.transaction():
                self.base.execute("SELECT pg_advisory_xact_lock(%s)", [WRITERS])
                yield
        except self.errors as error:
            self._tell(error)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See `Database`."""
        try:
            with self.base.transaction():
                self.base.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                yield
        except self.errors as error:
            self._tell(error)

    def match(self, words: Sequence[Sequence[str]]) -> tuple[str, list[Any]]:
        """See `Database`."""
        asked = " & ".join("(" + " | ".join(_lexeme(word) for word in group) + ")" for group in words)
        return "SELECT number FROM words WHERE text @@ ?::tsquery", [asked]

    def keep_words(self, rows: Iterable[tuple[int, str]]) -> None:
        """See `Database`."""
        told = ((number, " ".join(_lexeme(word) for word in words.split())) for number, words in rows)
        self.many("INSERT INTO words VALUES (?, ?::tsvector)", told)

    def scrub(self) -> None:
        """See `Database`. The server's log of writes and its copies are its keeper's to look after."""
        for table in ("pages", "articles", "reports", "events", "facets", "facet_values", "words"):
            self.run(f"VACUUM FULL {table}")

    def close(self) -> None:
        """See `Database`."""
        with suppress(self.errors):
            self.base.close()

    def _tell(self, error: Exception) -> NoReturn:
        state = str(getattr(error, "sqlstate", None) or "08")
        code = _CODES.get(state) or _CODES.get(state[:2]) or "S107"
        raise DragomanError(code, f"{self.name}: {_first(error)}") from error


def _first(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).split("\n")[0]


def _percent(statement: str) -> str:
    return statement.replace("%", "%%").replace("?", "%s")


def _lexeme(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"
