"""Values as the tables hold them: compressed, and the same bytes for the same value."""

from __future__ import annotations

import zlib
from typing import TypeVar

import msgspec

from dragoman.merging import Merged
from dragoman.merging.report import Report
from dragoman.model import Article

LEVEL = 3  # of zlib: a third less time than the usual 6 for a twentieth more bytes

_encode = msgspec.msgpack.Encoder(order="deterministic").encode
_article = msgspec.msgpack.Decoder(Article)
_report = msgspec.msgpack.Decoder(Report)
_event = msgspec.json.Decoder(Merged)
_row = msgspec.json.Encoder().encode
Kind = TypeVar("Kind")


def pack_article(article: Article) -> bytes:
    """An article as it is kept."""
    return zlib.compress(msgspec.msgpack.encode(article), LEVEL)


def article(body: bytes) -> Article:
    """A kept article."""
    return _article.decode(zlib.decompress(body))


def pack_report(report: Report) -> bytes:
    """What merging compares, without the event that folding reads: that stays in the article."""
    return zlib.compress(_encode({name: getattr(report, name) for name in Report.__struct_fields__}), LEVEL)


def report(body: bytes) -> Report:
    """A kept report."""
    return _report.decode(zlib.decompress(body))


def row(event: Merged) -> bytes:
    """The line that `events` prints."""
    return _row(event)


def pack_row(line: bytes) -> bytes:
    """An event as it is kept."""
    return zlib.compress(line, LEVEL)


def line(body: bytes) -> bytes:
    """The line of a kept event."""
    return zlib.decompress(body)


def event(body: bytes) -> Merged:
    """A kept event."""
    return _event.decode(zlib.decompress(body))


def pack_text(text: str) -> bytes:
    """A page's text as it is kept; lone surrogates too."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def text(body: bytes) -> str:
    """A kept text."""
    return zlib.decompress(body).decode("utf-8", "surrogatepass")
