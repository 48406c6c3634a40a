"""`dragoman timeline`: the contacts that pages tell of, merged, in the order of their days."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.given import Holds, Outlet, Published, Url, given
from dragoman.cli.options import MOST_BYTES, MOST_SECONDS, Bom, Jobs, Lang, MostBytes, MostSeconds, Out, Paths

if TYPE_CHECKING:
    from dragoman.ingest.given import Given

Format = Annotated[
    str, typer.Option("--format", metavar="NAME", help="How it is printed: table, csv, json, xlsx … (columns.md).")
]

Everything = Annotated[
    bool, typer.Option("--all", help="Also votes, attacks, refusals and other events beside the contacts.")
]


def timeline(
    paths: Paths,
    format: Format = "table",
    lang: Lang = "en",
    everything: Everything = False,
    bom: Bom = False,
    out: Out = None,
    holds: Holds = "lines",
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    jobs: Jobs = 1,
    most_bytes: MostBytes = MOST_BYTES,
    most_seconds: MostSeconds = MOST_SECONDS,
) -> None:
    """Read pages, merge what they tell of the same contacts, and tell it in order."""
    about = given(paths, holds=holds, published=published, outlet=outlet, url=url)
    code = show(
        paths, format=format, lang=lang, most_bytes=most_bytes, everything=everything, bom=bom, jobs=jobs,
        about=about, holds=holds, most_seconds=most_seconds, out=out,
    )  # fmt: skip
    raise typer.Exit(code)


def show(
    paths: list[str],
    *,
    format: str,
    lang: str,
    most_bytes: int,
    everything: bool = False,
    bom: bool = False,
    jobs: int = 1,
    about: Given | None = None,
    holds: str = "lines",
    most_seconds: float = MOST_SECONDS,
    out: Path | None = None,
) -> int:
    """Prints a timeline; returns the exit code of the run."""
    import shutil
    import sys

    from dragoman.cli.corridor import Corridor
    from dragoman.cli.stdio import going_to, say
    from dragoman.cli.telling import check, write
    from dragoman.merging import merge

    check(format, file=out is not None)
    corridor = Corridor(most_bytes=most_bytes, jobs=jobs, most_seconds=most_seconds, given=about, holds=holds)
    corridor.must_speak(lang)
    events = merge(article for _, articles in corridor.pages(paths) for article in articles)
    if not everything:
        events = [event for event in events if event.type == "CONSULT"]
    if corridor.read and not events:
        say(f"pages read: {corridor.read}; none tells of a contact")
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() and out is None else 0
    told = write(events, corridor.reader, format=format, language=lang, bom=bom, width=width)
    with going_to(out) as put:
        for piece in told:
            put(piece)
    return corridor.code
