"""Markdown: a heading a month, an item an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.export.row import Told, row
from dragoman.export.to_table import about, days

MEDIA, SUFFIX = "text/markdown; charset=utf-8", ".md"

# a page's words must not become markup
_ESCAPED = str.maketrans({"<": "&lt;", "[": "\\[", "`": "\\`", "\n": " ", "\r": " "})


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The list; `bom` changes nothing."""
    month = None
    for one in map(row, told):
        if one.first[:7] != month:
            yield f"{'' if month is None else chr(10)}## {one.first[:7] or 'Day not known'}\n\n".encode()
            month = one.first[:7]
        sentences = one.told.translate(_ESCAPED)
        yield f"- **{days(one)}** {sentences} ({about(one)}; `{one.id}`)\n".encode()
