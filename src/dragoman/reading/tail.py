"""The short lines behind the last paragraph of a body: its own last words, or headlines of other pages."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Protocol

from dragoman.reading.blocks import FULL, Block
from dragoman.reading.cohesion import share
from dragoman.reading.cut import signed
from dragoman.reading.furniture import Furniture

STRANGE = 0.35  # middle share of a list's words in the body before it, below which it is foreign
SIGNS = 9  # lines of a signature, signs and links included
MOST = 40  # lines of a list that are looked at
SHORT = 20  # characters of a channel's name
KNOWN = 0.2  # share of a sentence's words in the body, from which it is the body's own behind furniture


class Closed(Protocol):
    """What is known of an article's end."""

    last: int
    closed_by: str
    foreign: list[tuple[int, int]]


def own_tail(
    blocks: list[Block],
    found: Closed,
    loose: list[int],
    told: AbstractSet[str],
    furniture: Furniture,
    *,
    formal: bool,
) -> list[int]:
    """Those of the `loose` lines behind a body that are its own. `formal`: the body is full sentences."""
    own = list(loose)
    tail = next((i for i, _ in found.foreign if i > found.last), len(blocks))
    while own and own[-1] > tail and not _known(blocks[own[-1]], told):
        own.pop()
    strange = _strange_from(blocks, own, told, furniture, formal=formal)
    if strange < len(own):
        return own[:strange]
    if own and formal and found.closed_by:
        last = blocks[own[-1]]
        if last.gap and not last.closed and _listed(blocks, own[-1], furniture):
            own.pop()
    return own


def with_signature(blocks: list[Block], last: int) -> int:
    """The block of the signature right behind a post's last line, or `last`: it is no foreign matter."""
    for i in range(last + 1, min(len(blocks), last + SIGNS)):
        block = blocks[i]
        short = block.kind in ("line", "head") and len(block.text) < SHORT
        if block.mark or block.gap or not (block.kind == "noise" or short):
            break
        if block.kind == "noise" and "@" in block.text and len(block.text) > 1:
            last = i
    return last


def _known(block: Block, told: AbstractSet[str]) -> bool:
    return block.closed and share(block.stems, told) > KNOWN


def _listed(blocks: list[Block], i: int, furniture: Furniture) -> bool:
    """Whether a short line may be one of a list of other headlines."""
    block, before = blocks[i], blocks[i - 1]
    if before.kind == "noise" and "@" not in before.text and not block.gap:
        return False  # a post's own point, behind its sign
    short = block.kind in ("head", "line") or (block.kind == "para" and len(block.text) < FULL)
    return short and not furniture.continues(block.text)


def _strange_from(
    blocks: list[Block], lines: list[int], told: AbstractSet[str], furniture: Furniture, *, formal: bool
) -> int:
    """Where in `lines` a list begins that has nothing to do with what was told; their count if none."""
    at = len(lines)
    while at and len(lines) - at < MOST and _listed(blocks, lines[at - 1], furniture):
        at -= 1
    while at < len(lines):
        run = [blocks[p] for p in lines[at:]]
        sign = signed(blocks, lines[at])
        open_ended = formal and not any(b.closed and b.kind != "head" for b in run)
        if (open_ended or sign or run[0].gap) and len(run) >= (2 if formal or sign else 3):
            shares = sorted(share(b.stems, told) for b in run)
            if shares[len(run) // 2] < STRANGE:
                return at
        at += 1
    return at
