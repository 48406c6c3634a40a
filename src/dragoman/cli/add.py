"""`dragoman add`: pages into a record."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import typer

from dragoman.cli.given import Holds, Outlet, Published, Url, given
from dragoman.cli.options import MOST_BYTES, MOST_SECONDS, Jobs, MostBytes, MostSeconds, Paths, RecordPath


def add(
    paths: Paths,
    record: RecordPath,
    holds: Holds = "lines",
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    jobs: Jobs = 1,
    most_bytes: MostBytes = MOST_BYTES,
    most_seconds: MostSeconds = MOST_SECONDS,
) -> None:
    """Read pages into a record; a page that is there already is passed over, so that a run that was ended goes on."""
    from dragoman.cli import counted
    from dragoman.cli.corridor import Corridor
    from dragoman.cli.known import is_known
    from dragoman.cli.stdio import say
    from dragoman.store import Record

    about = given(paths, holds=holds, published=published, outlet=outlet, url=url)
    corridor = Corridor(most_bytes=most_bytes, jobs=jobs, most_seconds=most_seconds, given=about, holds=holds)
    seen: Counter[str] = Counter()
    new = "://" not in record and not Path(record).exists()
    with Record(record) as kept:
        if new:
            say(f"made {record}")
        made_by = corridor.made_by
        for page, articles in corridor.pages(paths, held=lambda item: is_known(kept, item, made_by)):
            done = kept.add(page, articles)
            seen[done] += 1
            if done == "superseded":
                say(f"{page.source}: a new version; `dragoman history` shows what changed")
            elif done == "added" and (gone := kept.removed(page.source)):
                why = f": {gone.reason}" if gone.reason else ""
                say(f"{page.source}: is back; {gone.who} took it out on {gone.at[:10]}{why}")
        seen["unchanged"] += corridor.held
        kept.settle(jobs=corridor.jobs)
        pages, count = kept.count()
    told = ", ".join(f"{number} {name}" for name, number in sorted(seen.items()) if number)
    say(f"{told or 'nothing new'}; {counted.holds(pages, count)}")
    raise typer.Exit(corridor.code)
