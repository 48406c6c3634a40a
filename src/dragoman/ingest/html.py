"""HTML to the text that a reader sees, by the standard library's parser: blocks, title first.

Menus go with their elements (nav, footer, aside) and, elsewhere, by link density: a block of which most is
links is furniture unless it is a heading. What the page's head states (day, address, outlet) comes with it.
"""

from __future__ import annotations

import datetime
import re
from html.parser import HTMLParser

import msgspec

from dragoman.errors import DragomanError
from dragoman.ingest.day import iso_day
from dragoman.model import Page

SILENT = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "select", "button", "textarea", "object")
)
ASIDE = frozenset(("nav", "footer", "aside", "menu"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LISTS = frozenset(("dd", "details", "dl", "dt", "li", "ol", "summary", "ul"))
TABLES = frozenset(("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"))
PARTS = frozenset(("address", "article", "body", "center", "div", "header", "hr", "html", "main", "p", "section"))
INSETS = frozenset(("blockquote", "fieldset", "figcaption", "figure", "form", "legend", "pre"))
BLOCKS = HEADINGS | LISTS | TABLES | PARTS | INSETS
BLANK = re.compile(r"[ \t\r\n\f\v]+")
DATES = ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate")
LEAST = 80  # characters; a page with fewer was swallowed by an element that is never closed


class Unread(msgspec.Struct, frozen=True):
    """A page whose text is still HTML."""

    page: Page


class Block(msgspec.Struct):
    """A block under construction: its pieces of text and how many characters of it are links."""

    tag: str
    pieces: list[str] = []
    linked: int = 0

    @property
    def text(self) -> str:
        """The block's lines, white space collapsed as a browser does."""
        lines = ("".join(self.pieces)).split("\n")
        return "\n".join(kept for kept in (line.strip(" \u00a0") for line in lines) if kept)


class _Parser(HTMLParser):
    def __init__(self, dropped: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.dropped = dropped
        self.depth: dict[str, int] = {}
        self.blocks = [Block("body")]
        self.linking = False
        self.entitled = False
        self.title = ""
        self.head: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.dropped:
            self.depth[tag] = self.depth.get(tag, 0) + 1
        elif tag == "title":
            self.entitled = not self.title
        elif tag == "a":
            self.linking = True
        elif tag == "br":
            self.blocks[-1].pieces.append("\n")
        elif tag in BLOCKS:
            self.blocks.append(Block(tag))
        elif tag in ("meta", "link"):
            self._state(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.dropped:
            self.depth[tag] = max(0, self.depth.get(tag, 0) - 1)
        elif tag == "title":
            self.entitled = False
        elif tag == "a":
            self.linking = False
        elif tag in BLOCKS:
            self.blocks.append(Block("body"))

    def handle_data(self, data: str) -> None:
        if self.entitled:
            self.title += data
        elif not any(self.depth.values()):
            plain = BLANK.sub(" ", data)
            self.blocks[-1].pieces.append(plain)
            if self.linking:
                self.blocks[-1].linked += len(plain.strip())

    def _state(self, attrs: dict[str, str | None]) -> None:
        names = (attrs.get(key) for key in ("property", "name", "itemprop", "rel"))
        name = next((name for name in names if name), "").lower()
        value = attrs.get("content") or attrs.get("href") or ""
        if name and value:
            self.head.setdefault(name, value.strip())


def extract(page: Page) -> Page:
    """`page`, whose text is HTML, with the text that a reader sees and what its head states; L102 if none."""
    parser = _parse(page.text, SILENT | ASIDE)
    blocks = _kept(parser.blocks)
    if sum(map(len, blocks)) < LEAST:
        parser = _parse(page.text, SILENT)
        blocks = _kept(parser.blocks) or [b.text for b in parser.blocks if b.text]
    title = _title(parser)
    if title and title not in blocks[:1]:
        if title in blocks:
            blocks.remove(title)
        blocks.insert(0, title)
    if not blocks:
        raise DragomanError("L102", "its HTML shows no text")
    head = parser.head
    return msgspec.structs.replace(
        page,
        text="\n\n".join(blocks),
        url=page.url or head.get("canonical") or head.get("og:url") or None,
        outlet=page.outlet or head.get("og:site_name") or None,
        published=page.published or _day(head),
    )


def _parse(html: str, dropped: frozenset[str]) -> _Parser:
    parser = _Parser(dropped)
    parser.feed(html)
    parser.close()
    return parser


def _title(parser: _Parser) -> str:
    """The heading that the head's title repeats, else what the head states, else the first heading."""
    stated = BLANK.sub(" ", parser.head.get("og:title", "") or parser.title).strip()
    headings = [b.text for b in parser.blocks if b.tag in HEADINGS and b.text]
    repeated = [text for text in headings if len(text) > 12 and (text in stated or text in parser.title)]
    if repeated:
        return max(repeated, key=len)
    return stated or next(iter(headings), "")


def _kept(blocks: list[Block]) -> list[str]:
    out = []
    for block in blocks:
        text = block.text
        if text and (block.tag in HEADINGS or 2 * block.linked <= len(text)):
            out.append(text)
    return out


def _day(head: dict[str, str]) -> datetime.date | None:
    return next((day for name in DATES if (day := iso_day(head.get(name)))), None)
