"""Comma-separated values (RFC 4180), lists in a cell separated by `; `."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from dragoman.export.rows import Row

BOM = "\ufeff"  # by which Excel knows UTF-8; Arabic and Persian are garbled there without it
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(rows: Sequence[Row], *, bom: bool = False) -> str:
    """A header line and a line a row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(Row.__struct_fields__)
    writer.writerows([_cell(getattr(row, name)) for name in Row.__struct_fields__] for row in rows)
    return (BOM if bom else "") + out.getvalue()


def _cell(value: Any) -> str:
    text = "; ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text  # a page's words must not become a formula
