"""Paths to pages, in the order given; a folder's files by name. One bad file never stops a run."""

from __future__ import annotations

import gzip
import hashlib
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from dragoman.config import MOST_BYTES
from dragoman.errors import DragomanError
from dragoman.ingest.decode import decode
from dragoman.ingest.given import NOTHING, STDIN, Found, Given, read_pasted, with_given
from dragoman.ingest.html import Unread, extract
from dragoman.ingest.jsonl import read_lines
from dragoman.ingest.letters import whole, whole_page
from dragoman.ingest.pdf import PDF, Printed, printed
from dragoman.ingest.problem import Problem
from dragoman.ingest.table import read_table
from dragoman.ingest.warc import read_archive
from dragoman.ingest.wrapped import format_of, read_wrapped
from dragoman.model import Page

PLAIN = (".txt",)
HTML = (".html", ".htm")
LINES = (".jsonl", ".jsonl.gz")
TABLES = (".parquet",)
ARCHIVES = (".warc", ".warc.gz")
KINDS = ((PLAIN, "plain"), (HTML, "html"), (PDF, "pdf"), (LINES, "lines"), (TABLES, "table"), (ARCHIVES, "archive"))


def read_paths(paths: Iterable[str], *, most_bytes: int = MOST_BYTES) -> Iterator[Page | Problem]:
    """Every page of `paths` (files, folders, `-` for lines on standard input), or the problem with it.

    `most_bytes` bounds one page. A problem that only remarks on a page (`Problem.notice`) comes before it.
    """
    return map(opened, find_paths(paths, most_bytes=most_bytes))


def opened(found: Found) -> Page | Problem:
    """What was found with the text that a reader of its HTML or PDF sees, in whole letters."""
    if isinstance(found, Problem):
        return Problem(found.code, whole(found.source), whole(found.detail))
    if isinstance(found, Page):
        return whole_page(found)
    page = whole_page(found.page)
    try:
        if isinstance(found, Printed):
            return whole_page(printed(page, found.data))
        return whole_page(extract(page))
    except DragomanError as error:
        return Problem(error.code, page.source, error.detail)


def find_paths(
    paths: Iterable[str], *, most_bytes: int = MOST_BYTES, given: Given = NOTHING, holds: str = "lines"
) -> Iterator[Found]:
    """As `read_paths`, with HTML and PDF left as they are: reading them can be another process's work (`opened`).

    `given` is what is known of the one page that there is. Standard input `holds` lines, or the text or html of it.
    """
    for path in paths:
        if path == "-" and holds != "lines":
            yield from read_pasted(sys.stdin.buffer, html=holds == "html", given=given, most_bytes=most_bytes)
        elif path == "-":
            yield from _quietly(read_lines(sys.stdin.buffer, name="-", most_bytes=most_bytes), STDIN)
        else:
            yield from (with_given(found, given) for found in _path(Path(path), path, most_bytes))


def _path(path: Path, source: str, most_bytes: int) -> Iterator[Found]:
    source = os.fsencode(source).decode("utf-8", "replace")
    try:
        if path.is_dir():
            yield from _folder(path, source, most_bytes)
        elif not path.exists():
            yield Problem("I107", source)
        elif not path.is_file() or not _read(path):
            yield Problem("I110", source)
        else:
            yield from read_file(path, source=source, most_bytes=most_bytes)
    except (OSError, ValueError) as error:
        yield Problem("I109", source, _reason(error))


def files_of(paths: Iterable[str]) -> Iterator[str]:
    """The files of `paths` in the order in which they are read; what is no folder, or holds no file, stays as it is."""
    for path in paths:
        found = _inside(Path(path))[0] if Path(path).is_dir() else ()
        yield from map(str, found or (path,))


def _inside(folder: Path) -> tuple[list[Path], list[OSError]]:
    """The files of a folder that are read, by name, and what could not be looked into."""
    refused: list[OSError] = []
    found: list[Path] = []
    for top, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(top, name) for name in files if not name.startswith(".") and _read(Path(top, name))]
    return sorted(found, key=lambda p: p.relative_to(folder).parts), refused


def _folder(folder: Path, source: str, most_bytes: int) -> Iterator[Found]:
    found, refused = _inside(folder)
    for path in found:
        yield from _path(path, str(path), most_bytes)
    for error in refused:
        yield Problem("I109", str(error.filename), _reason(error))
    if not found and not refused:
        yield Problem("I106", source)


def _read(path: Path) -> bool:
    """Whether a file is one that is read, by its name or, for XML and JSON, its first bytes."""
    try:
        return kind(path.name) is not None or format_of(path) is not None
    except OSError:
        return True  # met, and said, where it is opened


def kind(name: str) -> str | None:
    """What a file holds by its name: plain, html, pdf, lines, table, archive; null for what is not read."""
    name = name.lower()
    for endings, what in KINDS:
        if name.endswith(endings):
            return what
    return None


def read_file(path: Path, *, source: str, most_bytes: int = MOST_BYTES) -> Iterator[Found]:
    """The page of a text, HTML or PDF file, the pages of JSON Lines, Parquet, a web archive, a feed, an export."""
    if kind(path.name) == "archive":
        yield from _quietly(read_archive(path, source=source, most_bytes=most_bytes), source)
        return
    if kind(path.name) == "lines":
        with path.open("rb") as file:
            packed = path.name.lower().endswith(".gz")
            stream = cast(BinaryIO, gzip.GzipFile(fileobj=file)) if packed else file
            yield from _quietly(read_lines(stream, name=source, most_bytes=most_bytes), source)
        return
    if kind(path.name) == "table":
        yield from _quietly(read_table(path, source=source, most_bytes=most_bytes), source)
        return
    wrapped = format_of(path)
    if wrapped:
        yield from _quietly(read_wrapped(path, wrapped, source=source, most_bytes=most_bytes), source)
        return
    size = path.stat().st_size
    if size > most_bytes:
        yield Problem("I105", source, f"{size} bytes, the limit is {most_bytes}")
        return
    data = path.read_bytes()
    if kind(path.name) == "pdf" and data:
        yield Printed(Page(source=source, text="", sha256=hashlib.sha256(data).hexdigest()), data)
        return
    try:
        decoded = decode(data)
        yield from (Problem(code, source, detail) for code, detail in decoded.notices)
        page = Page(source=source, text=decoded.text, sha256=hashlib.sha256(data).hexdigest())
        yield Unread(page) if kind(path.name) == "html" else page
    except DragomanError as error:
        yield Problem(error.code, source, error.detail)


def _quietly(pages: Iterator[Found], source: str) -> Iterator[Found]:
    """The pages of a stream that may break in the middle (a cut archive) or hold none."""
    some = False
    try:
        for page in pages:
            some = True
            yield page
    except (OSError, EOFError, zlib.error) as error:
        yield Problem("I109", source, _reason(error))
        return
    except DragomanError as error:
        yield Problem(error.code, source, error.detail)
        return
    if not some:
        yield Problem("I101", source)


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
