"""JSON Lines: a page a line, with what a feed or an archive knew beside it. Reads one line at a time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from dragoman.ingest.day import iso_day
from dragoman.ingest.html import Unread
from dragoman.ingest.letters import whole
from dragoman.ingest.problem import Problem
from dragoman.model import Page

# A character of a page can be up to six bytes of its line (an escape) while it is two bytes of its text.
ESCAPED = 4
NAMED = 8  # lines that are no page objects whose numbers are said


class Line(msgspec.Struct, frozen=True):
    """An input line; unknown fields are passed over."""

    source: str | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None


def read_lines(stream: BinaryIO, *, name: str, most_bytes: int) -> Iterator[Page | Unread | Problem]:
    """The pages of `stream`. `name` stands for it in problems; a text over `most_bytes` is I105.

    Of lines that are no page objects the first is said with its reason, the others are counted at the end.
    """
    bad: list[int] = []
    for number, line in enumerate(_lines(stream, ESCAPED * most_bytes), 1):
        where = f"{name}:{number}"
        if line is None:
            yield Problem("I105", where, f"more than {most_bytes} bytes")
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            for found in _page(line, where, most_bytes):
                if isinstance(found, Problem) and found.code == "I108":
                    bad.append(number)
                    if len(bad) > 1:
                        continue
                yield found
    if len(bad) > 1:
        lines = ", ".join(map(str, bad[1 : NAMED + 1])) + (" …" if len(bad) > NAMED + 1 else "")
        more = f"{len(bad) - 1} more lines, {lines}" if len(bad) > 2 else f"line {lines} neither"
        yield Problem("I108", name, more)


def _lines(stream: BinaryIO, most: int) -> Iterator[bytes | None]:
    """The lines of a stream; None for one that is longer than `most`, which is never held in memory whole."""
    while line := stream.readline(most + 1):
        if len(line) > most and not line.endswith(b"\n"):
            while (rest := stream.readline(most + 1)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            yield line


def _page(raw: bytes, where: str, most_bytes: int) -> Iterator[Page | Unread | Problem]:
    try:
        line = _line(raw)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        yield Problem("I108", where, str(error))
        return
    yield from page_of(line, where, most_bytes)


def page_of(line: Line, where: str, most_bytes: int) -> Iterator[Page | Unread | Problem]:
    """The page of an input line, however it came; `where` it stands names it where it has no source."""
    source = line.source or where
    content = line.text if line.text is not None else line.html
    if content is None:
        yield Problem("I108", where, "neither `text` nor `html`")
        return
    data = content.encode()
    if len(data) > most_bytes:
        yield Problem("I105", source, f"{len(data)} bytes, the limit is {most_bytes}")
        return
    if not content.strip("\ufeff \t\r\n\0"):
        yield Problem("I101", source)
        return
    published = iso_day(line.published)
    if line.published and published is None:
        yield Problem("I111", source, f"published {line.published[:60]!r}")
    page = Page(
        source=source,
        text=content,
        sha256=hashlib.sha256(data).hexdigest(),
        url=line.url,
        outlet=line.outlet,
        published=published,
        language=line.language,
    )
    yield page if line.text is not None else Unread(page)


def _line(raw: bytes) -> Line:
    try:
        return msgspec.json.decode(raw.removeprefix(b"\xef\xbb\xbf"), type=Line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if isinstance(error, msgspec.ValidationError):
            raise
    # Damaged UTF-8 and halves of surrogate pairs: each becomes one U+FFFD, and offsets stay as they were.
    value = json.loads(raw.decode("utf-8-sig", "replace"))
    if isinstance(value, dict):
        value = {k: whole(v) if isinstance(v, str) else v for k, v in value.items()}
    return msgspec.convert(value, Line)
