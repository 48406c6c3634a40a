"""`dragoman demo`: a timeline of the pages that come with the package."""

from __future__ import annotations

import typer

from dragoman.cli.options import MOST_BYTES, Lang


def demo(lang: Lang = "en") -> None:
    """Read the sample pages that come with the package and tell their contacts in order."""
    from pathlib import Path

    import dragoman
    from dragoman.cli.stdio import say
    from dragoman.cli.timeline import show

    samples = Path(dragoman.__file__).parent / "data" / "samples" / "pages"
    code = show([str(samples)], format="table", lang=lang, most_bytes=MOST_BYTES)
    count = len(list(samples.iterdir()))
    say(f"These are the contacts in {count} sample pages. Read your own: dragoman timeline PATH…")
    say(
        "They are read by a program that errs: a quarter to a half of what pages tell is missed, some of it is misread."
    )
    say(f"Check the words behind one: dragoman explain {samples} ID, where ID is the last word of its first line")
    raise typer.Exit(code)
