"""CSL-JSON (citationstyles.org, schema 1.0): an item for every page that tells of the events.

Zotero and the like read it. It cannot carry: headlines, which stand in the articles (`dragoman cite` prints them): the
title is what the page tells of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.export.pages import Source, sources
from dragoman.export.row import Told
from dragoman.export.to_bibtex import key

MEDIA, SUFFIX = "application/vnd.citationstyles.csl+json", ".csl.json"


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """One array of items, in the order in which they come."""
    yield b"["
    for n, source in enumerate(sources(told)):
        yield (b",\n" if n else b"\n") + msgspec.json.encode(_item(source))
    yield b"\n]\n"


def _item(one: Source) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": key(one),
        "type": "article-newspaper",
        "title": one.tells[0],
        "language": one.language,
        "note": f"Events {', '.join(one.events)}; source {one.source}",
    }
    if one.outlet:
        told["container-title"] = one.outlet
    if one.url:
        told["URL"] = one.url
    if one.published:
        told["issued"] = {"date-parts": [[one.published.year, one.published.month, one.published.day]]}
    return told
