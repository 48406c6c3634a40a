"""The blocks of an HTML tree in the order of the page, each with its text, its links and where it hangs."""

from __future__ import annotations

import re

import msgspec
from lxml import etree

SILENT = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "select", "button", "textarea", "object", "title")
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LISTS = frozenset(("dd", "details", "dl", "dt", "li", "ol", "summary", "ul"))
TABLES = frozenset(("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"))
PARTS = frozenset(("address", "article", "body", "center", "div", "header", "hr", "html", "main", "p", "section"))
INSETS = frozenset(("blockquote", "fieldset", "figcaption", "figure", "form", "legend", "pre"))
ASIDE = frozenset(("nav", "footer", "aside", "menu"))
BLOCKS = HEADINGS | LISTS | TABLES | PARTS | INSETS | ASIDE
BLANK = re.compile(r"[ \t\r\n\f\v]+")
# What the makers of pages call the parts that are not the article, as words of a class or id.
# fmt: off
FURNITURE = frozenset((
    "ad", "ads", "advert", "advertisement", "advertising", "banner", "breadcrumb", "breadcrumbs", "comment",
    "comments", "consent", "cookie", "cookies", "copyright", "disqus", "footer", "latest", "login", "menu",
    "menubar", "mostread", "mostviewed", "nav", "navbar", "navigation", "newsletter", "pagination", "popup",
    "promo", "promotion", "recommended", "related", "relatednews", "respond", "share", "sharing", "sidebar",
    "social", "subscribe", "tag", "tags", "ticker", "toolbar", "trending", "weather", "widget",
))
# fmt: on
EDGES = " \u00a0\u200b\ufeff"  # what an empty line may hold
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


class Node(msgspec.Struct):
    """A block element: its parent's place in the list (-1: none) and what it says of itself."""

    parent: int
    tag: str
    aside: bool
    body: bool
    weight: int = 0


class Block(msgspec.Struct):
    """A run of text that stands by itself, under the node at `node`."""

    tag: str
    node: int
    pieces: list[str] = []
    linked: int = 0
    text: str = ""

    def close(self) -> None:
        """Makes the text of the pieces: white space collapsed as a browser does, lines kept."""
        lines = "".join(self.pieces).split("\n")
        self.text = "\n".join(kept for kept in (line.strip(EDGES) for line in lines) if kept)


class Tree(msgspec.Struct):
    """Nodes, and blocks with some text."""

    nodes: list[Node]
    blocks: list[Block]

    def aside(self, block: Block) -> bool:
        """Whether a block hangs in a part that is not the article's."""
        return any(self.nodes[at].aside for at in self.above(block.node))

    def above(self, at: int) -> list[int]:
        """A node and those around it, from the inside out."""
        out = []
        while at >= 0:
            out.append(at)
            at = self.nodes[at].parent
        return out


def blocks(root: etree._Element) -> Tree:
    """The blocks of a tree."""
    nodes: list[Node] = [Node(-1, "html", aside=False, body=False)]
    found = [Block("html", 0)]
    open_nodes = [0]
    linking = 0
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in SILENT or "hidden" in element.attrib:
                walk.skip_subtree()
                continue
            if tag == "a":
                linking += 1
            elif tag == "br":
                found[-1].pieces.append("\n")
            elif tag in BLOCKS:
                nodes.append(_node(element, tag, open_nodes[-1]))
                open_nodes.append(len(nodes) - 1)
                found.append(Block(tag, open_nodes[-1]))
            _add(found[-1], element.text, linking)
            continue
        if event == "end" and tag not in SILENT and "hidden" not in element.attrib:
            if tag == "a":
                linking = max(0, linking - 1)
            elif tag in BLOCKS:
                open_nodes.pop()
                found.append(Block(nodes[open_nodes[-1]].tag, open_nodes[-1]))
        if element is not root:
            _add(found[-1], element.tail, linking)
    for block in found:
        block.close()
    return Tree(nodes, [block for block in found if block.text])


def _node(element: etree._Element, tag: str, parent: int) -> Node:
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    words = {word.lower() for word in _WORD.findall(named)}
    role = element.get("role") or ""
    aside = tag in ASIDE or role in ("navigation", "complementary", "contentinfo", "dialog")
    body = (element.get("itemprop") or "").lower() == "articlebody"
    return Node(
        parent, tag, aside=aside or (tag not in ("body", "html", "article") and bool(words & FURNITURE)), body=body
    )


def _add(block: Block, text: str | None, linking: int) -> None:
    if text:
        plain = BLANK.sub(" ", text)
        block.pieces.append(plain)
        if linking:
            block.linked += len(plain.strip())
