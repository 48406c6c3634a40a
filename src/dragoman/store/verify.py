"""Whether the quotes of a pack stand in pages at hand, where it says that they do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.errors import DragomanError
from dragoman.model import Page


class Verified(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a pack: the copy at hand, how many quotes it has, and those that stand elsewhere or not at all."""

    source: str
    sha256: str
    copy: str | None
    quotes: int
    wrong: tuple[tuple[int, int, str], ...]


def quotes(lines: Iterable[bytes]) -> dict[tuple[str, str], list[tuple[int, int, str]]]:
    """(source, digest) of every page of a pack to its quotes. Raises S110 for what is no pack."""
    out: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    for number, line in enumerate(lines, 1):
        try:
            told = msgspec.json.decode(line)
        except msgspec.DecodeError as error:
            raise DragomanError("S110", f"line {number}: {error}") from error
        if not isinstance(told, dict) or (number == 1 and told.get("kind") != "pack"):
            raise DragomanError("S110", f"line {number}")
        if told.get("kind") == "page":
            out.setdefault((told["source"], told["sha256"]), [])
        elif told.get("kind") == "article":
            out.setdefault((told["source"], told["sha256"]), []).extend(sorted(set(_spans(told))))
    return out


def verify(wanted: dict[tuple[str, str], list[tuple[int, int, str]]], pages: Iterable[Page]) -> Iterator[Verified]:
    """Every page of a pack, looked for by digest among the pages, of which any may come from anywhere."""
    digests = {sha256 for _, sha256 in wanted}
    copies: dict[str, Page] = {}
    for page in pages:
        for digest in (page.sha256, hashlib.sha256(page.text.encode("utf-8", "surrogatepass")).hexdigest()):
            if digest in digests:
                copies.setdefault(digest, page)
    for (source, sha256), told in wanted.items():
        copy = copies.get(sha256)
        wrong = tuple(q for q in told if copy is not None and not copy.text.startswith(q[2], q[0]))
        where = copy.source if copy else None
        yield Verified(source=source, sha256=sha256, copy=where, quotes=len(told), wrong=wrong)


def _spans(value: Any) -> Iterator[tuple[int, int, str]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys() and isinstance(value["start"], int):
            yield value["start"], value["end"], value["text"]
        for one in value.values():
            yield from _spans(one)
    elif isinstance(value, list):
        for one in value:
            yield from _spans(one)
