"""A text with marks on it: cut where marks begin and end, so that each piece has all marks that lie on it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

import msgspec

AROUND = 160  # characters shown before and behind a telling
ENDS = frozenset(".!?؟…۔")  # of a sentence
CLOSERS = "»”\"'’)]"
OPENERS = "«“\"'‘(["
TRAILING = " \t،,;؛:–-"  # what does not stand before "…"
ZWNJ = "\u200c"
LONG = 200  # characters of Persian in which some half-space is due


class Piece(msgspec.Struct, frozen=True):
    """Some characters and the kinds of marks that lie on them."""

    text: str
    kinds: tuple[str, ...] = ()


class Mark(msgspec.Struct, frozen=True):
    """Characters `[start, end)` that say something of this kind."""

    start: int
    end: int
    kind: str


def pieces(text: str, start: int, end: int, marks: Iterable[Mark], *, cut: bool = True) -> list[Piece]:
    """Characters `[start, end)` of `text`, cut at every mark's ends; where `cut`, what is left out is hinted at."""
    inside = [m for m in marks if m.start < end and m.end > start]
    cuts = sorted({start, end, *(max(start, m.start) for m in inside), *(min(end, m.end) for m in inside)})
    out = []
    if text[:start].strip() and cut:
        out.append(Piece("… "))
    for a, b in itertools.pairwise(cuts):
        kinds = tuple(dict.fromkeys(m.kind for m in inside if m.start <= a and b <= m.end))
        out.append(Piece(text[a:b], kinds))
    if text[end:].strip() and cut:
        out.append(Piece(" …"))
    return out


def windows(text: str, tellings: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches of `text` around tellings, overlapping ones joined, cut at blanks."""
    last: tuple[int, int] | None = None
    for start, end in sorted(tellings):
        a, b = _blank(text, max(0, start - AROUND), -1), _blank(text, min(len(text), end + AROUND), 1)
        if last is not None and a <= last[1]:
            last = (last[0], max(last[1], b))
            continue
        if last is not None:
            yield last
        last = (a, b)
    if last is not None:
        yield last


def _blank(text: str, at: int, step: int) -> int:
    for _ in range(20):
        if at <= 0 or at >= len(text) or text[at].isspace():
            break
        at += step
    return max(0, min(len(text), at))


def lacks_half_spaces(text: str) -> bool:
    """Whether a Persian text came without its half-spaces: long, and not one in it."""
    return len(text) > LONG and ZWNJ not in text


def quoted(text: str, start: int, end: int) -> str:
    """Characters `[start, end)` as a quotation: with "…" where it begins or ends in the middle of a sentence."""
    words = text[start:end].strip()
    before, after = text[:start].rstrip(" \t" + OPENERS), text[end:].lstrip(" \t" + CLOSERS)
    inner = before and before[-1] != "\n" and before.rstrip(CLOSERS)[-1:] not in {*ENDS, ":"}
    whole = words.rstrip(CLOSERS)[-1:] in ENDS or not after or after[0] == "\n" or after[0] in ENDS
    return f"{'… ' if inner else ''}{words if whole else words.rstrip(TRAILING) + ' …'}"
