"""What Daft's workers run: one class for reading, one for merging, each in processes of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec


def reading(daft: Any, *, jobs: int) -> Any:
    """The class that reads shards, by `jobs` processes that each load packs and world once."""
    of = daft.DataType

    @daft.cls(max_concurrency=jobs, use_process=True)
    class Reading:
        def __init__(self, out: str, most_bytes: int, most_seconds: float) -> None:
            self.out = Path(out)
            self.most_bytes = most_bytes
            self.most_seconds = most_seconds

        @daft.method(return_dtype=of.struct({"pages": of.int64(), "problems": of.int64()}))
        def read(self, shard: str) -> dict[str, int]:
            from dragoman.cluster.parts import read_shard
            from dragoman.cluster.shards import Shard

            told = msgspec.json.decode(shard, type=Shard)
            done = read_shard(told, self.out, most_bytes=self.most_bytes, most_seconds=self.most_seconds)
            return {"pages": done.pages, "problems": done.problems}

    return Reading


def folding(daft: Any, *, jobs: int) -> Any:
    """The class that compares and folds, by `jobs` processes."""
    of = daft.DataType
    pair = of.struct({"a": of.string(), "b": of.string()})
    row = of.struct({name: of.string() for name in ("first", "id", "type", "channel", "status", "body")})

    @daft.cls(max_concurrency=jobs, use_process=True)
    class Folding:
        @daft.method(return_dtype=of.list(pair))
        def pairs(self, reports: list[bytes]) -> list[dict[str, str]]:
            from dragoman.cluster.merging import pairs_of_block

            return [{"a": a, "b": b} for a, b in pairs_of_block(reports)]

        @daft.method(return_dtype=of.list(row))
        def events(self, uids: list[str], told: list[bytes], beside: list[list[str] | None]) -> list[dict[str, str]]:
            from dragoman.cluster.merging import events_of_group
            from dragoman.merging import in_order

            found = events_of_group(told, {uid: some or [] for uid, some in zip(uids, beside, strict=True)})
            return [
                {
                    "first": in_order(event)[0],
                    "id": event.id,
                    "type": event.type,
                    "channel": event.channel,
                    "status": event.status,
                    "body": msgspec.json.encode(event).decode(),
                }
                for event in found
            ]

    return Folding
