"""A list of the record as a file: one table, in each format that it can have."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import msgspec

from dragoman.export.entry import CALENDAR, FEED, Entry, calendar, feed
from dragoman.export.to_csv import cell, line

FLAT = ("json", "jsonl", "csv", "md")  # of every list
DATED = (*FLAT, "ics", "rss")  # of one whose lines have a day and words of their own
MEDIA = {
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "ics": CALENDAR,
    "rss": FEED,
}
# a page's words must not become markup, nor end a cell
_PLAIN = str.maketrans(
    {"<": "&lt;", "&": "&amp;", "|": "\\|", "[": "\\[", "`": "\\`", "*": "\\*", "_": "\\_", "\\": "\\\\"}
    | dict.fromkeys("\n\r\x0b\x0c\x85\u2028\u2029", " ")
)

Line = dict[str, Any]


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """Lines of values by column, `count` of them in all; `following` is what asks for those after, null at the end.

    Days are `datetime.date` or ISO 8601, what is not known null or empty. `entries` tells the lines as entries of a
    calendar or feed, where they have days and words; `title` says in the reader's language what it is a list of.
    """

    columns: tuple[str, ...]
    lines: list[Line]
    title: str
    count: int | None = None
    following: str | None = None
    entries: Callable[[], list[Entry]] | None = None


def rendered(listed: Listed, format: str) -> bytes:
    """The list in one of the formats that it has. Raises ValueError for another."""
    render = _RENDERED.get(format)
    if render is None:
        raise ValueError(format)
    return render(listed)


def _json(listed: Listed) -> bytes:
    count = len(listed.lines) if listed.count is None else listed.count
    return msgspec.json.encode({"count": count, "next": listed.following, "rows": listed.lines})


def _jsonl(listed: Listed) -> bytes:
    return b"".join(msgspec.json.encode(one) + b"\n" for one in listed.lines)


def _csv(listed: Listed) -> bytes:
    rows = ([_cell(one[name]) for name in listed.columns] for one in listed.lines)
    return "".join([line(listed.columns), *map(line, rows)]).encode()


def _md(listed: Listed) -> bytes:
    rows = [[_text(one[name]).translate(_PLAIN) for name in listed.columns] for one in listed.lines]
    table = [list(listed.columns), ["---"] * len(listed.columns), *rows]
    body = "".join(f"| {' | '.join(cells)} |\n" for cells in table)
    return f"# {listed.title.translate(_PLAIN)}\n\n{body}".encode()


def _ics(listed: Listed) -> bytes:
    return b"".join(calendar(listed.entries() if listed.entries else ()))


def _rss(listed: Listed) -> bytes:
    about = "What the press reports, never a finding of fact"
    return b"".join(feed(listed.entries() if listed.entries else (), title=f"Dragoman: {listed.title}", about=about))


def _cell(value: Any) -> str:
    """A cell of a table: no formula, but a number below zero is one still."""
    return _text(value) if isinstance(value, float | int) else cell(_text(value))


def _text(value: Any) -> str:
    """A value as the text of a cell: nothing where it is not known, lists separated by `; `."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(_text, value))
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


_RENDERED = {"json": _json, "jsonl": _jsonl, "csv": _csv, "md": _md, "ics": _ics, "rss": _rss}
