"""`dragoman watch`: feeds into a record, round after round."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import RecordPath

PlanPath = Annotated[str, typer.Argument(metavar="FEEDS.toml", help="The feeds: see the guide to watching.")]
Once = Annotated[bool, typer.Option("--once", help="One round over the feeds that are due, then end.")]


def watch(plan: PlanPath, record: RecordPath, once: Once = False) -> None:
    """Poll feeds politely and read what is new into a record; goes on where it stopped."""
    import time
    from pathlib import Path

    from dragoman.cli.corridor import Corridor
    from dragoman.cli.stdio import say
    from dragoman.errors import DragomanError
    from dragoman.ingest.problem import Problem
    from dragoman.store import Record
    from dragoman.watch.fetch import Bounds, once as ask
    from dragoman.watch.plan import load as load_plan
    from dragoman.watch.polite import Guest
    from dragoman.watch.rounds import Rounds
    from dragoman.watch.state import State

    wanted = load_plan(Path(plan))
    bounds = Bounds(seconds=wanted.most_seconds, bytes=wanted.most_bytes, allow_private=wanted.allow_private)
    guest = Guest(
        lambda url, headers: ask(url, headers=headers, bounds=bounds),
        agent=wanted.agent,
        pause=wanted.pause,
        clock=time.monotonic,
        sleep=time.sleep,
    )
    rounds = Rounds(wanted, State(Path(plan).with_suffix(".state.json")), guest, now=time.time)
    with Record(record) as kept:
        while True:
            added, corridor = 0, Corridor(most_bytes=wanted.most_bytes)
            for new in rounds.once():
                made = corridor.apart(new.found)
                if made is not None:
                    try:
                        say(f"{kept.add(*made)} {made[0].source}")
                        added += 1
                    except DragomanError:
                        raise  # the record, not the page: nothing more can be kept
                    except Exception as error:  # a defect met on one page must not cost the others
                        corridor.failed += 1
                        say(Problem("R101", made[0].source, f"{type(error).__name__}: {error}"))
                new.done()
            kept.settle()
            say(f"added: {added}; problems: {corridor.failed}")
            if once:
                raise typer.Exit(3 if corridor.failed else 0)
            time.sleep(max(rounds.due(), 1.0))
