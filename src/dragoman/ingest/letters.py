"""Letters that no file can hold: halves of a pair, as JSON that was cut inside an emoji states them."""

from __future__ import annotations

import re

import msgspec

from dragoman.model import Page

HALF = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    """`text` with U+FFFD in the place of every lone half; offsets stay as they were."""
    return text if text.isascii() else HALF.sub("\ufffd", text)


def whole_page(page: Page) -> Page:
    """`page` with whole letters in all that it says."""
    said = {name: value for name in page.__struct_fields__ if isinstance(value := getattr(page, name), str)}
    broken = {name: whole(value) for name, value in said.items() if HALF.search(value)}
    return msgspec.structs.replace(page, **broken) if broken else page
