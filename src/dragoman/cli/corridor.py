"""Paths to articles for the commands that read pages: problems are said as they come and counted."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from dragoman import __version__
from dragoman.cli.fresh import is_checkout, is_stale
from dragoman.cli.stdio import say
from dragoman.config import MOST_MEMORY, MOST_SECONDS
from dragoman.errors import DragomanError
from dragoman.ingest.files import find_paths
from dragoman.ingest.found import Item, items
from dragoman.ingest.given import NOTHING, Found, Given
from dragoman.ingest.letters import whole
from dragoman.ingest.problem import Problem
from dragoman.model import Article, MadeBy, Page
from dragoman.model.article import SCHEMA

if TYPE_CHECKING:
    from dragoman.reader import Reader
    from dragoman.scale.pool import Pool

Made = TypeVar("Made")
Held = Callable[[Item], bool]


class Outcome(msgspec.Struct, Generic[Made], frozen=True):
    """What became of an item: what a command makes of its articles, or the problem with it."""

    made: Made | None = None
    problem: Problem | None = None
    notices: tuple[Problem, ...] = ()


class Corridor:
    """One run over pages, by `jobs` processes (0: one a core). `code` is its exit code."""

    def __init__(
        self,
        *,
        most_bytes: int,
        jobs: int = 1,
        most_seconds: float = MOST_SECONDS,
        given: Given | None = None,
        holds: str = "lines",
    ) -> None:
        self.most_bytes = most_bytes
        self.jobs = jobs or os.cpu_count() or 1
        self.most_seconds = most_seconds
        self.given = given or NOTHING  # of the one page that there is
        self.holds = holds  # what standard input is: lines, or the text or html of one page
        self.read = 0
        self.held = 0  # of these, passed over because an earlier run had read them
        self.failed = 0

    @cached_property
    def reader(self) -> Reader:
        """Packs and world, loaded when the first page needs them."""
        return _reader()

    @property
    def made_by(self) -> MadeBy:
        """What every article of this run is made by."""
        compiled = self.reader.compiled
        return MadeBy(schema=SCHEMA, reader=__version__, packs=compiled.packs_digest, world=compiled.world_digest)

    def must_speak(self, language: str) -> None:
        """Ends with a usage error where nothing is told in `language`."""
        import typer

        if language not in self.reader.languages:
            raise typer.BadParameter(f"one of {', '.join(self.reader.languages)}", param_hint="--lang")

    @property
    def code(self) -> int:
        """0 all read, 1 nothing readable, 3 some pages had errors."""
        if not self.read:
            return 1
        return 3 if self.failed else 0

    def pages(self, paths: Iterable[str], *, held: Held | None = None) -> Iterator[tuple[Page, list[Article]]]:
        """Every page of `paths` that can be read and is not `held`, with its articles, in input order."""
        return self.each(paths, _both, held=held)

    def each(
        self, paths: Iterable[str], make: Callable[[Page, list[Article]], Made], *, held: Held | None = None
    ) -> Iterator[Made]:
        """What `make`, a function of a module, makes of every page of `paths` that can be read, in input order.

        It runs where the page is read, so that of what it does not give back nothing is sent between processes. A page
        that is `held` already, by an earlier run, counts as read and is passed over.
        """
        return self._run(self._items(paths, held), make)

    def again(self, pages: Iterable[Page]) -> Iterator[tuple[Page, list[Article]]]:
        """Pages that are at hand, with their articles."""
        return self._run(self._at_hand(pages), _both)

    def apart(self, found: Found) -> tuple[Page, list[Article]] | None:
        """A page that is at hand, with its articles, read in a process of its own; null where it cannot be read."""
        if isinstance(found, Problem):
            return self._said(Outcome(problem=found))
        _ = self.reader  # before the process begins: it shares it
        return self._said(self._pool(_both).apart(Item(found)))

    def _run(self, items: Iterable[Item], make: Callable[[Page, list[Article]], Made]) -> Iterator[Made]:
        for outcome in self._pool(make).map(items):
            made = self._said(outcome)
            if made is not None:
                yield made
        if self.failed:
            say(f"pages read: {self.read}; problems: {self.failed}")

    def _pool(self, make: Callable[[Page, list[Article]], Made]) -> Pool[Item, Outcome[Made]]:
        from dragoman.scale.pool import Pool

        return Pool(
            partial(_read, make=make),
            jobs=self.jobs,
            seconds=self.most_seconds,
            memory=MOST_MEMORY,
            failed=_failed,
        )

    def _said(self, outcome: Outcome[Made]) -> Made | None:
        """What was made, counted; the problem with it on standard error."""
        for notice in outcome.notices:
            say(notice)
        if outcome.problem is not None:
            say(outcome.problem)
            self.failed += 1
        elif outcome.made is not None:
            self.read += 1
        return outcome.made

    def _at_hand(self, pages: Iterable[Page]) -> Iterator[Item]:
        for page in pages:
            _ = self.reader  # before the workers begin: they share it
            yield Item(page)

    def _items(self, paths: Iterable[str], held: Held | None = None) -> Iterator[Item]:
        """What is found on `paths`, with the notices that stand before it."""
        for item in items(find_paths(paths, most_bytes=self.most_bytes, given=self.given, holds=self.holds)):
            if item.page is not None and held is not None and held(item):
                self.read += 1
                self.held += 1
                continue
            if item.page is not None:
                _ = self.reader  # before the workers begin: they share it
            yield item


# What a page leaves behind goes when it has been read, without being looked for: garbage is seldom worth looking for.
GARBAGE = (20_000, 20, 20)


@cache
def _reader() -> Reader:
    from dragoman.reader import load

    try:
        reader = load()
    except msgspec.ValidationError as error:
        raise DragomanError("P103", f"what is there was made by another version: {error}") from error
    package = Path(__file__).parents[1]
    if is_checkout(package) and is_stale(package / "data"):
        say("packs or names were edited after they were compiled, and are read as they were: run dragoman compile")
    gc.freeze()  # it lives as long as the program: nothing of it need ever be looked through for garbage
    gc.set_threshold(*GARBAGE)
    return reader


def _failed(item: Item, error: DragomanError) -> Outcome[Any]:
    return Outcome(problem=Problem(error.code, whole(item.source), error.detail), notices=item.notices)


def _read(item: Item, *, make: Callable[[Page, list[Article]], Made]) -> Outcome[Made]:
    """One item read, wherever this runs."""
    from dragoman.ingest.whole import read_item

    if isinstance(item.found, Problem):
        return _failed(item, DragomanError(item.found.code, item.found.detail))
    try:
        return Outcome(make(*read_item(item, _reader())), notices=item.notices)
    except DragomanError as error:
        return _failed(item, error)


def _both(page: Page, articles: list[Article]) -> tuple[Page, list[Article]]:
    return page, articles
