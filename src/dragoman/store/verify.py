"""Whether the quotes of a pack stand in pages at hand, where it says that they do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.errors import DragomanError
from dragoman.model import Page
from dragoman.store.unpack import objects


class Verified(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a pack: the copy at hand, how many quotes it has, and those that stand elsewhere or not at all."""

    source: str
    sha256: str
    copy: str | None
    quotes: int
    wrong: tuple[tuple[int, int, str], ...]


Quote = tuple[int, int, str]  # start, end, text


def quotes(lines: Iterable[bytes]) -> dict[tuple[str, str], list[Quote]]:
    """(source, digest) of every page of a pack to its quotes. Raises S110 for what is no pack, S102 for a newer one."""
    out: dict[tuple[str, str], set[Quote]] = {}
    counts: dict[str, tuple[str, str]] = {}  # by source, the page that events speak of
    for number, (kind, told) in enumerate(objects(lines), 1):
        try:
            if kind == "page":
                key = (str(told["source"]), str(told["sha256"]))
                out.setdefault(key, set())
                if told.get("current", True):
                    counts[key[0]] = key
            elif kind == "article":
                key = (str(told["source"]), str(told["sha256"]))
                out.setdefault(key, set()).update(quote for quote, _ in _spans(told))
            elif kind == "event":
                sources = [str(one["source"]) for one in told["reports"]]
                for quote, report in _spans(told):
                    if not 0 <= report < len(sources):
                        raise ValueError(f"a quote of report {report}")
                    out[counts[sources[report]]].add(quote)
        except (KeyError, TypeError, ValueError) as error:
            raise DragomanError("S110", f"line {number}, {kind}: {error!r}") from error
    return {key: sorted(found) for key, found in out.items()}


def verify(wanted: dict[tuple[str, str], list[Quote]], pages: Iterable[Page]) -> Iterator[Verified]:
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


def _spans(value: Any) -> Iterator[tuple[Quote, int]]:
    """The quotes in a value, each with the report that it is of; -1 within an article."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys() and isinstance(value["start"], int):
            quote = (value["start"], value["end"], value["text"])
            if not isinstance(quote[1], int) or not isinstance(quote[2], str):
                raise ValueError("a quote that is none")
            yield quote, int(value.get("report", -1))
        for one in value.values():
            yield from _spans(one)
    elif isinstance(value, list):
        for one in value:
            yield from _spans(one)
