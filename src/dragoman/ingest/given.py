"""What whoever gives one page knows of it, and the page that is pasted."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from dragoman.errors import DragomanError
from dragoman.ingest.decode import decode
from dragoman.ingest.html import Unread
from dragoman.ingest.pdf import Printed
from dragoman.ingest.problem import Problem
from dragoman.model import Page

STDIN = "standard input"
SHORT = 12  # digits of the digest by which a pasted page without an address is known


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What stands before all that the page says of itself; null where nothing is known."""

    url: str | None = None
    outlet: str | None = None
    published: datetime.date | None = None

    @property
    def some(self) -> bool:
        """Whether anything is."""
        return any(value is not None for value in msgspec.structs.astuple(self))


NOTHING = Given()
Found = Page | Unread | Printed | Problem


def with_given(found: Found, given: Given) -> Found:
    """What was found, with what is given of it."""
    if isinstance(found, Problem) or not given.some:
        return found
    known = {name: value for name, value in msgspec.structs.asdict(given).items() if value is not None}
    if isinstance(found, Page):
        return msgspec.structs.replace(found, **known)
    return msgspec.structs.replace(found, page=msgspec.structs.replace(found.page, **known))


def read_pasted(stream: BinaryIO, *, html: bool, given: Given, most_bytes: int) -> Iterator[Page | Unread | Problem]:
    """The one page that a stream holds. It is known by its address, else by its digest."""
    data = stream.read(most_bytes + 1)
    digest = hashlib.sha256(data).hexdigest()
    source = given.url or f"-#{digest[:SHORT]}"
    if len(data) > most_bytes:
        yield Problem("I105", source, f"the limit is {most_bytes} bytes")
        return
    try:
        decoded = decode(data)
    except DragomanError as error:
        yield Problem(error.code, source if data else given.url or STDIN, error.detail)
        return
    yield from (Problem(code, source, detail) for code, detail in decoded.notices)
    page = Page(source=source, text=decoded.text, sha256=digest, **msgspec.structs.asdict(given))
    yield Unread(page) if html else page
