"""`dragoman pack check`: for those who edit packs and world. Needs the `edit` extra and a checkout."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(help="For those who edit packs and world.", no_args_is_help=True, rich_markup_mode=None)
Verbose = Annotated[bool, typer.Option("--verbose", help="Name every sentence that is read otherwise.")]


@app.callback()
def pack() -> None:
    """For those who edit packs and world."""


@app.command()
def check(verbose: Verbose = False) -> None:
    """Look through packs and world, and read the sentences that stand beside their rules."""
    from dragoman.cli.compile import compiler
    from dragoman.cli.stdio import say

    compiler()
    from dragoman.compiling.artefact import DATA
    from dragoman.compiling.examples import corpus, frame_examples
    from dragoman.compiling.lint import lint
    from dragoman.reader import load

    complaints = lint(DATA)
    for complaint in complaints:
        say(complaint if complaint.grave else f"(advice) {complaint}")
    grave = sum(complaint.grave for complaint in complaints)
    reader = load()
    frames = list(frame_examples(reader))
    wrong = [outcome for outcome in frames if outcome.wrong]
    for outcome in wrong:
        say(f"{outcome.pack}: frame {outcome.rule}: «{outcome.text}» {outcome.wrong}")
    typer.echo(f"packs and world: {grave} complaints")
    typer.echo(f"frames: {len(frames) - len(wrong)} of {len(frames)} examples read as they say")
    sentences = list(corpus(reader, DATA / "languages"))
    for code in reader.languages:
        rows = [outcome for outcome in sentences if outcome.pack == code]
        right = sum(not outcome.wrong for outcome in rows)
        typer.echo(f"corpus {code}: {right} of {len(rows)} sentences read as they say")
        for outcome in rows:
            if verbose and outcome.wrong:
                say(f"{outcome.pack}: {outcome.rule}: «{outcome.text}» {outcome.wrong}")
    raise typer.Exit(1 if grave or wrong else 0)
