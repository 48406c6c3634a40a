"""Comma-separated values (RFC 4180): a line an event, lists in a cell separated by `; `."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from dragoman.export.row import Row, Told, row

MEDIA, SUFFIX = "text/csv; charset=utf-8", ".csv"

BOM = "\ufeff"  # by which Excel knows UTF-8; Arabic and Persian are garbled there without it
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that begins so


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """A header line and a line an event."""
    yield ((BOM if bom else "") + line(Row.__struct_fields__)).encode()
    for one in told:
        values = row(one)
        yield line([cell(getattr(values, name)) for name in Row.__struct_fields__]).encode()


def line(cells: Iterable[str]) -> str:
    """Cells as a line with its end."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def cell(value: str | int | tuple[str, ...]) -> str:
    """A value as text that no spreadsheet takes for a formula: a page's words must not become one."""
    text = "; ".join(value) if isinstance(value, tuple) else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
