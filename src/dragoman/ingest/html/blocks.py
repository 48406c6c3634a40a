"""The blocks of an HTML tree in the order of the page, each with its text, its links and where it hangs."""

from __future__ import annotations

import re
from functools import lru_cache

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
BLANKS = " \t\r\n\f\v"
BLANK = re.compile(f"[{BLANKS}]+")
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
NAMES = 4096  # classes and ids that are remembered
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


class Node(msgspec.Struct):
    """A block element: its parent's place in the list (-1: none) and what it says of itself.

    `aside`: it, or one that it stands in, is a part that is not the article's.
    """

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
        text = "".join(self.pieces)
        if "\n" in text:
            self.text = "\n".join(kept for kept in (line.strip(EDGES) for line in text.split("\n")) if kept)
        else:
            self.text = text.strip(EDGES)


class Tree(msgspec.Struct):
    """Nodes, and blocks with some text."""

    nodes: list[Node]
    blocks: list[Block]

    def aside(self, block: Block) -> bool:
        """Whether a block hangs in a part that is not the article's."""
        return self.nodes[block.node].aside

    def above(self, at: int) -> list[int]:
        """A node and those around it, from the inside out."""
        out = []
        while at >= 0:
            out.append(at)
            at = self.nodes[at].parent
        return out

    def inside(self, at: int) -> list[Block]:
        """The blocks that hang in a node."""
        within = [False] * len(self.nodes)
        within[at] = True
        for n in range(at + 1, len(self.nodes)):  # parents stand before their children
            within[n] = within[self.nodes[n].parent]
        return [block for block in self.blocks if within[block.node]]


def blocks(root: etree._Element) -> Tree:
    """The blocks of a tree."""
    nodes: list[Node] = [Node(-1, "html", aside=False, body=False)]
    found = [Block("html", 0)]
    open_nodes = [0]
    tags: list[str] = []  # of the open elements; nothing for those that show nothing
    linking = 0
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            tag = element.tag
            if tag in SILENT or element.get("hidden") is not None:
                walk.skip_subtree()
                tags.append("")
                continue
            tags.append(tag)
            if tag == "a":
                linking += 1
            elif tag == "br":
                found[-1].pieces.append("\n")
            elif tag in BLOCKS:
                nodes.append(_node(element, tag, open_nodes[-1], nodes[open_nodes[-1]].aside))
                open_nodes.append(len(nodes) - 1)
                _open(found, tag, open_nodes[-1])
            _add(found[-1], element.text, linking)
            continue
        if event == "end":
            tag = tags.pop()
            if tag == "a":
                linking = max(0, linking - 1)
            elif tag in BLOCKS:
                open_nodes.pop()
                _open(found, nodes[open_nodes[-1]].tag, open_nodes[-1])
        if element is not root:
            _add(found[-1], element.tail, linking)
    for block in found:
        block.close()
    return Tree(nodes, [block for block in found if block.text])


def _open(found: list[Block], tag: str, node: int) -> None:
    """Begins a block; one without any text before it becomes it."""
    last = found[-1]
    if last.pieces:
        found.append(Block(tag, node))
    else:
        last.tag, last.node = tag, node


def _node(element: etree._Element, tag: str, parent: int, inside: bool) -> Node:
    role = element.get("role") or ""
    aside = inside or tag in ASIDE or role in ("navigation", "complementary", "contentinfo", "dialog")
    if not aside and tag not in ("body", "html", "article"):
        aside = _furniture(element.get("class") or "") or _furniture(element.get("id") or "")
    body = (element.get("itemprop") or "").lower() == "articlebody"
    return Node(parent, tag, aside=aside, body=body)


@lru_cache(maxsize=NAMES)
def _furniture(named: str) -> bool:
    """Whether a class or id calls its part furniture."""
    return any(word.lower() in FURNITURE for word in _WORD.findall(named))


def _add(block: Block, text: str | None, linking: int) -> None:
    if not text:
        return
    if not text.strip(BLANKS):
        if block.pieces:  # blanks that a block begins with are not shown
            block.pieces.append(" ")
        return
    plain = BLANK.sub(" ", text)
    block.pieces.append(plain)
    if linking:
        block.linked += len(plain.strip())
