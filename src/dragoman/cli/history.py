"""`dragoman history`: what became of a source."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import RecordPath

Source = Annotated[
    str | None, typer.Argument(metavar="[SOURCE]", help="What `events` names as the source of a report.")
]


def history(record: RecordPath, source: Source = None) -> None:
    """Print the versions of a source, one JSON object a line: what changed in its text and in what it reports.

    Without a source: what was taken out of the record, by whom and why.
    """
    import msgspec

    from dragoman.cli.stdio import put, say
    from dragoman.store import Record

    with Record(record, must_exist=True) as kept:
        rows = kept.history(source) if source else kept.journal()
    if not rows:
        say(f"{source}: the record holds no such source" if source else "nothing was taken out")
    for row in rows:
        put(msgspec.json.encode(row))
    raise typer.Exit(1 if source and not rows else 0)
