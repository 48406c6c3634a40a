"""What comes in."""

from __future__ import annotations

import datetime

import msgspec


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page as it was found, with what a feed or an archive knew beside it.

    `text` is the decoded text (a byte-order mark dropped, everything else kept); `published`, `url`, `outlet` and
    `language` (BCP 47) are null where nothing came with the page; so is `retrieved_at`, the moment at which an archive
    fetched it (ISO 8601, UTC). `sha256` is the digest of the page's bytes.
    """

    source: str
    text: str
    sha256: str
    url: str | None = None
    outlet: str | None = None
    published: datetime.date | None = None
    language: str | None = None
    retrieved_at: str | None = None
