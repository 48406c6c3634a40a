"""`dragoman init`: a new record."""

from __future__ import annotations

from dragoman.cli.options import RecordPath


def init(record: RecordPath) -> None:
    """Make a record, or bring one that an older Dragoman made up to date."""
    from dragoman.cli.counted import holds
    from dragoman.cli.stdio import say
    from dragoman.store import Record

    with Record(record) as kept:
        pages, articles = kept.count()
    say(holds(pages, articles))
