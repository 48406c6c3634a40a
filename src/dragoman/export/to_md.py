"""A Markdown table for people to read: day, parties, channel, status, readout, sources, conflicts."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.export.rows import Row
from dragoman.export.table import COLUMNS, cells

_ESCAPED = str.maketrans({"|": "\\|", "\n": " ", "\r": " ", "<": "&lt;", "[": "\\[", "`": "\\`"})


def render(rows: Sequence[Row], *, bom: bool = False) -> str:
    """The table; `bom` changes nothing."""
    lines = [COLUMNS, tuple("---" for _ in COLUMNS), *(_escape(cells(row)) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escape(line: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cell.translate(_ESCAPED) for cell in line)
