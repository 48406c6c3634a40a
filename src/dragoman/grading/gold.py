"""Annotated pages: what a careful reader says that a page reports. One JSON object a line (`evaluation/README.md`)."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

Days = tuple[datetime.date, datetime.date]
# Sets of which every page may be looked at; of every other those in its files of the name below are held out, or each
# third page, by a digest of its id, where it has no such file.
OPEN = frozenset(("samples", "seeds", "merge"))
HELD = 3
HELD_OUT = "holdout.jsonl"


class Side(msgspec.Struct, frozen=True):
    """A principal: the code of its party, the usual English name of the person or null."""

    party: str | None
    name: str | None = None


class Where(msgspec.Struct, frozen=True):
    """Where: ISO 3166-1 alpha-3, and the usual English name of the city or null."""

    country: str
    city: str | None = None


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """A contact as annotated. `date` is first and last day, inclusive, or null; `quote` the words that report it.

    `initiator` is the code of the party that began it, null where the page does not say. Reports of one real contact
    share a `key` across pages, where the annotation gives one.
    """

    channel: str
    status: str
    date: Days | None
    parties: tuple[Side, ...]
    quote: str = ""
    salience: str = "main"
    initiator: str | None = None
    place: Where | None = None
    topics: tuple[str, ...] = ()
    key: str | None = None


class Bounds(msgspec.Struct, frozen=True):
    """The first and the last words of the page's own article, verbatim."""

    first: str
    last: str


class Given(msgspec.Struct, frozen=True):
    """What came with the page."""

    published: datetime.date | None = None
    url: str | None = None
    outlet: str | None = None


class GoldPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page as annotated. `file` is its text beside the annotation, null where only the `id` names it."""

    id: str
    lang: str
    published: datetime.date | None
    contacts: tuple[Wanted, ...]
    file: str | None = None
    given: Given | None = None
    main: Bounds | None = None

    @property
    def source(self) -> str:
        """What the page is called when it is read."""
        return self.file or self.id


class GoldSet(msgspec.Struct, frozen=True):
    """Annotated pages under one name. `folders` are where the files of its pages may be; `sealed` the ids of those in
    its files for pages held out, null where it has none.
    """

    name: str
    pages: tuple[GoldPage, ...]
    folders: tuple[Path, ...] = ()
    sealed: frozenset[str] | None = None

    def hides(self, page: str) -> bool:
        """Whether a page of the set is scored and never looked at."""
        return held(page) if self.sealed is None else page in self.sealed

    def parts(self) -> Iterator[tuple[str, bool, GoldSet]]:
        """The pages that may be looked at and those held out, each with its name and whether it is the latter."""
        shut = self.name not in OPEN
        for name, hidden in ((self.name, False), (f"{self.name}, held out", True)):
            pages = tuple(page for page in self.pages if (shut and self.hides(page.id)) == hidden)
            if pages:
                yield name, hidden, GoldSet(name, pages, self.folders, self.sealed)


def held(page: str) -> bool:
    """Whether a page belongs to the third of a set that is held out where none of its files says which."""
    return hashlib.sha256(page.encode()).digest()[0] % HELD == 0


def load_gold(path: Path, *, name: str | None = None) -> GoldSet:
    """The set in a JSON Lines file, or in all that are in a folder and below it; its name is theirs unless given.

    Raises OSError where there is none and msgspec.MsgspecError, naming file and line, where a line is no annotation.
    """
    files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
    of_file = {file: tuple(_rows(file)) for file in files}
    pages = tuple(page for rows in of_file.values() for page in rows)
    kept = [file for file in files if file.name == HELD_OUT]
    sealed = frozenset(page.id for file in kept for page in of_file[file]) if kept else None
    return GoldSet(name or path.name.removesuffix(".jsonl"), pages, (path.parent, path.parent.parent), sealed)


def _rows(file: Path) -> Iterator[GoldPage]:
    for number, line in enumerate(file.read_bytes().split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            yield msgspec.json.decode(line, type=GoldPage)
        except msgspec.MsgspecError as error:
            raise msgspec.ValidationError(f"{file}:{number}: {error}") from error
