"""`dragoman mcp`: a record as tools for language models."""

from __future__ import annotations

from dragoman.cli.options import RecordPath


def mcp(record: RecordPath) -> None:
    """Answer a language model's questions of a record over standard input and output (Model Context Protocol)."""
    import typer

    from dragoman.cli.corridor import Corridor
    from dragoman.store import Record

    try:
        from dragoman.web.mcp import make_server
    except ModuleNotFoundError as error:
        raise typer.BadParameter(f"{error.name} is missing: pip install 'dragoman[mcp]'", param_hint="mcp") from error
    corridor = Corridor(most_bytes=0)
    with Record(record, must_exist=True, reader=lambda: corridor.reader) as kept:
        kept.settle()  # answering never merges
    make_server(record, corridor.reader).run("stdio")
