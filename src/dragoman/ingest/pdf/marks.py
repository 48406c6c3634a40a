"""Vowel signs go to the letters with which they are drawn."""

from __future__ import annotations

from dragoman.ingest.pdf.glyphs import Glyph, is_mark

OFF = 1e9
REACH = 0.8  # of a letter's size: how far above or below its letter a sign may be drawn


def with_marks(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs that are no marks, each with those that are drawn with it."""
    out = [g for g in glyphs if not g.mark]
    for glyph in out:
        glyph.marks = "".join(filter(is_mark, glyph.text))
    for mark in glyphs:
        if not mark.mark:
            continue
        near = [(_distance(mark, g), at) for at, g in enumerate(out) if abs(mark.y - g.y) < REACH * g.size]
        distance, at = min(near, default=(REACH * mark.size, 0))
        if distance < REACH * mark.size:
            out[at].text += mark.text
            for glyph in out if mark.drawing else [out[at]]:
                if glyph.drawing == mark.drawing or not mark.drawing:
                    glyph.marks += mark.text
    return out


def _distance(mark: Glyph, glyph: Glyph) -> float:
    """Between a mark and its letter, which of parts of one drawing is the next to the right."""
    if mark.drawing:
        return abs(glyph.left - mark.right) if glyph.drawing == mark.drawing else OFF
    middle = (mark.left + mark.right) / 2
    return 0.0 if glyph.left <= middle < glyph.right else min(abs(middle - glyph.left), abs(middle - glyph.right))
