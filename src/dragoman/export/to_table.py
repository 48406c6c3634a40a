"""Lines for a terminal: the facts of an event on one, its sentences on those below."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from dragoman.export.row import Row, Told, row

MEDIA, SUFFIX = "text/plain; charset=utf-8", ".txt"

_NARROW = 40  # columns under which nothing is wrapped


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """Two lines an event, or more where `width`, a terminal's columns, wraps its sentences (0: it does not)."""
    for one in map(row, told):
        # the sentences stand on a line of their own, so that a terminal can set them from right to left
        yield f"{days(one):21}  {'-'.join(one.parties)}  {about(one)}  {one.id}\n".encode()
        for line in textwrap.wrap(one.told, width - 2) if width > _NARROW else [one.told]:
            yield f"  {line}\n".encode()


def days(one: Row) -> str:
    """The days of an event, shortly."""
    if not one.first:
        return "day not known"
    return one.first if one.first == one.last else f"{one.first}..{one.last}"


def about(one: Row) -> str:
    """How, whether, by how many pages in which languages, and of what it is part."""
    kind = one.channel if one.channel != "unspecified" else one.type.lower()
    status = "" if one.status == "occurred" else f", {one.status}"
    part = f", part of {one.part_of}" if one.part_of else ""
    thread = f", a round of {one.thread}" if one.thread else ""
    return f"{kind}{status}, {len(one.sources)} x {' '.join(one.languages)}{part}{thread}"
