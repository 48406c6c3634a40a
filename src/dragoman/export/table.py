"""A timeline as a table for a terminal or a document."""

from __future__ import annotations

from dragoman.export.rows import Row

COLUMNS = ("date", "parties", "channel", "status", "readout", "sources", "conflicts")
NONE = "–"


def cells(row: Row) -> tuple[str, ...]:
    """One line of the table, a text a column."""
    return (
        row.date or NONE,
        ", ".join(row.parties),
        row.channel,
        row.status,
        row.readout,
        ", ".join(row.sources),
        ", ".join(row.conflicts) or NONE,
    )
