"""ninjs (IPTC's news in JSON), versions 1 and 2: an object, or an array of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dragoman.ingest.item import Item


def items(data: str) -> Iterator[Item]:
    """The items that hold text. Raises ValueError where the file is no JSON."""
    whole = json.loads(data)
    for one in whole if isinstance(whole, list) else [whole]:
        if isinstance(one, dict):
            yield _item(one)


def _item(one: dict[str, Any]) -> Item:
    html = _string(one.get("body_html")) or _body(one, "html")
    provider = one.get("provider") or one.get("infosources")
    if isinstance(provider, list):
        provider = next(iter(provider), None)
    return Item(
        id=_string(one.get("uri")),
        title=_string(one.get("headline")) or _first(one.get("headlines")) or _string(one.get("title")),
        text=_string(one.get("body_text")) or _body(one, "plain"),
        html=html or None,
        url=_string(one.get("canonicalurl") or one.get("url")) or None,
        outlet=_string(provider.get("name") if isinstance(provider, dict) else provider) or None,
        published=_string(one.get("firstcreated") or one.get("contentcreated") or one.get("versioncreated")) or None,
        language=_string(one.get("language")) or None,
    )


def _body(one: dict[str, Any], kind: str) -> str:
    """The first body of a kind: version 2 lists bodies with their content types."""
    bodies = one.get("bodies")
    for body in bodies if isinstance(bodies, list) else []:
        if isinstance(body, dict) and kind in _string(body.get("contenttype") or "text/plain"):
            return _string(body.get("value"))
    return ""


def _first(values: Any) -> str:
    for one in values if isinstance(values, list) else []:
        if isinstance(one, dict) and (found := _string(one.get("value"))):
            return found
    return ""


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
