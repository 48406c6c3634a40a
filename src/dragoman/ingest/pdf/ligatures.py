"""Ligatures: in which order their letters are written.

PDFium turns a run of Arabic round, letters of a ligature included, so that these come backwards, unless the font names
the ligature by one character (the presentation forms of Unicode), which it takes apart later. Lam with alef is in every
text, and tells which of the two a document does.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.ingest.pdf.glyphs import Glyph, is_mark
from dragoman.ingest.pdf.order import LEFTWARD, kind

LAM, ALEFS = "\u0644", frozenset(("\u0622", "\u0623", "\u0625", "\u0627", "\u0671"))


def spell(glyphs: Iterable[Glyph]) -> None:
    """Puts the letters of a document's ligatures in their order, in place; marks go behind the letters."""
    found = [g for g in glyphs if len(g.text) > 1]
    told = [_letters(g.text) for g in found if g.falling]
    backward = sum(_lam_alef(t[::-1]) for t in told) >= sum(map(_lam_alef, told))
    for glyph in found:
        letters = _letters(glyph.text)
        if kind(letters or " ") in LEFTWARD and (
            _lam_alef(letters[::-1]) or (backward and glyph.falling and not _lam_alef(letters))
        ):
            letters = letters[::-1]
        glyph.text = letters + "".join(filter(is_mark, glyph.text))


def _letters(text: str) -> str:
    return "".join(sign for sign in text if not is_mark(sign))


def _lam_alef(text: str) -> bool:
    return len(text) == 2 and text[0] == LAM and text[1] in ALEFS
