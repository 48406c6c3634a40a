"""`dragoman read`: what pages say, one JSON object an article. Nothing is stored."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import MOST_BYTES, MostBytes, Paths

Format = Annotated[str | None, typer.Option("--format", metavar="jsonl", help="JSON Lines, one object an article.")]
Text = Annotated[
    bool,
    typer.Option("--text", help="The text that offsets refer to: alone or, with --format, as field `text` of a row."),
]


def read(paths: Paths, format: Format = None, text: Text = False, most_bytes: MostBytes = MOST_BYTES) -> None:
    """Read pages and print what each article says."""
    if format not in (None, "jsonl"):
        raise typer.BadParameter("the format is jsonl", param_hint="--format")
    import msgspec

    from dragoman.cli.corridor import Corridor
    from dragoman.cli.stdio import flush, put

    corridor = Corridor(most_bytes=most_bytes)
    encode = msgspec.json.Encoder().encode
    for page, articles in corridor.pages(paths):
        if text and format is None:
            put(page.text.encode())
            continue
        for article in articles:
            row = encode(article)
            put(row[:-1] + b',"text":' + encode(page.text) + b"}" if text else row)
        flush()
    raise typer.Exit(corridor.code)
