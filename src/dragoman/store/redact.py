"""Taking words out of pages for good: out of the text, and out of everything that was read off it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from dragoman.model import Article, Page

BLOT = "█"
NAMES = ("name", "person", "wikidata", "speaker")


def find(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Where words stand in a text."""
    out, at = [], text.find(words)
    while words and at >= 0:
        out.append((at, at + len(words)))
        at = text.find(words, at + len(words))
    return tuple(out)


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
    page = msgspec.structs.replace(page, text=blot(page.text, ranges))
    return page, [msgspec.convert(_clean(msgspec.to_builtins(a), page.text, told), Article) for a in articles]


def _clean(value: Any, text: str, words: list[str]) -> Any:
    if isinstance(value, str):
        for word in words:
            value = value.replace(word, BLOT * len(word))
        return value
    if isinstance(value, (list, tuple)):
        return [_clean(one, text, words) for one in value]
    if isinstance(value, dict):
        out = {key: _clean(one, text, words) for key, one in value.items()}
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
