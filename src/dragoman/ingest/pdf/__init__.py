"""PDF to text in the order in which it is read, Arabic and Persian too. Needs the `pdf` extra."""

from __future__ import annotations

import msgspec

from dragoman.model import Page

PDF = (".pdf",)


class Printed(msgspec.Struct, frozen=True):
    """A page that is still a PDF: `data` are its bytes, the page's text is empty."""

    page: Page
    data: bytes


def printed(page: Page, data: bytes) -> Page:
    """`page` with the text that a reader of the PDF sees, its paragraphs parted by empty lines.

    Raises DragomanError I114 (the extra is missing), I115 (no text, as in a scan), I116 (damaged or locked).
    """
    from dragoman.ingest.pdf.whole import text  # the extra, and its library takes time to load

    return msgspec.structs.replace(page, text=text(data))
