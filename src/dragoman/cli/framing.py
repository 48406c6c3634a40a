"""`dragoman framing`: in which words outlets speak of the same actor or act."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.events import From, Party, To
from dragoman.cli.options import RecordPath

Format = Annotated[str, typer.Option("--format", metavar="csv|jsonl", help="A table, or an object a line.")]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="A part of an outlet's name.")]


def framing(
    record: RecordPath,
    party: Party = None,
    since: From = None,
    until: To = None,
    outlet: Outlet = None,
    format: Format = "csv",
) -> None:
    """Count the words that outlets use for actors and acts, as they stand in the reports of the events that fit."""
    import csv
    import io

    import msgspec

    from dragoman.cli.stdio import flush, put
    from dragoman.reader import load
    from dragoman.store import Filters, Record
    from dragoman.store.framing import Framed, framing as framed

    if format not in ("csv", "jsonl"):
        raise typer.BadParameter("csv or jsonl", param_hint="--format")
    wanted = Filters(since=since, until=until, parties=tuple(party or ()), outlet=outlet)
    with Record(record, must_exist=True) as kept, kept.snapshot():
        rows = framed(((event, kept.articles_of(event)) for event in kept.events(wanted)), load())
    if outlet:
        rows = [row for row in rows if outlet.casefold() in row.outlet.casefold()]
    if format == "csv":
        put(",".join(Framed.__struct_fields__).encode())
    for row in rows:
        line = io.StringIO()
        csv.writer(line).writerow([_cell(value) for value in msgspec.structs.astuple(row)])
        put(msgspec.json.encode(row) if format == "jsonl" else line.getvalue().rstrip("\r\n").encode())
    flush()


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text  # no formula from a page's words
