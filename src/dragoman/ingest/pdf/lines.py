"""Glyphs of a page to its lines, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

import msgspec

from dragoman.ingest.pdf.glyphs import Glyph
from dragoman.ingest.pdf.marks import with_marks
from dragoman.ingest.pdf.order import LEFTWARD, is_bracket, kind, leftward, logical

LEVEL = 0.35  # of a letter's size: how far signs of one line may stand above each other
SPACE = 0.08  # of a letter's size: a wider gap between what the file names as two words parts them
GAP = 0.35  # a wider one parts words that the file names as one
BRACKET = 0.12  # a wider one parts a bracket from what stands beside it, whichever word the file counts it to
MARKED = 0.15  # a wider one parts a letter with a vowel sign, at which PDFium sees spaces that are not there
ALWAYS = -1e9
TANWIN = frozenset("\u064b\u064c\u064d")  # on the last letter of a word, or on the one before a last alef
ALEFS = frozenset(("\u0627", "\u0649"))
ELLIPSIS = "…"
COLUMN = 3.0  # of a letter's size: a wider gap parts what stands side by side


class Line(msgspec.Struct):
    """A line as written: its text, edges, height and size in points; `rtl` where it runs to the left."""

    text: str
    left: float
    right: float
    y: float
    size: float
    rtl: bool


def lines(glyphs: list[Glyph], *, rtl: bool) -> list[Line]:
    """The lines of a page; `rtl` says whether the document runs to the left."""
    out: list[Line] = []
    for row in _rows(with_marks(glyphs)):
        parts = list(_parts(row))
        for part in reversed(parts) if rtl else parts:
            out.append(_line(part, rtl))
    return out


def _stretch(glyph: Glyph) -> bool:
    """Whether a sign is a stroke along the line by which Arabic words are stretched.

    Files that justify lines by it (LibreOffice's) name it by whatever sign of the font stood at its number.
    """
    flat = glyph.right - glyph.left > 2 * (glyph.high - glyph.low)
    foreign = glyph.text != ELLIPSIS and kind(glyph.text) not in LEFTWARD
    return flat and foreign and abs(glyph.low - glyph.y) < 0.03 * glyph.size


def _rows(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """What stands on one level, from top to bottom, each from left to right."""
    rows: list[tuple[float, list[Glyph]]] = []
    for glyph in glyphs:
        reach = LEVEL * max(glyph.size, 4.0)
        home = next((row for y, row in reversed(rows) if abs(y - glyph.y) <= reach), None)
        if home is None:
            rows.append((glyph.y, [glyph]))
        else:
            home.append(glyph)
    for _, row in sorted(rows, key=lambda r: -r[0]):
        yield sorted(row, key=lambda g: (g.x, g.left))


def _parts(row: list[Glyph]) -> Iterator[list[Glyph]]:
    part: list[Glyph] = []
    right = 0.0
    for glyph in row:
        if part and glyph.left - right > COLUMN * max(glyph.size, 4.0):
            yield part
            part = []
        part.append(glyph)
        right = max(right, glyph.right) if len(part) > 1 else glyph.right
    if part:
        yield part


def _line(row: list[Glyph], rtl: bool) -> Line:
    signs: list[str] = []
    ends = {g.word: at for at, g in enumerate(row)}
    begun: set[int] = set()
    for at, glyph in enumerate(row):
        if at:
            last = row[at - 1]
            within = glyph.word in begun or ends[last.word] >= at
            if glyph.x - last.end > _wide(last, glyph, within) * max(1.0, min(glyph.size, last.size)):
                signs.append(" ")
        begun.add(glyph.word)
        if not (rtl and _stretch(glyph)):
            signs.append(glyph.text)
    more = leftward(signs)
    turned = more > 0 or (rtl and 3 * more > -len(signs))
    return Line(
        text=logical(signs, rtl=turned),
        left=min(g.left for g in row),
        right=max(g.right for g in row),
        y=median(g.y for g in row),
        size=median(g.size for g in row),
        rtl=turned,
    )


def _wide(one: Glyph, other: Glyph, within: bool) -> float:
    """Which gap between a sign and the one to its right is a space.

    `within` says whether the file names them as parts of one word.
    """
    if is_bracket(one.text) or is_bracket(other.text):
        return BRACKET
    if one.drawing and one.drawing == other.drawing:
        return GAP if within else SPACE
    if other.text[-1] in TANWIN and one.text.isalpha():
        return GAP if one.text in ALEFS else ALWAYS
    if within or TANWIN.intersection(one.marks):
        return GAP
    return MARKED if one.marks or other.marks else SPACE
