"""A stretch of a page's own characters."""

from __future__ import annotations

import msgspec

MOST = 300  # characters of a span


class Span(msgspec.Struct, frozen=True, gc=False, order=True, omit_defaults=True):
    """Half-open `[start, end)` in Unicode code points of the page as given; `text` is exactly those characters.

    `report` is the position in a merged event's `reports` of the one whose page it is of; -1, and not written, within
    one article.
    """

    start: int
    end: int
    text: str
    report: int = -1


def cut(raw: str, start: int, end: int, *, most: int = MOST) -> Span:
    """The span `[start, end)` of `raw`, trimmed of outer white space and held to `most` characters."""
    while start < end and raw[start].isspace():
        start += 1
    while end > start and raw[end - 1].isspace():
        end -= 1
    end = min(end, start + most)
    return Span(start, end, raw[start:end])
