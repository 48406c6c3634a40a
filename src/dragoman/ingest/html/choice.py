"""Which blocks of a page are its article.

Every block of running text weighs what it holds of words that are no links. The article is the smallest part of the
page that holds most of that weight (Kohlschütter et al. 2010 show that length and link density suffice); what stands
between the title and it (a lead, a date line) belongs to it, lists of links and parts that call themselves furniture
do not.
"""

from __future__ import annotations

from dragoman.ingest.html.blocks import HEADINGS, Block, Tree

LEAST = 40  # characters of a block that counts as running text
MOST_LINKED = 0.4  # of a running block's characters
SHARE = 0.7  # of the page's weight that its article must hold
HOME = 0.75  # of the weight: what hangs side by side with so much of it is the article
PARAGRAPHS = frozenset(("p", "li", "blockquote", "pre", "td", *HEADINGS))
LEAD = 25  # characters of a block above the article that is a lead; with a digit it may be shorter: a date line


def chosen(tree: Tree, title: str) -> list[Block]:
    """The blocks of the article, in order, without its title."""
    running = [block for block in tree.blocks if _running(block) and not tree.aside(block)]
    total = sum(_weight(block) for block in running)
    if not total:
        return []
    for block in running:
        for at in tree.above(block.node):
            tree.nodes[at].weight += _weight(block)
    inside = _article(tree, total)
    kept = [b for b in tree.inside(inside) if _kept(b, tree)]
    first = next((n for n, b in enumerate(tree.blocks) if kept and b is kept[0]), 0)
    lead = _lead(tree.blocks[:first], title, tree)
    return _without_tail([*lead, *kept], tree, total)


def _article(tree: Tree, total: int) -> int:
    """The node of the article: what calls itself its body, else the innermost that holds most of the weight."""
    stated = [at for at, node in enumerate(tree.nodes) if node.body and 2 * node.weight >= total]
    if stated:
        return stated[-1]
    inside = 0
    for at, node in enumerate(tree.nodes):  # parents stand before their children
        if node.weight >= SHARE * total and node.parent == inside and node.tag not in ("p", *HEADINGS):
            inside = at
    return inside


def _running(block: Block) -> bool:
    return len(block.text) >= LEAST and block.linked <= MOST_LINKED * len(block.text)


def _weight(block: Block) -> int:
    return len(block.text) - block.linked


def _kept(block: Block, tree: Tree) -> bool:
    return 2 * block.linked <= len(block.text) and not tree.aside(block)


def _lead(above: list[Block], title: str, tree: Tree) -> list[Block]:
    """What stands between the title and the article: leads and date lines."""
    heads = [n for n, block in enumerate(above) if " ".join(block.text.split()) == title]
    if not heads:
        return []
    return [b for b in above[heads[-1] + 1 :] if _kept(b, tree) and (len(b.text) >= LEAD or _has_digit(b.text))]


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _without_tail(kept: list[Block], tree: Tree, total: int) -> list[Block]:
    """The blocks up to the last of the article's own: behind it stand buttons, keywords, notices, headings of nothing.

    Where most of the weight hangs side by side in one part, only what hangs there is the article's own.
    """
    own = [block for block in kept if _running(block) and block.tag not in HEADINGS]
    homes: dict[int, int] = {}
    for block in own:
        home = _home(block, tree)
        homes[home] = homes.get(home, 0) + _weight(block)
    first = max(homes, key=lambda home: homes[home], default=-1)
    if homes and homes[first] >= HOME * total:
        own = [block for block in own if _home(block, tree) == first]
    if not own:
        return kept
    last = max(n for n, block in enumerate(kept) if block is own[-1])
    alike = last
    while alike + 1 < len(kept) and _goes_on(own[-1], kept[alike + 1], first, tree):
        alike += 1
    return kept[: alike + 1]


def _goes_on(last: Block, block: Block, home: int, tree: Tree) -> bool:
    """Whether a short block goes on with the article: a paragraph without links where its paragraphs stand."""
    if block.linked or block.tag != last.tag:
        return False
    beside = tree.nodes[block.node].parent == tree.nodes[last.node].parent
    return beside or (block.tag == "p" and _home(block, tree) in tree.above(home))


def _home(block: Block, tree: Tree) -> int:
    """The part in which a block's paragraph stands."""
    node = tree.nodes[block.node]
    return node.parent if node.tag in PARAGRAPHS else block.node
