"""What the record needs of a place to keep things: any database can be one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, Protocol

from dragoman.model import Article, Page

Added = Literal["added", "unchanged", "reread", "superseded"]


class Shelf(Protocol):
    """Keeps pages and articles. A page is known by source and digest; a source's last is current."""

    def put(self, page: Page, articles: Sequence[Article]) -> Added:
        """Keeps a page with its articles in one transaction, or does nothing."""

    def articles(self) -> Iterator[Article]:
        """The articles of all current pages, ordered by source and position."""

    def text(self, source: str, sha256: str) -> str | None:
        """The text of a page as it was given."""

    def count(self) -> tuple[int, int]:
        """How many current pages and articles there are."""

    def close(self) -> None:
        """Lets go of the database."""
