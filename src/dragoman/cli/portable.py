"""`dragoman export` and `import`: a record as one file, and back."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import RecordPath

NoText = Annotated[
    bool, typer.Option("--no-text", help="Digests, offsets and short quotes only, for `verify`; pages stay at home.")
]
Pack = Annotated[str, typer.Argument(metavar="PACK", help="What `export` printed; - for standard input.")]


def export(record: RecordPath, no_text: NoText = False) -> None:
    """Print the whole record as JSON Lines: pages, articles, what people said, what was taken out, events."""
    from dragoman.cli.stdio import flush, put
    from dragoman.store import Record

    with Record(record, must_exist=True) as kept:
        for line in kept.pack(text=not no_text):
            put(line)
    flush()


def import_(pack: Pack, record: RecordPath) -> None:
    """Take what `export` printed into a record, new or not."""
    from dragoman.cli.counted import counted, holds
    from dragoman.cli.stdio import lines_in, say
    from dragoman.store import Record

    with lines_in(pack) as lines, Record(record) as kept:
        done = kept.take_in(lines)
        pages, articles = kept.count()
    entries = counted(done.journal, "entry", "entries")
    taken = f"{counted(done.pages, 'page')}, {counted(done.judgements, 'judgement')}, {entries} of the journal"
    say(f"{taken} taken in; {holds(pages, articles)}")
