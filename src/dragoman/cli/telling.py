"""Merged events in a format of `dragoman.export`, told in a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.merging import Merged
    from dragoman.reader import Reader


def check(format: str) -> None:
    """Ends with a usage error where there is no such format."""
    import typer

    from dragoman.export import formats

    if format not in formats():
        raise typer.BadParameter(f"one of {', '.join(formats())}", param_hint="--format")


def write(
    events: Iterable[Merged], reader: Reader, *, format: str, language: str, bom: bool = False, width: int = 0
) -> Iterator[bytes]:
    """The pieces of a file. `width` wraps the sentences of a table (0: not at all)."""
    from dragoman.export import Told, renderer
    from dragoman.readout import tell

    pack, world = reader.language(language)[0], reader.world
    told = (Told(event, tell(event, language=language, pack=pack, world=world)) for event in events)
    return renderer(format)(told, bom=bom, width=width)
