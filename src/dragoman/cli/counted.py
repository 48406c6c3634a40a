"""Numbers of things in words: one page, two pages."""

from __future__ import annotations


def counted(number: int, one: str, more: str = "") -> str:
    """A number with what is counted, in the singular where it is one; `more` is its plural where that takes no `s`."""
    return f"{number} {one if number == 1 else more or one + 's'}"


def holds(pages: int, articles: int) -> str:
    """What a record holds."""
    return f"the record holds {counted(pages, 'page')}, {counted(articles, 'article')}"
