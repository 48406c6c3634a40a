"""Input in pieces that a worker reads at a time, each of which is done or not done."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import msgspec

from dragoman.ingest.files import files_of, find_paths, kind
from dragoman.ingest.found import Item, items

PIECE = 128_000_000  # bytes of input that a worker reads at a time: minutes, which are lost where it is
MANY = 500  # files of a page each that go together
STREAMS = frozenset(("archive", "lines", "table"))


class Shard(msgspec.Struct, frozen=True, kw_only=True):
    """Every `parts`th page of some files, counted from `part`. `id` changes where a file does."""

    id: str
    paths: tuple[str, ...]
    part: int = 0
    parts: int = 1


def shards(paths: Iterable[str], *, piece: int = PIECE) -> list[Shard]:
    """The pieces of what stands on `paths`, in its order. Large files of many pages are shared out among several."""
    out: list[Shard] = []
    together: list[tuple[str, int]] = []

    def close() -> None:
        if together:
            out.append(_shard([path for path, _ in together], 0, 1))
            together.clear()

    for path in dict.fromkeys(files_of(paths)):  # two pieces of one file would write the same output
        size = Path(path).stat().st_size if Path(path).is_file() else 0
        if kind(path) in STREAMS:
            close()
            parts = max(1, -(-size // piece))
            out += [_shard([path], part, parts) for part in range(parts)]
            continue
        together.append((path, size))
        if len(together) == MANY or sum(size for _, size in together) >= piece:
            close()
    close()
    return out


def _shard(paths: list[str], part: int, parts: int) -> Shard:
    told: list[object] = [part, parts]
    for path in paths:
        state = Path(path).stat() if Path(path).exists() else None
        told.append([path, state and state.st_size, state and state.st_mtime_ns])
    name = hashlib.sha256(msgspec.json.encode(told)).hexdigest()[:16]
    return Shard(id=name, paths=tuple(paths), part=part, parts=parts)


def items_of(shard: Shard, *, most_bytes: int) -> Iterator[Item]:
    """What is found in a shard, in its order; a problem with a whole file is told by its first part alone."""
    return islice(items(find_paths(shard.paths, most_bytes=most_bytes)), shard.part, None, shard.parts)
