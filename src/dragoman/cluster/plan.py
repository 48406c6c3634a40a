"""The plan that Daft runs, on this machine or over a Ray cluster.

Reading maps over shards; a worker that is lost costs the shards that it was reading, which another reads again. Merging
compares within the lines of a block, puts together what hangs together, and folds each such group, as
`dragoman.cluster.merging` says.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from dragoman import __version__
from dragoman.cluster.shards import PIECE, Shard, shards
from dragoman.errors import DragomanError
from dragoman.reader import load

QUIET = {
    "SCARF_NO_ANALYTICS": "true",
    "DO_NOT_TRACK": "true",
    "RAY_USAGE_STATS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
}  # neither tells anybody of its use


class Summary(msgspec.Struct, frozen=True):
    """What a run read and merged; `shards` were read now, those of an earlier run not counted."""

    shards: int
    pages: int
    problems: int
    reports: int
    events: int


def run(
    paths: Iterable[str],
    out: Path,
    *,
    jobs: int,
    most_bytes: int,
    most_seconds: float,
    address: str | None = None,
    piece: int = PIECE,
) -> Summary:
    """Reads `paths` into `out` and merges what they tell.

    `address` is that of a Ray cluster (`auto` for the one that this machine belongs to, `local` for one of its own);
    null for this machine's processes alone. All machines see `out` and the paths. Raises C101, C102, C103.
    """
    _claim(out)
    daft = _daft(address, jobs)
    plan = shards(paths, piece=piece)
    done = _read(daft, plan, out, jobs=jobs, limits=(most_bytes, most_seconds), address=address)
    reports, events = _merge(daft, plan, out, jobs=jobs)
    return Summary(sum(d[0] for d in done), sum(d[1] for d in done), sum(d[2] for d in done), reports, events)


def _claim(out: Path) -> None:
    """The folder is of these packs and names alone: readings of others do not mix with theirs."""
    compiled = load().compiled
    mine = msgspec.json.encode([__version__, compiled.packs_digest, compiled.world_digest])
    out.mkdir(parents=True, exist_ok=True)
    made_by = out / "made_by.json"
    if made_by.exists() and made_by.read_bytes() != mine:
        raise DragomanError("C103", str(out))
    made_by.write_bytes(mine)


def _daft(address: str | None, jobs: int) -> Any:
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    try:
        import daft

        if address is None:
            daft.set_runner_native()
            return daft
        import ray
    except ImportError as error:
        raise DragomanError("C101", str(error)) from error
    try:
        if not ray.is_initialized():
            where = {"num_cpus": jobs, "include_dashboard": False} if address == "local" else {"address": address}
            ray.init(log_to_driver=False, **where)
    except (ConnectionError, RuntimeError, ValueError) as error:
        raise DragomanError("C102", str(error).split("\n")[0]) from error
    daft.set_runner_ray(noop_if_initialized=True)
    return daft


def _read(
    daft: Any, plan: Sequence[Shard], out: Path, *, jobs: int, limits: tuple[int, float], address: str | None
) -> list[tuple[int, int, int]]:
    """(read now, pages, problems) of every shard."""
    from dragoman.cluster.parts import LAST, file_of
    from dragoman.cluster.work import reading

    new = {shard.id for shard in plan if not file_of(out, LAST, shard).exists()}
    told = [msgspec.json.encode(shard).decode() for shard in plan]
    frame = daft.from_pydict({"id": [s.id for s in plan], "shard": told})
    if address is not None:  # one machine shares rows out by itself
        frame = frame.into_partitions(max(1, len(plan)))
    work = reading(daft, jobs=min(jobs, max(1, len(plan))))(str(out), *limits)
    rows = frame.select(daft.col("id"), work.read(daft.col("shard")).alias("done")).to_pylist()
    return [(int(row["id"] in new), row["done"]["pages"], row["done"]["problems"]) for row in rows]


def _merge(daft: Any, plan: Sequence[Shard], out: Path, *, jobs: int) -> tuple[int, int]:
    """How many reports were merged to how many events."""
    from dragoman.cluster.merging import groups
    from dragoman.cluster.parts import LAST, file_of
    from dragoman.cluster.work import folding

    col = daft.col
    work = folding(daft, jobs=jobs)()
    reports = daft.read_parquet([str(file_of(out, LAST, shard)) for shard in plan])
    blocks = (
        reports.select(col("blocks"), col("report")).explode("blocks").groupby("blocks").agg(col("report").list_agg())
    )
    found = blocks.select(work.pairs(col("report")).alias("pairs")).to_pydict()["pairs"]
    pairs = sorted({(pair["a"], pair["b"]) for some in found for pair in some})
    same = reports.groupby("digest").agg(col("uid").list_agg_distinct()).where(col("uid").list_count() > 1)
    root = groups(pairs, [sorted(uids) for uids in same.to_pydict()["uid"]])
    beside = defaultdict(list)
    for one, other in pairs:
        beside[one].append(other)
    linked = daft.from_pydict(
        {
            "uid": daft.Series.from_pylist(list(root), "uid", dtype=daft.DataType.string()),
            "root": daft.Series.from_pylist(list(root.values()), "root", dtype=daft.DataType.string()),
            "beside": daft.Series.from_pylist(
                [beside[uid] for uid in root], "beside", dtype=daft.DataType.list(daft.DataType.string())
            ),
        }
    )
    told = reports.select(col("uid"), col("told")).join(linked, on="uid", how="left")
    told = told.with_column("root", col("root").fill_null(col("uid")))
    grouped = told.groupby("root").agg(col("uid").list_agg(), col("told").list_agg(), col("beside").list_agg())
    events = grouped.select(work.events(col("uid"), col("told"), col("beside")).alias("event")).explode("event")
    rows = events.select(
        *(col("event")[name].alias(name) for name in ("first", "id", "type", "channel", "status", "body"))
    )
    fresh = out / "events.unfinished"
    shutil.rmtree(fresh, ignore_errors=True)
    rows.sort(["first", "id"]).write_parquet(str(fresh), compression="zstd")
    shutil.rmtree(out / "events", ignore_errors=True)
    fresh.rename(out / "events")
    return reports.count_rows(), daft.read_parquet(str(out / "events" / "*.parquet")).count_rows()
