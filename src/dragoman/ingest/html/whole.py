"""A page's HTML read whole."""

from __future__ import annotations

import msgspec
from lxml import etree

from dragoman.errors import DragomanError
from dragoman.ingest.html.blocks import HEADINGS, Tree, blocks
from dragoman.ingest.html.choice import chosen
from dragoman.ingest.html.head import Head, head
from dragoman.ingest.html.plain import plain
from dragoman.model import Page

LEAST = 80  # characters; an article with fewer was not found, and all that the page shows is given
TITLE = 12  # characters; a shorter heading that the head's title repeats is the name of the site or a section


def extracted(page: Page) -> Page:
    """As `dragoman.ingest.html.extract`."""
    root = _parse(page.text)
    if root is None:
        raise DragomanError("L102", "its HTML shows no text")
    tree, stated = blocks(root), head(root)
    title = _title(tree, stated)
    body = [block.text for block in chosen(tree, title)]
    if sum(map(len, body)) < LEAST:
        body = [block.text for block in tree.blocks if 2 * block.linked <= len(block.text)]
    body = body or [block.text for block in tree.blocks]
    if title and title in body:
        body.remove(title)
    parts = [part for part in (title, *body) if part] or plain(page.text)
    if not parts:
        raise DragomanError("L102", "its HTML shows no text")
    return msgspec.structs.replace(
        page,
        text="\n\n".join(parts),
        url=page.url or stated.url,
        outlet=page.outlet or stated.outlet,
        published=page.published or stated.published,
        language=page.language or stated.language,
    )


def _parse(html: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", recover=True, remove_comments=True, remove_pis=True, huge_tree=True)
    # lone halves of surrogate pairs cannot be encoded, and NUL ends the text for the parser
    raw = html.replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        return etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        return None


def _title(tree: Tree, stated: Head) -> str:
    """The heading that the head's title repeats, else the title that the head states, else the first heading.

    A head that states nothing but the name of the site (as one that every page shares) states no title.
    """
    headings = [" ".join(b.text.split()) for b in tree.blocks if b.tag in HEADINGS and not tree.aside(b)]
    repeated = [text for text in headings if len(text) > TITLE and text in stated.title]
    if repeated:
        return max(repeated, key=len)
    first = next(iter(headings), "")
    return first if first and stated.title in ("", stated.outlet) else stated.title or first
