"""Options by which one page comes with what is known of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dragoman.ingest.given import Given

Holds = Annotated[
    str, typer.Option("--as", metavar="lines|text|html", help="What standard input (-) holds: lines, or one page.")
]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DAY", help="The day on which the one page came out, ISO 8601."),
]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Who published the one page.")]
Url = Annotated[str | None, typer.Option("--url", metavar="URL", help="The address of the one page.")]
ONE = frozenset(("plain", "html", "pdf"))


def given(paths: list[str], *, holds: str, published: str | None, outlet: str | None, url: str | None) -> Given:
    """What is said of the one page that `paths` name. Ends with a usage error where they name another number."""
    from dragoman.ingest.day import iso_day
    from dragoman.ingest.files import kind
    from dragoman.ingest.given import Given

    if holds not in ("lines", "text", "html"):
        raise typer.BadParameter("one of lines, text, html", param_hint="--as")
    day = iso_day(published)
    if published and day is None:
        raise typer.BadParameter("an ISO day, as 2024-03-21", param_hint="--published")
    found = Given(published=day, outlet=outlet, url=url)
    one = len(paths) == 1 and (holds != "lines" if paths == ["-"] else kind(Path(paths[0]).name) in ONE)
    if found.some and not one:
        hint = " (--as text for a page on standard input)" if "-" in paths else ""
        raise typer.BadParameter(f"give one page with --published, --outlet and --url{hint}", param_hint="PATH")
    return found
