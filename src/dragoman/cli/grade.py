"""`dragoman grade`: how well pages are read, for those who edit packs and world."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Gold = Annotated[
    list[Path] | None,
    typer.Option("--gold", metavar="PATH", help="Annotated pages: a file or a folder of them. May be given again."),
]
Pages = Annotated[
    list[Path] | None,
    typer.Option(
        "--pages", metavar="PATH", help="Their texts: a folder, or input lines of `read`. May be given again."
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="NAME", help="Grade this set only: examples, samples, evaluation … May be given again."
    ),
]
Errors = Annotated[bool, typer.Option("--errors", help="List what is wrong, page by page (never of pages held out).")]
Wrong = Annotated[
    list[str] | None,
    typer.Option("--wrong", metavar="KIND", help="List only missed, invented, day, place … May be given again."),
]
Blind = Annotated[bool, typer.Option("--blind", help="Hand over no day and no address: only the page speaks.")]
Save = Annotated[Path | None, typer.Option("--save", metavar="FILE", help="Keep this run in a file.")]
Against = Annotated[
    Path | None,
    typer.Option("--against", metavar="FILE", help="Say what is gained and lost against a run that was kept."),
]
Search = Annotated[
    str | None,
    typer.Option(
        "--search", metavar="PATTERN", help="Grade nothing; show where a phrase or regular expression stands."
    ),
]
Corpus = Annotated[
    list[str] | None,
    typer.Option("--corpus", metavar="PATH", help="Pages to search, as for `read`. May be given again."),
]
Most = Annotated[int, typer.Option("--most", min=1, metavar="N", help="Pages to show of a search.")]
Language = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="List errors of, or search, this language only.")
]


def grade(
    gold: Gold = None,
    pages: Pages = None,
    only: Only = None,
    errors: Errors = False,
    wrong: Wrong = None,
    blind: Blind = False,
    save: Save = None,
    against: Against = None,
    search: Search = None,
    corpus: Corpus = None,
    most: Most = 20,
    language: Language = None,
) -> None:
    """Grade sentences beside the rules, samples and annotated pages, or search for a cue (needs the `edit` extra)."""
    from dragoman.cli.compile import compiler
    from dragoman.cli.stdio import flush, put

    compiler()
    from dragoman.cli.workbench import Workbench

    if search is None and corpus:
        raise typer.BadParameter("what to search for", param_hint="--search")
    bench = Workbench(gold=gold, pages=pages)
    if search is not None:
        lines = bench.search(search, corpus=corpus, language=language, most=most)
    else:
        lines = bench.grade(
            only=only,
            errors=errors or bool(wrong),
            wrong=wrong,
            language=language,
            blind=blind,
            save=save,
            against=against,
        )
    for line in lines:
        put(line.encode())
        flush()
