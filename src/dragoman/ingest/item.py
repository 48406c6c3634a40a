"""One article of a file that wraps several."""

from __future__ import annotations

import msgspec


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """What a feed, an agency's file or a channel says of one article. `html` stands for `text` where not null.

    `published` is an ISO day or moment as written.
    """

    id: str = ""
    title: str = ""
    text: str = ""
    html: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
