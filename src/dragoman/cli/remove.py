"""`dragoman remove` and `redact`: pages out of a record, and words out of pages."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import Reason, RecordPath, Who

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE…", help="What `events` names as the source of a report.")]
Source = Annotated[str, typer.Argument(metavar="SOURCE", help="What `events` names as the source of a report.")]
Words = Annotated[str, typer.Option("--words", metavar="TEXT", help="What is blotted out, as it stands on the page.")]
Why = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; it stays in the record.", show_default=False)]


def remove(sources: Sources, record: RecordPath, reason: Reason = "", who: Who = "") -> None:
    """Take pages out of a record, with every version; that they were there, and why they went, stays."""
    from dragoman.cli.counted import holds
    from dragoman.cli.hand import name, now
    from dragoman.cli.stdio import say
    from dragoman.store import Record

    missing = 0
    with Record(record, must_exist=True) as kept:
        for source in sources:
            if not kept.remove(source, reason=reason, who=name(who), at=now()):
                say(f"{source}: the record holds no such source")
                missing += 1
        kept.settle()
        pages, articles = kept.count()
    say(f"{len(sources) - missing} removed; {holds(pages, articles)}")
    raise typer.Exit(0 if not missing else 1 if missing == len(sources) else 3)


def redact(source: Source, words: Words, record: RecordPath, reason: Why, who: Who = "") -> None:
    """Blot words out of a page for good, in every version and in all that was read off it.

    Who is named by them is named no more. Where they stood, by whom they were taken out and why stays in the record, so
    that the same page added again is blotted too; the words themselves are kept nowhere.
    """
    from dragoman.cli.counted import counted
    from dragoman.cli.hand import name, now
    from dragoman.cli.stdio import say
    from dragoman.store import Record

    with Record(record, must_exist=True) as kept:
        count = kept.redact(source, words, reason=reason, who=name(who), at=now())
        known = count or kept.history(source)
    if count:
        say(f"{source}: blotted out {'once' if count == 1 else counted(count, 'time')}")
    else:
        say(f"{source}: the words are not on the page" if known else f"{source}: the record holds no such source")
    raise typer.Exit(0 if count else 1)
