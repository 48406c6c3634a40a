"""`dragoman cluster`: pages read and merged by several machines, into Parquet."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import MOST_BYTES, MOST_SECONDS, Jobs, MostBytes, MostSeconds, Paths

Out = Annotated[
    str,
    typer.Option("--out", metavar="FOLDER", help="Where pages, articles, reports and events go: seen by all machines."),
]
Address = Annotated[
    str | None,
    typer.Option(
        "--ray",
        metavar="ADDRESS",
        help="A Ray cluster: its address, auto for the one that this machine is of, local for one of its own. "
        "Without it this machine alone.",
    ),
]
Piece = Annotated[
    int, typer.Option("--piece", min=1, metavar="MB", help="Megabytes of input that a process reads at a time.")
]


def cluster(
    paths: Paths,
    out: Out,
    ray: Address = None,
    jobs: Jobs = 0,
    piece: Piece = 128,
    most_bytes: MostBytes = MOST_BYTES,
    most_seconds: MostSeconds = MOST_SECONDS,
) -> None:
    """Read pages over a cluster and merge what they tell, into Parquet files; a run that was ended goes on."""
    import os
    from pathlib import Path

    from dragoman.cli.stdio import say

    if Path(out).exists() and not Path(out).is_dir():
        raise typer.BadParameter(f"{out} is no folder", param_hint="--out")
    from dragoman.cluster.plan import run

    done = run(
        paths,
        Path(out),
        jobs=jobs or os.cpu_count() or 1,
        most_bytes=most_bytes,
        most_seconds=most_seconds,
        address=ray,
        piece=piece * 1_000_000,
    )
    say(
        f"pieces read now: {done.shards}; pages: {done.pages}, problems: {done.problems};"
        f" reports: {done.reports}, events: {done.events}"
    )
    raise typer.Exit(1 if not done.pages else 3 if done.problems else 0)
