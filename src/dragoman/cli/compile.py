"""`dragoman compile`: packs and world to the artefact that the program reads, after an edit."""

from __future__ import annotations

from importlib.util import find_spec

import typer

from dragoman.cli.stdio import say


def compiler() -> None:
    """Ends with a hint where the compiler cannot work: it needs the `edit` extra."""
    if find_spec("yaml") is None:
        say("packs are edited with the `edit` extra: pip install '.[edit]' in the project's folder")
        raise typer.Exit(2)


def compile_() -> None:
    """Compile packs and world after an edit (needs the `edit` extra)."""
    compiler()
    from dragoman.compiling.artefact import compile_data, write

    say(write(compile_data()).name)
