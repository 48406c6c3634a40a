"""Whether a record holds a page as it would be read now, without reading it."""

from __future__ import annotations

from dragoman.ingest.files import opened
from dragoman.ingest.found import Item
from dragoman.ingest.letters import whole_page
from dragoman.model import MadeBy, Page
from dragoman.store import Record


def is_known(record: Record, item: Item, made_by: MadeBy) -> bool:
    """Whether the same bytes with the same day, address and outlet beside them were read by the same packs."""
    if item.page is None:
        return False
    page = whole_page(item.page)
    known = record.known(page.source, page.sha256, made_by)
    if known is None:
        return False
    if not isinstance(item.found, Page):
        if page.retrieved_at:  # of an archive: what else is known of it stands in the same bytes
            return (page.url, page.retrieved_at) == (known.url, known.retrieved_at)
        read = opened(item.found)
        if not isinstance(read, Page):
            return False
        page = read
    return _beside(page) == _beside(known)


def _beside(page: Page) -> tuple[object, ...]:
    return (page.url, page.outlet, page.published, page.language, page.retrieved_at)
