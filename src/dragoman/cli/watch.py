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

    from dragoman.cli.stdio import say
    from dragoman.errors import DragomanError
    from dragoman.ingest.problem import Problem
    from dragoman.pipeline import read_page
    from dragoman.reader import load
    from dragoman.store import Record
    from dragoman.watch.fetch import Bounds
    from dragoman.watch.fetch import once as ask
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
    reader = load()
    with Record(record) as kept:
        while True:
            added = problems = 0
            for new in rounds.once():
                if isinstance(new.found, Problem):
                    say(new.found)
                    problems += 1
                    continue
                try:
                    say(f"{kept.add(new.found, read_page(new.found, reader))} {new.found.source}")
                    added += 1
                except DragomanError as error:
                    if error.code.startswith("S"):
                        raise  # the record, not the page: nothing more can be kept
                    say(Problem(error.code, new.found.source, error.detail))
                    problems += 1
                except Exception as error:  # a defect met on one page must not cost the others
                    say(Problem("R101", new.found.source, f"{type(error).__name__}: {error}"))
                    problems += 1
                new.done()
            kept.settle()
            say(f"added: {added}; problems: {problems}")
            if once:
                raise typer.Exit(3 if problems else 0)
            time.sleep(max(rounds.due(), 1.0))
