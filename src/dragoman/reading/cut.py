"""Whether another article begins at a block: how well the headline fits what follows, how little what was told does."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from dragoman.reading.blocks import Block
from dragoman.reading.cohesion import share
from dragoman.reading.furniture import Furniture
from dragoman.reading.start import LEAST, fit, following

# Weights and threshold are read off corpus pages glued to one another (bench/reading): of true beginnings nine in ten
# have a fit of 0.33 and more and share less than 0.2 with the page before them; a page's own paragraphs share 0.15
# and more, and in Arabic three in four begin with a word that goes on.
FIT, KNOWN, AFTER, GOES_ON, LAYOUT, SIGNED = 2.5, 2.0, 3.0, 2.0, 0.7, 0.5
ENOUGH = 0.7
STAYS = 0.3


def begins(
    blocks: list[Block], i: int, told: AbstractSet[str], furniture: Furniture, *, airy: bool, end: int | None = None
) -> bool:
    """Whether block `i` is the headline of another article. `airy`: empty lines stand between all paragraphs here."""
    head = blocks[i]
    if len(head.stems) < LEAST or head.bullet or len(head.text) > 220:
        return False
    after = following(blocks, i, end=end)
    if not after:
        return False
    fits = fit(blocks, i, end=end)
    if fits < 0.25:
        return False
    score = FIT * fits - KNOWN * share(head.stems, told) - AFTER * share(_stems(after), told)
    if furniture.continues(after[0].text) or furniture.continues(head.text):
        score -= GOES_ON
    if not airy:
        gaps = head.gap or after[0].gap
        score += LAYOUT if gaps else -LAYOUT
    if signed(blocks, i):
        score += SIGNED
    return score >= ENOUGH


def goes_on(
    blocks: list[Block],
    items: list[int],
    inline: AbstractSet[str],
    i: int,
    told: AbstractSet[str],
    furniture: Furniture,
) -> float:
    """How much speaks for the body going on at paragraph `i` behind a list of links; above `STAYS` it does."""
    after = [blocks[i], *following(blocks, i, 2)]
    stems = _stems(after)
    fits = max((fit(blocks, p) for p in items[-2:]), default=share(inline, stems) if len(inline) >= LEAST else 0.2)
    score = AFTER * share(stems, told) - 2.0 * fits
    if furniture.continues(blocks[i].text):
        score += 1.5
    return score


def signed(blocks: list[Block], i: int) -> bool:
    """Whether a post's signature stands right before block `i`."""
    for block in reversed(blocks[max(0, i - 3) : i]):
        if block.kind != "noise":
            return False
        if "@" in block.text:
            return True
    return False


def _stems(rows: list[Block]) -> set[str]:
    out: set[str] = set()
    for block in rows:
        out |= block.stems
    return out
