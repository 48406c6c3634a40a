"""Web archives (WARC, ISO 28500): the pages that a crawl fetched, one a record, as they stand in the file.

A page is an HTTP response of status 200, a resource or a conversion, of a text type or a PDF. Requests, redirects,
pictures and revisits are passed over in silence: they are no pages. `source` is the archive's path, `#`, and the
record's own id.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import DragomanError
from dragoman.ingest.decode import decode
from dragoman.ingest.html import Unread
from dragoman.ingest.pdf import Printed
from dragoman.ingest.problem import Problem
from dragoman.model import Page

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

PAGES = frozenset(("response", "resource", "conversion"))
HTML = frozenset(("text/html", "application/xhtml+xml"))
PLAIN = frozenset(("text/plain",))
PDF = frozenset(("application/pdf",))
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
OK = "200"


def read_archive(path: Path, *, source: str, most_bytes: int) -> Iterator[Page | Unread | Printed | Problem]:
    """The pages of an archive, gzipped or not. `most_bytes` bounds one page, unpacked.

    Raises OSError or EOFError where the file is no archive or its rest cannot be read; the pages before that place have
    been given by then.
    """
    from warcio.archiveiterator import ArchiveIterator

    with path.open("rb") as file:
        records = ArchiveIterator(file)
        number = 0
        while True:
            try:
                record = next(records, None)
            except Exception as error:  # its reader meets damage in many ways; behind it nothing can be found
                raise OSError(str(error).split("\n")[0] or type(error).__name__) from error
            if record is None:
                break
            if record.format != "warc":
                raise OSError("what stands there is no record of a web archive")
            name = f"{source}#{(record.rec_headers.get_header('WARC-Record-ID') or str(number)).strip('<>')}"
            number += 1
            if record.rec_type in PAGES:
                try:
                    yield from list(_record(record, name, most_bytes))
                except Exception as error:  # a body that is not packed as its head says
                    yield Problem("I112", name, f"{type(error).__name__}: {error}")
        if records.offset < path.stat().st_size:  # the last record has not even a whole head
            raise EOFError("the archive is cut")


def _record(record: ArcWarcRecord, source: str, most_bytes: int) -> Iterator[Page | Unread | Printed | Problem]:
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    if headers is None or (record.rec_type == "response" and not headers.get_statuscode()):
        yield Problem("I112", source, "its head is cut")
        return
    stated = headers.get_header("Content-Type") or ""
    kind = stated.split(";")[0].strip().lower()
    if kind not in HTML | PLAIN | PDF or (record.rec_type == "response" and headers.get_statuscode() != OK):
        return
    data = _whole(record, most_bytes)
    if len(data) > most_bytes:
        yield Problem("I105", source, f"the limit is {most_bytes} bytes")
        return
    if getattr(record.raw_stream, "limit", 1):
        yield Problem("I112", source, "the archive ends inside it")
        return
    charset = CHARSET.search(stated)
    about = {
        "source": source,
        "sha256": hashlib.sha256(data).hexdigest(),
        "url": record.rec_headers.get_header("WARC-Target-URI"),
        "retrieved_at": record.rec_headers.get_header("WARC-Date"),
    }
    if kind in PDF and data:
        yield Printed(Page(text="", **about), data)
        return
    try:
        decoded = decode(data, declared=charset[1] if charset else None)
        yield from (Problem(code, source, detail) for code, detail in decoded.notices)
        page = Page(text=decoded.text, **about)
        yield Unread(page) if kind in HTML else page
    except DragomanError as error:
        yield Problem(error.code, source, error.detail)


def _whole(record: ArcWarcRecord, most_bytes: int) -> bytes:
    """The body, unpacked, up to one byte more than the limit: one piece after another, as packed streams give them."""
    stream, out, size = record.content_stream(), [], 0
    while size <= most_bytes and (piece := stream.read(most_bytes + 1 - size)):
        out.append(piece)
        size += len(piece)
    return b"".join(out)
