"""Where an article begins: at its headline, behind tickers, menus and lists of other headlines."""

from __future__ import annotations

from dragoman.reading.blocks import Block
from dragoman.reading.cohesion import share
from dragoman.reading.ticker import AHEAD, following, ticker_end

FIT = 0.34  # least share of a headline's words in what follows it, for it to be its headline
SITE = 50  # characters of a site's name behind a page's title
TWICE = 0.85  # share from which a line is the headline once more
LEAST = 3  # content words of a headline, below which the share says little
BEFORE = frozenset({"menu", "latest", "cookie", "share", "advert", "related", "subscribe", "copyright"})
OWN = frozenset({"date", "code", "byline", "breaking", "source"})


def fit(blocks: list[Block], i: int) -> float:
    """How well block `i` is the headline of what follows: share of its content words there, 0 to 1."""
    head = blocks[i].stems
    after = following(blocks, i, AHEAD)
    if len(head) < LEAST or not after:
        return 0.0
    if share(head, after[0].stems) >= TWICE:
        return 1.0
    if not any(b.kind in ("para", "open", "line") for b in after):
        return 0.0
    told: set[str] = set()
    for block in after:
        told |= block.stems
    return share(head, told)


def find_start(blocks: list[Block], first: int) -> tuple[int, int, list[tuple[int, int]]]:
    """(first block of the article, block of its headline or -1, foreign block ranges between them)."""
    top = first
    first = _after_lists(blocks, first)
    first = _after_lists(blocks, ticker_end(blocks, first))
    if first >= len(blocks):
        return top, -1, []
    body = next((i for i in range(first, len(blocks)) if blocks[i].wordy and blocks[i].kind == "para"), -1)
    title = _headline(blocks, first, body) if body >= 0 else -1
    if title < 0:
        stop = body if body >= 0 else len(blocks)
        title = next((i for i in range(first, stop) if blocks[i].wordy and blocks[i].kind == "head"), -1)
        return first, title, []
    begin = title
    while begin > first and _belongs_above(blocks, begin - 1, title):
        begin -= 1
    twin = next((i for i in range(top, begin) if blocks[i].wordy), -1)
    if twin >= 0 and _same(blocks[twin], blocks[title]):
        return twin, twin, [(twin + 1, begin)] if begin > twin + 1 else []
    return begin, title, []


def _after_lists(blocks: list[Block], first: int) -> int:
    """The block behind furniture at the top, and behind the list that a head of a list brings."""
    while first < len(blocks) and blocks[first].mark in BEFORE:
        listed = blocks[first].mark in ("latest", "related")
        first += 1
        if listed:
            stop = first
            while stop < len(blocks) and blocks[stop].bullet and not blocks[stop].mark:
                stop += 1
            if stop < len(blocks):
                first = stop
    return first


def _headline(blocks: list[Block], first: int, body: int) -> int:
    """The headline of the first running text: the best fit above it, the uppermost of equals."""
    best, most = -1, 0.0
    for i in range(first, body):
        block = blocks[i]
        if block.wordy and block.kind in ("head", "line") and len(block.stems) >= 2:
            found = fit(blocks, i)
            if found >= FIT and found > most + 0.15:
                best, most = i, found
    return best


def _belongs_above(blocks: list[Block], i: int, title: int) -> bool:
    """Whether a block above the headline is its own: a kicker, a date line, a sign."""
    block = blocks[i]
    if block.kind in ("noise", "date", "digits") or block.mark in OWN:
        return True
    if block.mark or block.kind in ("open", "para"):
        return False
    above = [b for b in blocks[:title] if b.wordy]
    if len(above) == 1 and not _listed(blocks, i):  # one line above a headline is its kicker
        return True
    if block.text.endswith((":", "：")):
        return not _listed(blocks, i)
    told = blocks[title].stems.union(*(b.stems for b in following(blocks, title, AHEAD)))
    return share(block.stems, told) >= FIT


def _listed(blocks: list[Block], i: int) -> bool:
    """Whether a short line stands in a list or above a ticker."""
    return any(0 <= j < len(blocks) and blocks[j].kind == "open" for j in (i - 1, i + 1)) or blocks[i].bullet


def _same(a: Block, b: Block) -> bool:
    """Whether two lines are one headline, the site's name aside."""
    if not a.wordy or len(b.stems) < 2:
        return False
    if a.text.startswith(b.text):
        return len(a.text) <= len(b.text) + SITE
    return share(b.stems, a.stems) >= 0.9 and len(a.stems) <= len(b.stems) + 3
