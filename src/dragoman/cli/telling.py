"""Merged events in a format of `dragoman.export`, told in a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.merging import Merged
    from dragoman.reader import Reader


PACKED = (".xlsx", ".parquet", ".zip")


def check(format: str, *, file: bool = False) -> None:
    """Ends with a usage error where there is no such format, or where one that is no text would go to a terminal.

    `file`: it goes to a file that was named.
    """
    import sys

    import typer

    from dragoman.export import formats, media

    if format not in formats():
        raise typer.BadParameter(f"one of {', '.join(formats())}", param_hint="--format")
    if not file and sys.stdout.isatty() and (suffix := media(format)[1]) in PACKED:
        raise typer.BadParameter(f"{format} is no text for a terminal: add > FILE{suffix}", param_hint="--format")


def write(
    events: Iterable[Merged], reader: Reader, *, format: str, language: str, bom: bool = False, width: int = 0
) -> Iterator[bytes]:
    """The pieces of a file. `width` wraps the sentences of a table (0: not at all)."""
    from dragoman.export import Told, renderer
    from dragoman.readout import tell

    pack, world = reader.language(language)[0], reader.world
    told = (Told(event, tell(event, language=language, pack=pack, world=world)) for event in events)
    return renderer(format)(told, bom=bom, width=width)
