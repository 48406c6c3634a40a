"""Headlines of other pages in front of an article: one long line of them, or a list."""

from __future__ import annotations

import re

from dragoman.reading.blocks import FULL, STOP, Block
from dragoman.reading.cohesion import share

AHEAD = 3  # blocks after a headline, among which its standfirst or lead stands
FAR = 60  # blocks in which the following words are looked for
REST = 6  # blocks after a ticker that it is compared with
LOW = 0.25  # share of a foreign headline's words in what follows (measured: 0.1; of its own headline 0.7)
WIDE = 250  # characters, from which a line may be a ticker although it ends as a sentence does
STRANGE = 0.12  # the same of a line that need not look like headlines
ENOUGH = 25  # content words of what follows, to compare with
LINES = 3  # headlines that make a list
BARS = re.compile(r"\s[|•*/]\s|\s[–—-]\s")


def following(blocks: list[Block], i: int, count: int) -> list[Block]:
    """The next `count` wordy blocks after block `i`."""
    out = []
    for j in range(i + 1, min(len(blocks), i + FAR)):
        if blocks[j].wordy:
            out.append(blocks[j])
            if len(out) == count:
                break
    return out


def ticker_end(blocks: list[Block], first: int) -> int:
    """The block at which the page's own matter begins: `first`, where no ticker stands in front of it."""
    best = first
    region: list[int] = []
    strange = True
    for k in range(first, min(len(blocks), first + 40)):
        block = blocks[k]
        if not block.wordy:
            if block.kind == "noise" and region:
                break  # a post's signs stand inside its own matter
            continue
        if region and strange and _opens(blocks, region, k):
            best = k
        if block.kind == "para" and (FULL <= len(block.text) < WIDE or (region and len(block.text) >= FULL)):
            break
        region.append(k)
    return _with_title(blocks, first, best)


def _opens(blocks: list[Block], region: list[int], k: int) -> bool:
    """Whether what stands before block `k` is a ticker, and something else begins at `k`."""
    after = following(blocks, k, REST)
    if not after and blocks[k].kind != "para":
        return False
    last = blocks[region[-1]]
    if len(region) == 1:
        wide = len(last.text) >= WIDE and blocks[k].gap
        told = last.kind == "para" and len(BARS.findall(last.text)) < LINES
        bare = _bare(blocks, k)
        if not wide and not (bare if told else _one_line(last)):
            return False  # before any word is looked at
        rest = _stems(blocks[k], after)
        known = share(last.stems, rest)
        if wide and known < STRANGE and len(rest) >= ENOUGH:
            return True
        if told:
            return bare and known < LOW
        return _one_line(last) and known < (0.45 if bare else LOW)
    if _one_line(last) and not blocks[region[0]].bullet:
        return False  # a page's title above its ticker: told apart by its twin
    if len(region) >= LINES and any(blocks[i].text.endswith(blocks[k].text) for i in region[1:]):
        return blocks[k].gap  # the page's own headline, among the latest
    if len(region) < LINES or not (blocks[k].gap or blocks[region[0]].bullet):
        return False
    rest = _stems(blocks[k], after)
    shares = sorted(share(blocks[i].stems, rest) for i in region)
    return shares[len(shares) // 2] < LOW and shares[-1] < 0.6 and share(last.stems, rest) < 0.4


def _stems(block: Block, after: list[Block]) -> set[str]:
    """The stems of a block and those behind it."""
    return set(block.stems).union(*[b.stems for b in after])


def _one_line(block: Block) -> bool:
    """Whether a line is many headlines: long, without a full stop inside, or with bars between them."""
    if len(BARS.findall(block.text)) >= LINES:
        return True
    return block.kind == "open" and len(STOP.findall(block.text)) <= 1


def _bare(blocks: list[Block], k: int) -> bool:
    """Whether block `k` stands as a headline does: short, an empty line on each side."""
    after = following(blocks, k, 1)
    return blocks[k].kind == "head" and blocks[k].gap and bool(after) and after[0].gap


def _with_title(blocks: list[Block], first: int, at: int) -> int:
    """Back to the headline, where one with an empty line on each side followed a list without any."""
    if at > first + 1 and blocks[at].kind == "para" and blocks[at].gap:
        above = blocks[at - 1]
        if above.wordy and above.gap and above.kind == "head" and not above.bullet and not blocks[at - 2].gap:
            return at - 1
    return at
