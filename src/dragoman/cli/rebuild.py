"""`dragoman rebuild`: everything that follows from the pages, made again."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import MOST_SECONDS, Jobs, MostSeconds, RecordPath

Reread = Annotated[bool, typer.Option("--reread", help="Read every page again first, after an edit of packs or world.")]


def rebuild(
    record: RecordPath, reread: Reread = False, jobs: Jobs = 1, most_seconds: MostSeconds = MOST_SECONDS
) -> None:
    """Fold all events anew from pages and what people said; they are the same, byte for byte."""
    from collections import Counter

    from dragoman.cli import counted
    from dragoman.cli.corridor import Corridor
    from dragoman.cli.stdio import say
    from dragoman.store import Record

    corridor = Corridor(most_bytes=0, jobs=jobs, most_seconds=most_seconds)
    seen: Counter[str] = Counter()
    with Record(record, must_exist=True) as kept:
        if reread:
            for page, articles in corridor.again(kept.current()):
                seen[kept.add(page, articles)] += 1
        kept.rebuild(jobs=corridor.jobs)
        pages, articles_kept = kept.count()
    told = ", ".join(f"{number} {name}" for name, number in sorted(seen.items()))
    say(f"{told + '; ' if told else ''}{counted.holds(pages, articles_kept)}")
    raise typer.Exit(corridor.code if reread and pages else 0)
