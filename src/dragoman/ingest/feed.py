"""RSS 0.9 to 2.0, Atom, and news sitemaps: an article an entry, with what the feed carries of its text."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from lxml import etree

from dragoman.ingest.item import Item
from dragoman.ingest.xml import first, name, parse, text

ENTRIES = frozenset(("item", "entry", "url"))  # `url` of a news sitemap
CONTENT = ("encoded", "content", "fulltext", "description", "summary")  # the whole text before its summary
DATES = ("pubdate", "publication_date", "published", "date", "issued", "updated")


def items(data: bytes) -> Iterator[Item]:
    """The entries of a feed in its order. Raises ValueError where it is no XML."""
    root = parse(data)
    channel = first(root, "channel")
    outlet = text(first(channel if channel is not None else root, "title")) or None
    for entry in root.iter():
        if name(entry) in ENTRIES:
            yield _item(entry, outlet)


def _item(entry: etree._Element, outlet: str | None) -> Item:
    news = first(entry, "news")  # of a sitemap
    about = news if news is not None else entry
    body = first(entry, *CONTENT)
    inner = text(body)
    if body is not None and body.get("type") == "xhtml":
        inner = "".join(etree.tostring(child, encoding="unicode") for child in body)
    url = _link(entry)
    return Item(
        id=text(first(entry, "guid", "id")) or url or "",
        title=" ".join(text(first(about, "title")).split()),
        html=inner or "<p></p>",
        url=url,
        outlet=text(first(entry, "source")) or outlet,
        published=_day(text(first(about, *DATES))),
        language=entry.get("{http://www.w3.org/XML/1998/namespace}lang"),
    )


def _link(entry: etree._Element) -> str | None:
    for child in entry:
        if name(child) == "loc":
            return text(child) or None
        if name(child) == "link" and child.get("rel", "alternate") == "alternate":
            return (child.get("href") or text(child)) or None
    return None


def _day(written: str) -> str | None:
    """A day of RFC 822 (RSS) as ISO; what is ISO already stays."""
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, OverflowError, TypeError, IndexError):
        return written or None
