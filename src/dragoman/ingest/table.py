"""Parquet: a page a row, in columns that are called as the fields of an input line. Needs the `parquet` extra."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from dragoman.errors import DragomanError
from dragoman.ingest.html import Unread
from dragoman.ingest.jsonl import Line, page_of
from dragoman.ingest.problem import Problem
from dragoman.model import Page

ROWS = 64  # that are held at a time


def read_table(path: Path, *, source: str, most_bytes: int) -> Iterator[Page | Unread | Problem]:
    """The pages of a Parquet file; `published` may also be a date or a moment. Columns of other names are passed over.

    Raises DragomanError I117 where pyarrow is missing, I108 where no column is called as one of an input line, and
    OSError where the file is none.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise DragomanError("I117", "") from error
    try:
        with pyarrow.parquet.ParquetFile(path) as file:
            known = [name for name in file.schema_arrow.names if name in Line.__struct_fields__]
            if not {"text", "html"}.intersection(known):
                raise DragomanError("I108", f"its columns are {', '.join(file.schema_arrow.names)}"[:300])
            number = 0
            for batch in file.iter_batches(batch_size=ROWS, columns=known):
                for row in batch.to_pylist():
                    number += 1
                    yield from _page(row, f"{source}:{number}", most_bytes)
    except pyarrow.ArrowException as error:
        raise OSError(str(error).split("\n")[0]) from error


def _page(row: dict[str, Any], where: str, most_bytes: int) -> Iterator[Page | Unread | Problem]:
    if isinstance(row.get("published"), datetime.date):  # a moment is one too
        row["published"] = row["published"].isoformat()
    try:
        line = msgspec.convert(row, Line)
    except msgspec.ValidationError as error:
        yield Problem("I108", where, str(error))
        return
    yield from page_of(line, where, most_bytes)
