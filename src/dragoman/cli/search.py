"""`dragoman search`: events by their words, in any spelling."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import Bom, Lang, Out, RecordPath

Text = Annotated[list[str], typer.Argument(metavar="TEXT…", help="Words, in any language and spelling.")]
Format = Annotated[
    str, typer.Option("--format", metavar="NAME", help="How it is printed: table, jsonl, json, csv, md, ics, gexf.")
]
Most = Annotated[int, typer.Option("--most", min=1, metavar="N", help="The most events that are printed.")]


def search(
    text: Text,
    record: RecordPath,
    format: Format = "table",
    most: Most = 50,
    bom: Bom = False,
    lang: Lang = "en",
    out: Out = None,
) -> None:
    """Print the events in whose words all of these stand, the latest first."""
    import msgspec

    from dragoman.cli.corridor import Corridor
    from dragoman.cli.stdio import going_to, say
    from dragoman.cli.telling import check, write
    from dragoman.store import Record

    check(format, file=out is not None)
    corridor = Corridor(most_bytes=0)
    corridor.must_speak(lang)
    with Record(record, must_exist=True, reader=lambda: corridor.reader) as kept:
        found = kept.search(" ".join(text), most=most)
        if kept.behind:
            say("another program is merging into the record: these are its events so far")
    if not found:
        say("no event of the record has all of these words")
    with going_to(out) as put:
        if format == "jsonl":
            for event in found:
                put(msgspec.json.encode(event) + b"\n")
        else:
            for line in write(found, corridor.reader, format=format, language=lang, bom=bom):
                put(line)
