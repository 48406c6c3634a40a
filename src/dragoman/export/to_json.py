"""One JSON array of the objects of JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.export import to_jsonl
from dragoman.export.row import Told

MEDIA, SUFFIX = "application/json", ".json"


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The array, an event a line."""
    yield b"["
    for n, line in enumerate(to_jsonl.render(told)):
        yield (b",\n " if n else b"") + line.rstrip(b"\n")
    yield b"]\n"
