"""Files that wrap articles in a format of their own: feeds, NewsML-G2, ninjs, exports of Telegram channels.

One module a format; which one a file is follows from its first bytes, since all are called `.xml` or `.json`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.ingest.day import iso_day
from dragoman.ingest.decode import decode
from dragoman.ingest.html import Unread
from dragoman.ingest.item import Item
from dragoman.ingest.problem import Problem
from dragoman.model import Page

ENDINGS = (".xml", ".rss", ".atom", ".json")
HEAD = 4096  # bytes in which a file says what it is
_XML = {b"rss": "feed", b"feed": "feed", b"RDF": "feed", b"newsItem": "newsml", b"newsMessage": "newsml"}
_ROOT = re.compile(rb"<(?:\w+:)?(\w+)[\s>]")
_CHANNEL = re.compile(rb'"messages"\s*:\s*\[')
_NINJS = re.compile(rb'"(?:headlines?|body_html|body_text|bodies)"\s*:')


def format_of(path: Path) -> str | None:
    """feed, newsml, telegram or ninjs; null for what is none of them. Raises OSError where it cannot be opened."""
    if not path.name.lower().endswith(ENDINGS):
        return None
    with path.open("rb") as file:
        head = file.read(HEAD)
    if path.name.lower().endswith(".json"):
        return "telegram" if _CHANNEL.search(head) else "ninjs" if _NINJS.search(head) else None
    return next((_XML[root] for root in _ROOT.findall(head) if root in _XML), None)


def read_wrapped(path: Path, format: str, *, source: str, most_bytes: int) -> Iterator[Page | Unread | Problem]:
    """The pages of a file. `most_bytes` bounds one page, not the file. A damaged file is I113."""
    try:
        for number, item in enumerate(_items(path, format)):
            yield from _page(item, f"{source}#{item.id or number}", most_bytes)
    except (ValueError, OverflowError, RecursionError) as error:
        yield Problem("I113", source, str(error).split("\n")[0])
    except DragomanError as error:
        yield Problem(error.code, source, error.detail)


def _items(path: Path, format: str) -> Iterator[Item]:
    data = path.read_bytes()
    if format == "feed":
        from dragoman.ingest.feed import items as feed_items

        return feed_items(data)
    if format == "newsml":
        from dragoman.ingest.newsml import items as newsml_items

        return newsml_items(data)
    if format == "ninjs":
        from dragoman.ingest.ninjs import items as ninjs_items

        return ninjs_items(decode(data).text)
    from dragoman.ingest.telegram import items as telegram_items

    return telegram_items(decode(data).text)


def _page(item: Item, source: str, most_bytes: int) -> Iterator[Page | Unread | Problem]:
    page = page_of(item, source)
    if page is None:
        return  # a photograph without words
    size = len(page.text.encode("utf-8", "replace"))
    if size > most_bytes:
        yield Problem("I105", source, f"{size} bytes, the limit is {most_bytes}")
        return
    if item.published and page.published is None:
        yield Problem("I111", source, f"published {item.published[:60]!r}")
    yield page if item.html is None else Unread(page)


def page_of(item: Item, source: str) -> Page | None:
    """The page of an item; its text is still HTML where the item's is. Null where it holds no words."""
    content = item.text if item.html is None else _html(item.title, item.html)
    if not content.strip():
        return None
    text = content if item.html is not None else "\n\n".join(part for part in (item.title, content) if part)
    return Page(
        source=source,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        url=item.url,
        outlet=item.outlet,
        published=iso_day(item.published),
        language=item.language,
    )


def _html(title: str, html: str) -> str:
    """An item's HTML as a whole page, its title where a page has it."""
    from html import escape

    return f"<html><body><h1>{escape(title)}</h1>{html}</body></html>" if title else html
