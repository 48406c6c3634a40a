"""`dragoman read`: what pages say, one JSON object an article. Nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.given import Holds, Outlet, Published, Url, given
from dragoman.cli.options import MOST_BYTES, MOST_SECONDS, Jobs, MostBytes, MostSeconds, Paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from dragoman.cli.corridor import Corridor
    from dragoman.model import Article, Page

Format = Annotated[str | None, typer.Option("--format", metavar="jsonl", help="JSON Lines, one object an article.")]
Text = Annotated[
    bool,
    typer.Option("--text", help="The text that offsets refer to: alone or, with --format, as field `text` of a row."),
]

Out = Annotated[
    str | None,
    typer.Option(
        "--out", metavar="FILE", help="Where rows go instead of standard output; a run that was ended goes on there."
    ),
]


def read(
    paths: Paths,
    format: Format = None,
    text: Text = False,
    out: Out = None,
    holds: Holds = "lines",
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    jobs: Jobs = 1,
    most_bytes: MostBytes = MOST_BYTES,
    most_seconds: MostSeconds = MOST_SECONDS,
) -> None:
    """Read pages and print what each article says."""
    if format not in (None, "jsonl"):
        raise typer.BadParameter("the format is jsonl", param_hint="--format")
    from dragoman.cli.corridor import Corridor
    from dragoman.cli.stdio import flush, put

    about = given(paths, holds=holds, published=published, outlet=outlet, url=url)
    corridor = Corridor(most_bytes=most_bytes, jobs=jobs, most_seconds=most_seconds, given=about, holds=holds)
    make = _alone if text and format is None else _with_text if text else _rows
    if out is not None:
        if make is _alone:
            raise typer.BadParameter("a file holds rows: give --format jsonl with it", param_hint="--out")
        _into(out, corridor, paths, make)
        raise typer.Exit(corridor.code)
    for rows in corridor.each(paths, make):
        for row in rows:
            put(row)
        flush()
    raise typer.Exit(corridor.code)


def _into(out: str, corridor: Corridor, paths: list[str], make: Callable[[Page, list[Article]], list[bytes]]) -> None:
    """Rows to a file that an earlier run may have begun."""
    from dragoman.cli.counted import counted
    from dragoman.cli.rows import Rows
    from dragoman.cli.stdio import say

    with Rows(out, corridor.made_by) as file:
        for rows in corridor.each(paths, make, held=file.holds):
            file.add(rows)
    stood = corridor.held + file.again
    if stood:
        say(f"{stood} of {counted(corridor.read, 'page')} stood in {out} already")
    else:
        say(f"{counted(corridor.read, 'page')} in {out}")


def _rows(page: Page, articles: list[Article]) -> list[bytes]:
    import msgspec

    encode = msgspec.json.Encoder().encode
    return [encode(article) for article in articles]


def _with_text(page: Page, articles: list[Article]) -> list[bytes]:
    import msgspec

    text = msgspec.json.encode(page.text)
    return [row[:-1] + b',"text":' + text + b"}" for row in _rows(page, articles)]


def _alone(page: Page, articles: list[Article]) -> list[bytes]:
    return [page.text.encode()]
