"""JSON Lines: an event a line with all its fields, as `dragoman events` prints them, and the sentences that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from dragoman.export.row import Told

MEDIA, SUFFIX = "application/x-ndjson", ".jsonl"


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """A line an event; JSON takes no byte-order mark (RFC 8259), so `bom` changes nothing."""
    encode = msgspec.json.encode
    for one in told:
        yield encode(one.event)[:-1] + b',"told":' + encode(one.sentences) + b"}\n"
