"""Taking words out of pages for good: out of the text, and out of everything that was read off it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import unquote

import msgspec

from dragoman.errors import DragomanError
from dragoman.model import Article, Page

BLOT = "█"
_SIGNS = str.maketrans("-_+", "   ")
NAMES = ("name", "person", "wikidata", "speaker")
# Fields that can hold words of the page; all others hold codes, ids, digests and days, which must stay what they are.
WORDED = frozenset(("text", "as_worded", "name", "names", "speaker", "group", "outlet", "message", "trace"))


def find(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Where words stand in a text."""
    out, at = [], text.find(words)
    while words and at >= 0:
        out.append((at, at + len(words)))
        at = text.find(words, at + len(words))
    return tuple(out)


def refuse(page: Page, words: str) -> None:
    """Raises S111 where the words stand in the source or the URL: by these a page is known, they cannot be blotted."""
    wanted = _plain(words)
    for name in ("source", "url"):
        if wanted and wanted in _plain(getattr(page, name) or ""):
            raise DragomanError("S111", f"the {name} of version {page.sha256[:12]}")


def _plain(text: str) -> str:
    """As addresses write words: percent-encoded, with signs for blanks, in any case."""
    return " ".join(unquote(text).casefold().translate(_SIGNS).split())


def blot(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """The text with these characters blotted out, each by one, so that all others stay where they are."""
    out = list(text)
    for start, end in ranges:
        out[start:end] = BLOT * len(out[start:end])
    return "".join(out)


def redacted(page: Page, articles: Sequence[Article], ranges: Sequence[tuple[int, int]]) -> tuple[Page, list[Article]]:
    """A page and its articles without what stands in these ranges, whether it stood there or is blotted out already.

    Who is named by words that were taken out is named no more: party and office stay.
    """
    if not ranges:
        return page, list(articles)
    words = sorted({page.text[a:b] for a, b in ranges} - {""}, key=len, reverse=True)
    told = [w for w in words if set(w) != {BLOT}]
    outlet = page.outlet
    for word in told if outlet else ():
        outlet = outlet.replace(word, BLOT * len(word)) if outlet else None
    page = msgspec.structs.replace(page, text=blot(page.text, ranges), outlet=outlet)
    return page, [msgspec.convert(_clean(msgspec.to_builtins(a), page.text, told), Article) for a in articles]


def _clean(value: Any, text: str, words: list[str], field: str = "") -> Any:
    if isinstance(value, str) and field in WORDED:
        for word in words:
            value = value.replace(word, BLOT * len(word))
        return value
    if isinstance(value, (list, tuple)):
        return [_clean(one, text, words, field) for one in value]
    if isinstance(value, dict):
        out = {key: _clean(one, text, words, key) for key, one in value.items()}
        if {"start", "end", "text"} <= out.keys() and isinstance(out["start"], int):
            out["text"] = text[out["start"] : out["end"]]
        told = [
            out.get("as_worded") or "",
            *(s.get("text", "") for s in out.get("evidence") or () if isinstance(s, dict)),
        ]
        if "as_worded" in out and any(BLOT in one for one in told):
            out |= {name: None for name in NAMES if name in out}
        elif "speaker" in out and any(BLOT in one for one in told):
            out["speaker"] = None
        return out
    return value
