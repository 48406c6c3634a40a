"""The record of contacts: pages go in, events come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from dragoman.errors import DragomanError
from dragoman.merging import Merged, merge
from dragoman.model import Article, Page
from dragoman.store.filters import Filters
from dragoman.store.shelf import Added, Shelf
from dragoman.store.sqlite import SqliteShelf

_SQLITE = "sqlite:///"
_EVERYTHING = Filters()


class Record:
    """A record in a file (or `sqlite:///` URL), made where there is none. Raises S101, S102."""

    def __init__(self, path: str | Path, *, must_exist: bool = False) -> None:
        self._shelf: Shelf = _open(str(path), must_exist=must_exist)

    def add(self, page: Page, articles: Sequence[Article]) -> Added:
        """Keeps a page and what was read off it, in one transaction."""
        return self._shelf.put(page, articles)

    def articles(self) -> Iterator[Article]:
        """Every article that counts."""
        return self._shelf.articles()

    def events(self, filters: Filters = _EVERYTHING) -> list[Merged]:
        """The merged events that pass the filters.

        All articles are merged before any is left out: an event and its id do not depend on what is asked.
        """
        return [event for event in merge(self._shelf.articles()) if filters.admit(event)]

    def event(self, id: str) -> Merged | None:
        """The event of an id, also of one that it had before."""
        return next((e for e in self.events() if id == e.id or id in e.former_ids), None)

    def text(self, source: str, sha256: str) -> str | None:
        """The text that the spans of a page's articles refer to."""
        return self._shelf.text(source, sha256)

    def count(self) -> tuple[int, int]:
        """How many pages and articles count."""
        return self._shelf.count()

    def close(self) -> None:
        """Lets go of the file."""
        self._shelf.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _open(name: str, *, must_exist: bool) -> Shelf:
    if "://" in name and not name.startswith(_SQLITE):
        raise DragomanError("S101", f"{name}: only files and {_SQLITE} are kept so far")
    path = Path(name.removeprefix(_SQLITE))
    if must_exist and not path.exists():
        raise DragomanError("S101", f"{path}: there is none")
    return SqliteShelf(path)
