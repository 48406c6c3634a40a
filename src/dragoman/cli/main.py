"""The program `dragoman`. Commands import what they need when they run, so that starting is cheap."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dragoman import __version__
from dragoman.cli import pack, review, world
from dragoman.cli.add import add
from dragoman.cli.brief import brief
from dragoman.cli.cluster import cluster
from dragoman.cli.compile import compile_
from dragoman.cli.dates import dates
from dragoman.cli.demo import demo
from dragoman.cli.desk import cite, compare, verify
from dragoman.cli.event import event
from dragoman.cli.events import events
from dragoman.cli.explain import explain
from dragoman.cli.framing import framing
from dragoman.cli.grade import grade
from dragoman.cli.history import history
from dragoman.cli.init import init
from dragoman.cli.mcp import mcp
from dragoman.cli.portable import export, import_
from dragoman.cli.read import read
from dragoman.cli.rebuild import rebuild
from dragoman.cli.remove import redact, remove
from dragoman.cli.search import search
from dragoman.cli.serve import serve
from dragoman.cli.stdio import flush, say, speak_utf8
from dragoman.cli.timeline import timeline
from dragoman.cli.token import token
from dragoman.cli.watch import watch
from dragoman.cli.who import who
from dragoman.errors import DragomanError

app = typer.Typer(
    name="dragoman",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Reads the Arabic, Persian and English press and keeps an evidenced record of diplomatic contacts.",
)
app.command()(read)
app.command()(timeline)
app.command()(explain)
app.command()(demo)
app.command()(init)
app.command()(add)
app.command()(events)
app.command()(event)
app.command()(search)
app.command()(compare)
app.command()(cite)
app.command()(brief)
app.command()(framing)
app.command()(history)
app.command()(remove)
app.command()(redact)
app.command()(rebuild)
app.command()(export)
app.command("import")(import_)
app.command()(verify)
app.add_typer(review.app, name="review")
app.command()(watch)
app.command()(cluster)
app.command()(serve)
app.command()(mcp)
app.command()(token)
app.command()(dates)
app.command()(who)
app.command()(grade)
app.command("compile")(compile_)
app.add_typer(pack.app, name="pack")
app.add_typer(world.app, name="world")


def _version(value: bool) -> None:
    if value:
        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which.")] = False,
) -> None:
    """Options before a command."""


def run() -> None:
    """The entry point."""
    speak_utf8()
    try:
        app()
    except DragomanError as error:
        say(error)
        sys.exit(1)
    finally:
        flush()
