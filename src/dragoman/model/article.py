"""One article of a page: what `dragoman read` prints a line of."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.model.event import Event
from dragoman.model.said import Figure, Statement
from dragoman.model.span import Span

SCHEMA = 1


class Title(msgspec.Struct, frozen=True, gc=False):
    """The headline, verbatim."""

    text: str
    start: int
    end: int


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """The article's own day. `date` is null where several days stay open; `start` and `end` then bound them.

    `basis`: given, stated, code or inferred.
    """

    date: datetime.date | None
    start: datetime.date
    end: datetime.date
    precision: str
    basis: str
    trace: str
    evidence: tuple[Span, ...] = ()


class Outlet(msgspec.Struct, frozen=True, kw_only=True):
    """Who publishes, as the page or what came with it says; `country` ISO 3166-1 alpha-3 or null.

    `id` is that of the world data, null for an outlet that it does not list.
    """

    name: str
    country: str | None = None
    id: str | None = None
    evidence: tuple[Span, ...] = ()


class Notice(msgspec.Struct, frozen=True, order=True):
    """A coded problem with an article; the codes are listed in the documentation."""

    code: str
    message: str


class MadeBy(msgspec.Struct, frozen=True, kw_only=True):
    """What made the row: schema, reader version, digests of packs and world."""

    schema: int
    reader: str
    packs: str
    world: str


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One article: its bounds on the page, its day, and everything read off it."""

    source: str
    sha256: str
    url: str | None
    retrieved_at: str | None
    article: int
    main: bool
    language: str
    span: tuple[int, int]
    title: Title | None
    published: Published | None
    made_by: MadeBy
    outlet: Outlet | None
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    problems: tuple[Notice, ...]
