"""`dragoman world check | stats`: for those who edit world data. `check` needs the `edit` extra and a checkout."""

from __future__ import annotations

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
