"""What the record needs of a database. Statements are written once, with `?`; the dialects differ in a few words."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, ClassVar

Values = Sequence[Any]
Row = tuple[Any, ...]
MOST_VALUES = 500  # of one `IN (…)`
MOST_ROWS = 5000  # that are written by one statement


class Database(ABC):
    """One connection. Every problem with it is raised as a coded `S…` error.

    `terms` are the words in which dialects differ, put into `{name}` of the statements of `schema`.
    """

    name: str
    terms: ClassVar[dict[str, str]]

    @abstractmethod
    def run(self, statement: str, values: Values = ()) -> int:
        """Carries out a statement; returns how many rows it changed."""

    @abstractmethod
    def many(self, statement: str, rows: Iterable[Values]) -> None:
        """Carries out a statement for each row of values."""

    def insert(self, table: str, rows: Iterable[Values]) -> None:
        """Puts rows into a table, each with a value for every column."""
        for told in batched(rows):
            self.many(f"INSERT INTO {table} VALUES ({places(told[0])})", told)

    def assign(self, statement: str, rows: Iterable[Values]) -> None:
        """Like `many`, for an UPDATE in which `{0}`, `{1}` … stand for the values of a row, which are texts."""
        for told in batched(rows):
            self.many(statement.format(*"?" * len(told[0])), told)

    @abstractmethod
    def rows(self, query: str, values: Values = ()) -> list[Row]:
        """All rows of a query."""

    @abstractmethod
    def stream(self, query: str, values: Values = ()) -> Iterator[Row]:
        """The rows of a query, a few at a time; nothing else may be asked before the last."""

    @abstractmethod
    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything within is kept, or nothing; one writer at a time. Waits `WAIT` seconds for another (S103)."""

    @abstractmethod
    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read within is of one moment, whatever others write; nothing may be written."""

    @abstractmethod
    def tables(self) -> set[str]:
        """The names of the tables there are."""

    @abstractmethod
    def match(self, words: Sequence[Sequence[str]]) -> tuple[str, list[Any]]:
        """A query for the numbers of events in whose words one of each group stands, with its values."""

    @abstractmethod
    def has_words(self, words: Sequence[Sequence[str]]) -> tuple[str, list[Any]]:
        """A condition on a row of `events`: what `match` says of it, where very many events have these words."""

    @abstractmethod
    def keep_words(self, rows: Iterable[tuple[int, str]]) -> None:
        """Keeps the words by which events are found: (number, words)."""

    @abstractmethod
    def claim(self) -> None:
        """Marks a database that holds nothing as a record. Raises S101 where it holds something else."""

    def flush(self) -> None:  # noqa: B027 (a server does so by itself)
        """Sees to it that what was kept lasts even where the power fails."""

    @contextmanager
    def ample(self) -> Iterator[None]:
        """Within, much is held in memory and written out seldom: a large change goes through the whole database.
        Behind it the database knows how its tables have grown.
        """
        yield  # a server does as its keeper says

    def modest(self) -> None:  # noqa: B027 (a server holds what it holds)
        """Holds little in memory, as one of many connections of a program that only reads."""

    @abstractmethod
    def scrub(self) -> None:
        """Sees to it that what was deleted or changed can be read from the database's files no more."""

    @abstractmethod
    def close(self) -> None:
        """Lets go of it."""

    def one(self, query: str, values: Values = ()) -> Row | None:
        """The first row of a query."""
        found = self.rows(query, values)
        return found[0] if found else None

    def among(self, query: str, values: Iterable[Any], *more: Any) -> list[Row]:
        """The rows of a query for every value: `{}` becomes their places, some hundreds at a time; then come `more`."""
        told = (self.listed(query, part) for part in parts(values))
        return [row for asked, part in told for row in self.rows(asked, [*part, *more])]

    def change_among(self, statement: str, values: Iterable[Any]) -> int:
        """Like `among`, for a statement that changes; returns how many rows it changed."""
        return sum(self.run(*self.listed(statement, part)) for part in parts(values))

    def listed(self, statement: str, part: list[Any]) -> tuple[str, list[Any]]:
        """A statement with `IN ({})` for these values, and the values as it wants them."""
        return statement.replace("{}", places(part)), part


def parts(values: Iterable[Any]) -> Iterator[list[Any]]:
    """The values in lists that fit into one statement, in a fixed order, each once."""
    told = sorted(set(values))
    return (told[at : at + MOST_VALUES] for at in range(0, len(told), MOST_VALUES))


def batched(rows: Iterable[Values]) -> Iterator[list[Values]]:
    """The rows in lists, none of which is empty and all of which can be held."""
    left = iter(rows)
    while told := list(islice(left, MOST_ROWS)):
        yield told


def places(values: Values) -> str:
    """As many `?` as there are values."""
    return ",".join("?" * len(values))
