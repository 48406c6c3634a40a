"""HTML to the text that a reader of the page sees, title first, with what its head states beside it."""

from __future__ import annotations

import msgspec

from dragoman.model import Page


class Unread(msgspec.Struct, frozen=True):
    """A page whose text is still HTML."""

    page: Page


def extract(page: Page) -> Page:
    """`page`, whose text is HTML, with the text that a reader sees and what its head states.

    What came with the page stands before what the HTML says. Raises DragomanError L102 where it shows no text.
    """
    from dragoman.ingest.html.whole import extracted  # its parser takes time to load

    return extracted(page)
