"""A PDF read whole: its lines put together to paragraphs, running heads and page numbers left out."""

from __future__ import annotations

from dragoman.errors import DragomanError
from dragoman.ingest.pdf.order import leftward

LEAST = 20  # characters; a document with fewer shows pictures of text, or none
FOREIGN = 0.3  # of all signs, of which a reader may know nothing


def text(data: bytes) -> str:
    """The text of a PDF, paragraphs parted by empty lines. Raises DragomanError I114, I115, I116."""
    try:
        from dragoman.ingest.pdf.glyphs import sheets
    except ImportError as error:
        raise DragomanError("I114", "") from error
    from dragoman.ingest.pdf.ligatures import spell
    from dragoman.ingest.pdf.lines import lines
    from dragoman.ingest.pdf.paragraphs import paragraphs

    found = list(sheets(data))
    spell(glyph for sheet in found for glyph in sheet.glyphs)
    signs = [g.text for sheet in found for g in sheet.glyphs]
    unknown = sum(sheet.unknown for sheet in found)
    if unknown > FOREIGN * (unknown + len(signs)):
        raise DragomanError("I115", f"{unknown} of {unknown + len(signs)} signs are in a font that names no characters")
    if len(signs) < LEAST:
        raise DragomanError("I115", f"{len(found)} pages")
    rtl = leftward(signs) > 0
    return "\n\n".join(paragraphs([lines(sheet.glyphs, rtl=rtl) for sheet in found]))
