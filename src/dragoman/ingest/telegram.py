"""Exports of Telegram channels (`result.json`): a page a message with words.

A forwarded message has the channel that it comes from as its outlet. An edited one is as it stands now, on the day on
which it was first sent. The pictures of an album are messages of their own; only the one with words is a page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dragoman.ingest.item import Item


def items(data: str) -> Iterator[Item]:
    """The messages in the order of the export. Raises ValueError where it is no JSON or no export."""
    whole = json.loads(data)
    messages = whole.get("messages") if isinstance(whole, dict) else None
    if not isinstance(messages, list):
        raise ValueError("no list of messages")
    channel = whole.get("name") if isinstance(whole.get("name"), str) else None
    for message in messages:
        if isinstance(message, dict) and message.get("type") == "message":
            forwarded = message.get("forwarded_from")
            yield Item(
                id=str(message.get("id") or ""),
                text=_words(message.get("text")).strip(),
                outlet=forwarded if isinstance(forwarded, str) else channel,
                published=message.get("date") if isinstance(message.get("date"), str) else None,
            )


def _words(text: Any) -> str:
    """The text of a message: a string, or pieces of which some are links, bold …"""
    if isinstance(text, str):
        return text
    pieces = text if isinstance(text, list) else []
    return "".join(p if isinstance(p, str) else str(p.get("text") or "") for p in pieces if isinstance(p, str | dict))
