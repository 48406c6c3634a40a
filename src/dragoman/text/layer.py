"""A text derived from another, with a map back to it. The page itself is never changed."""

from __future__ import annotations

from array import array

import msgspec

from dragoman.text.letters import STRICT


class Layer(msgspec.Struct, frozen=True):
    """`text` and, for every character of it, the offset in `raw` of the character that it came from.

    `offsets` has one entry more than `text`: the end.
    """

    raw: str
    text: str
    offsets: array[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of `raw` that `text[start:end]` came from (empty ranges stay empty)."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1


def derive(raw: str, table: dict[int, str | None]) -> Layer:
    """The layer that `raw.translate(table)` is, with its map back."""
    out: list[str] = []
    offsets = array("q")
    for at, char in enumerate(raw):
        to = table.get(ord(char), char)
        if to:
            out.append(to)
            offsets.extend([at] * len(to))
    offsets.append(len(raw))
    return Layer(raw, "".join(out), offsets)


def repaired(raw: str) -> Layer:
    """`raw` without marks and signs that carry no letter, presentation forms as letters, digits as 0-9."""
    return derive(raw, STRICT)


def folded(raw: str, table: dict[int, str | None]) -> Layer:
    """`raw` folded by a pack's table: the form in which spelling variants meet; for search."""
    return derive(raw, table)
