"""Whether another article begins at a block: its headline fits what follows, and what was told does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Set as AbstractSet

from dragoman.reading.blocks import Block
from dragoman.reading.cohesion import share
from dragoman.reading.furniture import Furniture
from dragoman.reading.start import LEAST, fit
from dragoman.reading.ticker import AHEAD, following

# Weights and threshold are read off pages glued to one another. Nine in ten true beginnings have a fit of
# 0.33 and more and share less than 0.2 with the page before them; a page's own paragraphs share 0.15 and
# more, and in Arabic three in four begin with a word that goes on.
FIT, KNOWN, AFTER, GOES_ON, LAYOUT, SIGNED = 2.5, 2.0, 3.0, 2.0, 0.7, 0.5
AIRY = 0.3
DATED = 0.7  # a dateline opens the lead («القاهرة (د ب أ) - », "TEHRAN – ")
DATELINE = re.compile(r"[^.!?؟:،,«\"]{2,45}?[)\s]\s*(?:--|[-–—])+\s")
ENOUGH = 0.7
STAYS = 0.3
TAKEN_UP, TOOK = 1.0, 2  # what weighs against it that so many words of the only line, new to the page, stand below it
UNTITLED = 0.3  # the fit that is granted where no headline stands, but the layout says that one might
LONGEST = 220  # characters of a headline, posts on messengers included


def begins(
    blocks: list[Block],
    i: int,
    before: Callable[[], AbstractSet[str]],
    furniture: Furniture,
    *,
    airy: bool,
    formal: bool,
    sure: bool,
) -> bool:
    """Whether another article begins at block `i`; `before` gives the stems of what was told before it.

    `airy`: empty lines stand between all paragraphs here, so that one more tells nothing. `formal`: the page
    so far is running text in full sentences. `sure`: enough of it has been seen to know its layout.
    """
    head = blocks[i]
    titled = head.kind != "para"
    if head.bullet or (titled and (len(head.stems) < LEAST or len(head.text) > LONGEST)):
        return False
    after = following(blocks, i, AHEAD)
    if titled and not after:
        return False
    sign = signed(blocks, i)
    layout = 0 if airy else head.gap + (titled and after[0].gap)
    if not layout and not airy and not formal and not sign:
        return False
    if titled:
        fits = fit(blocks, i)
        if layout == 2:
            fits = max(fits, UNTITLED)
    else:
        if not head.gap or not ((formal and sure) or sign) or (airy and not sign):
            return False
        fits, after = UNTITLED, [head, *after[:2]]
    if fits < 0.25:
        return False
    told = before()
    score = FIT * fits - AFTER * share(_stems(after), told)
    if titled:
        score -= KNOWN * share(head.stems, told)
    if furniture.continues(head.text) or (titled and furniture.continues(after[0].text)):
        score -= GOES_ON
    if airy:
        score += AIRY if titled and head.gap and after[0].gap and not head.closed else 0.0
    else:
        score += (-LAYOUT, LAYOUT, 1.5 * LAYOUT)[layout]
    if sign:
        score += SIGNED
    if titled and DATELINE.match(after[0].text) and not furniture.continues(after[0].text):
        score += DATED
    return score >= ENOUGH


def goes_on(
    blocks: list[Block],
    items: list[int],
    inline: AbstractSet[str],
    i: int,
    told: AbstractSet[str],
    furniture: Furniture,
) -> float:
    """How much speaks for the body going on at paragraph `i`, behind links; above `STAYS` it does."""
    stems = _stems([blocks[i], *following(blocks, i, 2)])
    if items:
        fits = max(fit(blocks, p) for p in items)
    else:
        fits = share(inline, stems) if len(inline) >= LEAST else 0.2
    score = AFTER * share(stems, told) - 2.0 * fits
    if len(items) == 1 and len(inline) < LEAST and len((blocks[items[0]].stems - told) & stems) >= TOOK:
        score -= TAKEN_UP  # its headline: a link's own words are not those of the page around it
    if len(items) > 1:
        score += STAYS
    if furniture.continues(blocks[i].text):
        score += 1.5
    return score


def signed(blocks: list[Block], i: int) -> bool:
    """Whether a post's signature stands right before block `i`."""
    for block in reversed(blocks[max(0, i - 4) : i]):
        if block.kind != "noise" and not (block.kind in ("line", "head") and len(block.text) < 20):
            return False
        if block.kind == "noise" and "@" in block.text:
            return True
    return False


def _stems(rows: list[Block]) -> set[str]:
    out: set[str] = set()
    for block in rows:
        out |= block.stems
    return out
