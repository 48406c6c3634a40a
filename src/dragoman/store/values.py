"""Values as the tables hold them: compressed, and the same bytes for the same value."""

from __future__ import annotations

import zlib
from typing import TypeVar

import msgspec

from dragoman.merging import Merged
from dragoman.merging.kin import Found, Trait, part_order
from dragoman.merging.merged import Part
from dragoman.merging.report import Report
from dragoman.model import Article

LEVEL = 3  # of zlib: a third less time than the usual 6 for a twentieth more bytes

_encode = msgspec.msgpack.Encoder(order="deterministic").encode
_article = msgspec.msgpack.Decoder(Article)
_report = msgspec.msgpack.Decoder(Report)
_event = msgspec.json.Decoder(Merged)
_trait = msgspec.msgpack.Decoder(Trait)
_row = msgspec.json.Encoder().encode
# With what an event that has to do with no other ends: what relating finds is kept apart, and put in its place.
_ALONE = b'"part_of":null,"parts":[],"thread":null}'
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


def pack_trait(told: Trait | None) -> bytes:
    """What relating compares of an event, as it is kept; empty where there is nothing."""
    return b"" if told is None else _encode(told)


def trait(body: bytes) -> Trait:
    """A kept trait."""
    return _trait.decode(body)


def pack_kin(found: Found, parts: list[Part]) -> bytes:
    """What an event has to do with others, as its line ends with it."""
    told = sorted(parts, key=part_order)
    return b'"part_of":%b,"parts":%b,"thread":%b}' % (_row(found.whole), _row(told), _row(found.thread))


def line(body: bytes, kin: bytes | None = None) -> bytes:
    """The line of a kept event, with what it has to do with others."""
    whole = zlib.decompress(body)
    return whole.removesuffix(_ALONE) + kin if kin else whole


def event(body: bytes, kin: bytes | None = None) -> Merged:
    """A kept event, with what it has to do with others."""
    return _event.decode(line(body, kin))


def pack_text(text: str) -> bytes:
    """A page's text as it is kept; lone surrogates too."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def text(body: bytes) -> str:
    """A kept text."""
    return zlib.decompress(body).decode("utf-8", "surrogatepass")
