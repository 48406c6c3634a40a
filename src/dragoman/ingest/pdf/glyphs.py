"""What PDFium finds on a page: characters with the place at which each is drawn.

The order in which a file names its characters is that of its producer (as written, as drawn, word by word), and a
reader that believes it gives Arabic backwards for one producer or the other. Where a character is drawn is certain.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from itertools import groupby, pairwise

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium

from dragoman.errors import DragomanError

POINT = 0.01  # nearer than this, in points, is the same place
REPLACED = frozenset((0, 0xFFFD, 0xFFFE, 0xFFFF))


class Glyph(msgspec.Struct, gc=False):
    """One drawn sign: its characters, where its pen was put down and taken up, the edges of its ink, in points.

    `word` numbers what the file names without a space between. Not where a word stands, but how far it goes, can be
    believed. `drawing` numbers what the file has one drawing for, of which PDFium makes equal parts, one after the
    other; 0 for what has its own. `falling` says that signs are named from right to left about here. `marks` are what
    is drawn with it or with another part of its drawing.
    """

    text: str
    x: float
    y: float
    end: float
    left: float
    right: float
    low: float
    high: float
    size: float
    word: int
    drawing: int = 0
    falling: bool = False
    marks: str = ""

    @property
    def mark(self) -> bool:
        """Whether it is only drawn with another (a vowel sign)."""
        return is_mark(self.text[0])


class Sheet(msgspec.Struct):
    """A page of a PDF: its glyphs, and how many further ones are no known characters."""

    glyphs: list[Glyph]
    unknown: int


def sheets(data: bytes) -> Iterator[Sheet]:
    """The pages of a PDF. Raises DragomanError I116 where it is damaged or locked."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise DragomanError("I116", str(error).split("\n")[0]) from error
    try:
        for number in range(len(document)):
            try:
                page = document[number]
                found = page.get_textpage()
            except pypdfium2.PdfiumError as error:
                raise DragomanError("I116", f"page {number + 1}: {error}") from error
            yield _sheet(found)
            found.close()
            page.close()
    finally:
        document.close()


def is_mark(sign: str) -> bool:
    """Whether a sign is only drawn with another (a vowel sign)."""
    return unicodedata.category(sign) == "Mn"


def written(char: str) -> str:
    """The letters of a drawn form; a vowel sign that is drawn alone (U+FE76) without the blank that would carry it."""
    return unicodedata.normalize("NFKC", char).strip() if "\ufb00" <= char <= "\ufeff" else char


def _sheet(page: pypdfium2.PdfTextPage) -> Sheet:
    x, y, left, right, low, high = (ctypes.c_double() for _ in range(6))
    loose = pdfium.FS_RECTF()
    glyphs: list[Glyph] = []
    unknown = word = 0
    for index in range(page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page.raw, index)
        if code in REPLACED or 0xD800 <= code < 0xF900:  # halves of pairs and what only the file's own font knows
            unknown += 1
            continue
        char = chr(code)
        if code < 32 or char.isspace():
            word += 1
            continue
        pdfium.FPDFText_GetCharOrigin(page.raw, index, x, y)
        pdfium.FPDFText_GetCharBox(page.raw, index, left, right, low, high)
        pdfium.FPDFText_GetLooseCharBox(page.raw, index, loose)
        size = pdfium.FPDFText_GetFontSize(page.raw, index)
        end = max(right.value, loose.right)
        text = written(char)
        glyphs.append(Glyph(text, x.value, y.value, end, left.value, right.value, low.value, high.value, size, word))
    return Sheet(_together(glyphs), unknown)


def _together(glyphs: list[Glyph]) -> list[Glyph]:
    """Signs that share a drawing (a ligature) as its parts or, where all have the whole of it, as one glyph."""
    out: list[Glyph] = []
    for number, (_, group) in enumerate(groupby(glyphs, key=lambda g: (round(g.x / POINT), round(g.y / POINT))), 1):
        first, *more = group
        if more and all(abs(one.left - first.left) < POINT for one in more):
            first.text += "".join(one.text for one in more)
        elif more:
            for one in (first, *more):
                one.x, one.end, one.drawing = one.left, one.right, number
                out.append(one)
            continue
        out.append(first)
    for last, one in pairwise(out):
        if one.word == last.word and one.x < last.x:
            one.falling = last.falling = True
    return out
