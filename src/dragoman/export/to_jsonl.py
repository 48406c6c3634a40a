"""JSON Lines: an object a line."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.export.rows import Row


def render(rows: Sequence[Row], *, bom: bool = False) -> str:
    """A line a row; JSON takes no byte-order mark (RFC 8259), so `bom` changes nothing."""
    return "".join(msgspec.json.encode(row).decode() + "\n" for row in rows)
