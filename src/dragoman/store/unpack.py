"""The lines of a pack as checked values: it may come from anywhere, and what a record cannot bear must not get in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.errors import DragomanError
from dragoman.merging.report import reports_of
from dragoman.model import Article, Page
from dragoman.store import journal, judgements, values
from dragoman.store.schema import SCHEMA

MOST_ARTICLES = 2**31  # of a page; what a database's INTEGER holds
# What checking a line can raise, the last for numbers and days outside of what can be kept or counted.
_WRONG = (msgspec.MsgspecError, KeyError, ValueError, OverflowError)


class Version(msgspec.Struct, frozen=True):
    """A version of a page with its articles."""

    page: Page
    articles: list[Article]


class Heir(msgspec.Struct, frozen=True):
    """Which report follows one that went."""

    digest: str
    heir: str


Item = Version | judgements.Judgement | journal.Entry | Heir


def objects(lines: Iterable[bytes]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The lines of a pack as objects with their kind. Raises S110 where one is none, S102 for a newer pack."""
    number = 0
    for number, line in enumerate(lines, 1):
        try:
            told = msgspec.json.decode(line)
        except msgspec.DecodeError as error:
            raise DragomanError("S110", f"line {number}: {error}") from error
        if not isinstance(told, dict) or not isinstance(kind := told.pop("kind", None), str):
            raise DragomanError("S110", f"line {number}")
        if number == 1:
            _first(kind, told)
        yield kind, told
    if not number:
        raise DragomanError("S110", "it is empty")


def _first(kind: str, told: dict[str, Any]) -> None:
    schema = told.get("schema", SCHEMA)
    if kind != "pack" or not isinstance(schema, int):
        raise DragomanError("S110", "its first line")
    if schema > SCHEMA:
        raise DragomanError("S102", f"schema {schema}, this Dragoman knows up to {SCHEMA}")


def unpack(lines: Iterable[bytes]) -> Iterator[Item]:
    """What a pack with texts holds, a page when all its articles are there. Raises S110, S102."""
    version: Version | None = None
    for number, (kind, told) in enumerate(objects(lines), 1):
        try:
            if kind == "pack" and not told.get("text"):
                raise DragomanError("S110", "a pack without texts")
            if kind == "page":
                if version:
                    yield version
                version = Version(msgspec.convert(told, Page), [])
            elif kind == "article":
                _article(version, msgspec.convert(told, Article))
            elif kind == "judgement":
                judgement = msgspec.convert(told["judgement"], judgements.Judgement)
                judgements.check(judgement)
                yield judgement
            elif kind == "journal":
                entry = msgspec.convert(told["entry"], journal.Entry)
                journal.check(entry)
                yield entry
            elif kind == "heir":
                yield msgspec.convert(told, Heir)
        except _WRONG as error:
            raise DragomanError("S110", f"line {number}, {kind}: {error}") from error
    if version:
        yield version


def _article(version: Version | None, article: Article) -> None:
    """An article goes to its page, if it can be kept and compared. Raises one of `_WRONG`."""
    if version is None or (article.source, article.sha256) != (version.page.source, version.page.sha256):
        raise ValueError("it is not of the page before it")
    if not 0 <= article.article < MOST_ARTICLES or article.article in {a.article for a in version.articles}:
        raise ValueError(f"its number, {article.article}")
    values.pack_article(article)
    for report in reports_of(article):
        values.pack_report(report)
    version.articles.append(article)
