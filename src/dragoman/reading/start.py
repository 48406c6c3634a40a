"""Where an article begins among the blocks: its headline, behind tickers, menus and lists of other headlines."""

from __future__ import annotations

from dragoman.reading.blocks import Block
from dragoman.reading.cohesion import share

AHEAD = 3  # blocks after a headline, among which its standfirst or lead stands
FIT = 0.34  # least share of a headline's words in what follows it, for it to be its headline
MANY = 3  # lines above a body that its own title, kicker and standfirst may be
LEAST = 3  # content words of a headline, below which the share says little


def following(blocks: list[Block], i: int, count: int = AHEAD, *, end: int | None = None) -> list[Block]:
    """The next `count` wordy blocks after block `i`."""
    out = []
    for block in blocks[i + 1 : len(blocks) if end is None else end]:
        if block.wordy:
            out.append(block)
            if len(out) == count:
                break
    return out


def fit(blocks: list[Block], i: int, *, end: int | None = None) -> float:
    """How well block `i` is the headline of what follows: share of its content words there; 0 where nothing runs on."""
    head = blocks[i].stems
    after = following(blocks, i, end=end)
    if len(head) < LEAST or not any(b.kind in ("para", "open", "line") for b in after):
        return 0.0
    told: set[str] = set()
    for block in after:
        told |= block.stems
    return share(head, told)


def find_start(blocks: list[Block], first: int) -> tuple[int, int, list[tuple[int, int]]]:
    """(first block of the article, block of its headline or -1, block ranges between them that are foreign)."""
    while first < len(blocks) and blocks[first].mark in ("menu", "latest", "cookie", "share", "advert", "related"):
        first += 1
    body = next((i for i in range(first, len(blocks)) if blocks[i].wordy and blocks[i].kind == "para"), -1)
    if body < 0:
        return _without_body(blocks, first)
    title = _headline(blocks, first, body)
    if title < 0:
        return _untitled(blocks, first, body)
    begin = title
    while begin > first and _belongs_above(blocks, begin - 1, title):
        begin -= 1
    twin = next((i for i in range(first, begin) if _same(blocks[i], blocks[title])), -1)
    if twin >= 0 and twin < begin:
        holes = [(twin + 1, begin)] if begin > twin + 1 else []
        return twin, twin, holes
    return begin, title, []


def _headline(blocks: list[Block], first: int, body: int) -> int:
    """The headline of the first running text: the best fit above it, the uppermost of equals.

    Where several lines stand above the body and none fits, the last is its headline: lists stand in front of it.
    """
    heads = [i for i in range(first, body) if blocks[i].wordy and blocks[i].kind in ("head", "line")]
    best, most = -1, 0.0
    for i in heads:
        if len(blocks[i].stems) >= 2:
            found = fit(blocks, i)
            if found >= FIT and found > most + 0.15:
                best, most = i, found
    if best < 0 and len(heads) > MANY:
        return heads[-1]
    return best


def _belongs_above(blocks: list[Block], i: int, title: int) -> bool:
    """Whether a block above the headline is its own: a kicker, a date line, a sign."""
    block = blocks[i]
    if block.kind in ("noise", "date", "digits") or block.mark in ("date", "code", "byline", "breaking", "source"):
        return True
    if block.mark or block.kind in ("open", "para"):
        return False
    if block.text.endswith((":", "：")) or (len(block.text) < 40 and not _crowded(blocks, title)):
        return not _listed(blocks, i)
    told = blocks[title].stems.union(*(b.stems for b in following(blocks, title)))
    return share(block.stems, told) >= FIT


def _crowded(blocks: list[Block], title: int) -> bool:
    """Whether more lines stand above a headline than are its own."""
    return sum(1 for b in blocks[:title] if b.wordy) >= MANY


def _listed(blocks: list[Block], i: int) -> bool:
    """Whether a short line stands in a list or above a ticker."""
    return any(0 <= j < len(blocks) and blocks[j].kind == "open" for j in (i - 1, i + 1)) or blocks[i].bullet


def _same(a: Block, b: Block) -> bool:
    """Whether two lines are one headline, the site's name aside."""
    if not a.wordy or len(b.stems) < 2:
        return False
    return share(b.stems, a.stems) >= 0.9 and len(a.stems) <= len(b.stems) + 3


def _untitled(blocks: list[Block], first: int, body: int) -> tuple[int, int, list[tuple[int, int]]]:
    """The article has no headline that fits: all above its body is its own, but for a ticker or a list of headlines."""
    begin = first
    rest: set[str] = set()
    for block in blocks[body : body + 6]:
        rest |= block.stems
    above = [i for i in range(first, body) if blocks[i].wordy]
    heads = [i for i in above if blocks[i].kind in ("head", "open")]
    for i in above:
        if blocks[i].kind == "open" and share(blocks[i].stems, rest) < 0.25 and len(rest) > 30:
            begin = i + 1
    if len(heads) >= 4:
        strange = [i for i in heads if share(blocks[i].stems, rest) < 0.25]
        if len(strange) * 2 > len(heads):
            begin = max(begin, strange[-1] + 1)
    title = next((i for i in range(begin, body) if blocks[i].wordy and blocks[i].kind == "head"), -1)
    return begin, title, []


def _without_body(blocks: list[Block], first: int) -> tuple[int, int, list[tuple[int, int]]]:
    title = next((i for i in range(first, len(blocks)) if blocks[i].wordy and blocks[i].kind == "head"), -1)
    return first, title, []
