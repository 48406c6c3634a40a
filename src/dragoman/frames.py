"""A record as tables for those who work in Python: lists of rows, or frames of pandas and polars.

>>> import dragoman
>>> with dragoman.open_record("contacts.db") as record:  # doctest: +SKIP
...     frame = record.events(party="EGY", since="2023-10-01").pandas()
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

import msgspec

from dragoman import notebook
from dragoman.export import Told
from dragoman.export.columns import columns
from dragoman.export.needs import need
from dragoman.export.row import row
from dragoman.export.said import figure_line, statement_line
from dragoman.notebook import EventView, Source
from dragoman.reader import Reader, load
from dragoman.readout import tell
from dragoman.store import Filters, Record, asking

Day = datetime.date | str | None


class Table(msgspec.Struct, frozen=True):
    """Lines of values by column; a day is a `datetime.date`, what is not known is None."""

    lines: list[dict[str, Any]]

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def __repr__(self) -> str:
        return f"<table of {len(self.lines)} lines: {', '.join(self.lines[0]) if self.lines else 'empty'}>"

    def _repr_html_(self) -> str:
        """As a notebook shows it: the first lines."""
        return notebook.table(self.lines[0] if self.lines else (), self.lines)

    def pandas(self) -> Any:
        """A pandas DataFrame. Raises E101 where pandas is not installed (the `frames` extra)."""
        need("pandas", "frames")
        import pandas

        return pandas.DataFrame.from_records(self.lines)

    def polars(self) -> Any:
        """A polars DataFrame. Raises E101 where polars is not installed (the `frames` extra)."""
        need("polars", "frames")
        import polars

        return polars.DataFrame(self.lines, infer_schema_length=None)


class OpenRecord:
    """A record opened to be read. Raises S101, S102 where it cannot be."""

    def __init__(self, name: str) -> None:
        self._record = Record(name, must_exist=True)

    def events(
        self,
        *,
        party: str | tuple[str, ...] = (),
        person: str | None = None,
        since: Day = None,
        until: Day = None,
        channel: str | None = None,
        topic: str | None = None,
        everything: bool = False,
        language: str = "en",
    ) -> Table:
        """A line an event, with the columns of docs/reference/columns.md; `first` and `last` are `datetime.date`.

        `party` is a code or several, which all take part; `everything` also gives what is no contact; `language` is
        that in which `told` tells it.
        """
        reader = load()
        pack = reader.language(language)[0]
        wanted = Filters(
            since=_day(since),
            until=_day(until),
            parties=(party,) if isinstance(party, str) else tuple(party),
            person=person,
            channel=channel,
            topic=topic,
            type=None if everything else "CONSULT",
        )
        events = self._record.events(wanted)
        told = (Told(e, tell(e, language=language, pack=pack, world=reader.world)) for e in events)
        return Table([columns(row(one)) for one in told])

    def statements(self) -> Table:
        """A line a position: who says what kind of thing on which topic, in which words of which page."""
        return Table([statement_line(a, one) for a in self._record.articles() for one in a.statements])

    def figures(self) -> Table:
        """A line a figure, with who claims it; never added up."""
        return Table([figure_line(a, one) for a in self._record.articles() for one in a.figures])

    def event(self, id: str, *, language: str = "en") -> EventView:
        """One event, by any id that it has or had, with the words that each field rests on, as a notebook shows it.

        Raises KeyError for an id that no event has.
        """
        reader = load()
        found = self._record.event(id)
        if found is None:
            raise KeyError(id)
        articles = self._record.articles_of(found)
        sources = (
            Source(self._record.text(a.source, a.sha256) or "", _is_rtl(reader, report.language))
            for a, report in zip(articles, found.reports, strict=True)
        )
        pack = reader.language(language)[0]
        told = tell(found, language=language, pack=pack, world=reader.world)
        return EventView(event=found, told=told, rtl=_is_rtl(reader, language), sources=tuple(sources))

    def coverage(self) -> Table:
        """A line an outlet: how many articles of it were read, how many with a contact, of which days."""
        return Table([msgspec.structs.asdict(one) for one in asking.sources(self._record.base)])

    def __repr__(self) -> str:
        pages, articles = self._record.count()
        return f"<record of {pages} pages, {articles} articles>"

    def _repr_html_(self) -> str:
        """As a notebook shows it: what was read, by outlet, and what can be asked."""
        pages, articles = self._record.count()
        asked = "events(…), event(id), statements(), figures(), coverage()"
        read = self.coverage().lines
        return notebook.table(read[0] if read else (), read, caption=f"{pages} pages, {articles} articles: {asked}")

    def close(self) -> None:
        """Lets go of the record."""
        self._record.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _is_rtl(reader: Reader, language: str) -> bool:
    return reader.language(language)[0].data.pack.direction == "rtl"


def _day(day: Day) -> datetime.date | None:
    return datetime.date.fromisoformat(day) if isinstance(day, str) else day
