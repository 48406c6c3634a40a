"""One JSON array."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.export.rows import Row


def render(rows: Sequence[Row], *, bom: bool = False) -> str:
    """An array of objects, indented; JSON takes no byte-order mark (RFC 8259), so `bom` changes nothing."""
    return msgspec.json.format(msgspec.json.encode(list(rows)), indent=1).decode() + "\n"
