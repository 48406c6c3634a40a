"""A record in a PostgreSQL database, for a team; needs the `postgresql` extra (psycopg)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, ClassVar, NoReturn
from urllib.parse import urlsplit

from dragoman.errors import DragomanError
from dragoman.store.database import Database, Row, Values, batched, places

FEW = 20  # rows that are not worth a copy of their own
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
        "and_number": ", number",
        # how many events have a value, which name and value together say
        "facets_known": "CREATE STATISTICS facets_known (mcv) ON name, value FROM facets",
    }

    def __init__(self, url: str, *, wait: float) -> None:
        try:
            import psycopg
        except ImportError as error:
            raise DragomanError("S109", "psycopg") from error
        self.errors = psycopg.Error
        self.types: dict[str, list[str]] = {}
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

    def insert(self, table: str, rows: Iterable[Values]) -> None:
        """See `Database`. Many rows are copied in as they are: that takes the server a third of the time."""
        for told in batched(rows):
            if len(told) < FEW:
                self.many(f"INSERT INTO {table} VALUES ({places(told[0])})", told)
            else:
                self._copy(f"COPY {table} FROM STDIN (FORMAT BINARY)", told, self._types(table))

    def _copy(self, statement: str, rows: Iterable[Values], types: Sequence[str] = ()) -> None:
        try:
            with self.base.cursor() as cursor, cursor.copy(statement) as copy:
                if types:
                    copy.set_types(types)
                for row in rows:
                    copy.write_row(row)
        except self.errors as error:
            self._tell(error)

    def _types(self, table: str) -> list[str]:
        """The types of a table's columns, in their order."""
        if table not in self.types:
            query = (
                "SELECT udt_name FROM information_schema.columns"
                " WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position"
            )
            self.types[table] = [str(name) for (name,) in self.rows(query, [table])]
        return self.types[table]

    def assign(self, statement: str, rows: Iterable[Values]) -> None:
        """See `Database`. One statement for many rows."""
        for told in batched(rows):
            names = [f"c{at}" for at in range(len(told[0]))]
            values = f"unnest({', '.join(['?::text[]'] * len(names))}) AS told ({', '.join(names)})"
            put = statement.format(*(f"told.{name}" for name in names)).replace(" WHERE ", f" FROM {values} WHERE ")
            self.run(put, [list(column) for column in zip(*told, strict=True)])

    def listed(self, statement: str, part: list[Any]) -> tuple[str, list[Any]]:
        """See `Database`. One value whatever their number, so that the server knows the statement again."""
        return statement.replace("IN ({})", "= ANY (?)"), [part]

    def rows(self, query: str, values: Values = ()) -> list[Row]:
        """See `Database`."""
        try:
            return self.base.execute(_percent(query), values or None, binary=True).fetchall()
        except self.errors as error:
            self._tell(error)

    def stream(self, query: str, values: Values = ()) -> Iterator[Row]:
        """See `Database`."""
        try:
            with self.base.transaction(), self.base.cursor("streamed") as cursor:
                cursor.execute(_percent(query), values or None, binary=True)
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

    @contextmanager
    def ample(self) -> Iterator[None]:
        """See `Database`. The server counts by itself too, but a minute late, and answers far slower till then."""
        yield
        for table in sorted(self.tables()):
            self.run(f'ANALYZE "{table}"')

    def match(self, words: Sequence[Sequence[str]]) -> tuple[str, list[Any]]:
        """See `Database`."""
        asked = " & ".join("(" + " | ".join(_lexeme(word) for word in group) + ")" for group in words)
        return "SELECT number FROM words WHERE text @@ ?::tsquery", [asked]

    def has_words(self, words: Sequence[Sequence[str]]) -> tuple[str, list[Any]]:
        """See `Database`. Event by event: the numbers of the many stand in as many places."""
        _, told = self.match(words)
        return "(SELECT w.text @@ ?::tsquery FROM words w WHERE w.number = events.number)", told

    def keep_words(self, rows: Iterable[tuple[int, str]]) -> None:
        """See `Database`."""
        told = ((number, " ".join(_lexeme(word) for word in words.split())) for number, words in rows)
        self._copy("COPY words FROM STDIN", told)

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
