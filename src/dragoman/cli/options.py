"""Arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.config import MOST_BYTES, MOST_SECONDS


def named(given: str | list[str]) -> str | list[str]:
    """What names a file, or several. Ends with a usage error where a name is empty, as that of an unset variable is."""
    if "" in ([given] if isinstance(given, str) else given or ()):
        raise typer.BadParameter("a name is empty: is a variable unset? `.` is the folder where you are")
    return given


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        callback=named,
        help="Files or folders: .txt, .html, .pdf, .jsonl, .parquet, .warc (also .gz), feeds, NewsML-G2, ninjs, "
        "exports of Telegram channels; - for input lines.",
    ),
]
MostBytes = Annotated[int, typer.Option("--most-bytes", min=1, metavar="N", help="The largest page that is read.")]
MostSeconds = Annotated[
    float, typer.Option("--most-seconds", min=0, metavar="S", help="The longest that one page may take; 0: no bound.")
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, metavar="N", help="Processes that read; 0: one a core.")]
Lang = Annotated[str, typer.Option("--lang", metavar="en|ar|fa", help="The language that events are told in.")]
Bom = Annotated[bool, typer.Option("--bom", help="Begin a CSV with a byte-order mark, as Excel wants it.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Where to; else standard output.")]
RecordPath = Annotated[
    str,
    typer.Option(
        "--record", metavar="FILE-or-URL", callback=named, help="The record: a file, or a postgresql:// address."
    ),
]
EventId = Annotated[
    str, typer.Argument(metavar="EVENT", help="Its id, also one that it had before, or the beginning of it.")
]
Who = Annotated[str, typer.Option("--who", metavar="NAME", help="Who says so; else the name of the account.")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; it stays in the record.")]

__all__ = [
    "MOST_BYTES",
    "MOST_SECONDS",
    "Bom",
    "EventId",
    "Jobs",
    "Lang",
    "MostBytes",
    "MostSeconds",
    "Out",
    "Paths",
    "Reason",
    "RecordPath",
    "Who",
    "named",
]
