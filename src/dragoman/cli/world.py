"""`dragoman world check | stats | refresh`: for those who edit world data. All but `stats` need the `edit` extra."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="What the world data hold.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def world() -> None:
    """What the world data hold."""


@app.command()
def check() -> None:
    """Look through the facts: sources, days, ids, scripts, one holder an office and day, guarded names."""
    from dragoman.cli.compile import compiler
    from dragoman.cli.stdio import say

    compiler()
    from dragoman.compiling.artefact import DATA
    from dragoman.compiling.facts import check as check_facts

    complaints = check_facts(DATA)
    for complaint in complaints:
        say(complaint)
    typer.echo(f"world: {len(complaints)} complaints")
    raise typer.Exit(1 if complaints else 0)


@app.command()
def stats() -> None:
    """Print what is covered: persons by language, and by state and office the share of days since 2000."""
    from dragoman.reader import load
    from dragoman.world.coverage import coverage, summary, table

    data = load().world.data
    rows = coverage(data)
    typer.echo("\n".join([*summary(data, rows), "", *table(rows)]))


@app.command()
def refresh(
    state: Annotated[list[str] | None, typer.Option(help="Only these states (ISO 3166-1 alpha-3).")] = None,
    write: Annotated[bool, typer.Option("--write", help="Write the files; else changes are only told.")] = False,
    endpoint: Annotated[str, typer.Option(help="The SPARQL service.")] = "https://query.wikidata.org/sparql",
    contact: Annotated[str, typer.Option(help="Who asks, an address or page: the service wants to know.")] = "",
    folder: Annotated[
        Path | None, typer.Option(help="The folder of the world data, else that of the checkout.")
    ] = None,
) -> None:
    """Terms of office since 2000 from the Wikidata query service into data/world/people. Never needed to run.

    Heads of state and government, foreign and defence ministers. Rows of other sources are never changed: where
    Wikidata says the same it is named as bearing them out, where it does not that is told.
    """
    import datetime

    from dragoman import __version__
    from dragoman.cli.compile import compiler
    from dragoman.cli.stdio import say
    from dragoman.errors import DragomanError

    compiler()
    from dragoman.compiling.artefact import DATA
    from dragoman.compiling.refresh.refresh import refresh as refresh_people
    from dragoman.compiling.refresh.service import Service

    agent = f"dragoman/{__version__} (world refresh; {contact or 'no contact given'}) Python-urllib"
    source = f"wikidata-{datetime.datetime.now(datetime.UTC).year}"
    try:
        service = Service(endpoint, agent=agent)
        wanted = [code.upper() for code in state] if state else None
        changes = refresh_people(folder or DATA / "world", service, source=source, parties=wanted, write=write)
    except DragomanError as error:
        say(error)
        raise typer.Exit(1) from error
    for change in changes:
        typer.echo(f"{'left' if change.kept else 'done' if write else 'to do'}\t{change.party}\t{change.what}")
    say(f"world: {sum(not c.kept for c in changes)} changes, {sum(c.kept for c in changes)} left to an editor")
