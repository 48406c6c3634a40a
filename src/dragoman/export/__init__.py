"""Events as files: timelines in several formats, and the record's own JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from dragoman.export.formats import formats, renderer
from dragoman.export.rows import Row, rows
from dragoman.export.table import COLUMNS, cells
from dragoman.language.pack import Pack
from dragoman.merging import Merged
from dragoman.world.world import World

__all__ = ["COLUMNS", "Row", "cells", "formats", "records", "rows", "timeline"]


def timeline(
    merged: Iterable[Merged], format: str, *, language: str, pack: Pack, world: World, bom: bool = False
) -> str:
    """A timeline in one of `formats()`, readouts in `language`. `bom` starts a CSV with a byte-order mark."""
    return renderer(format)(rows(merged, language=language, pack=pack, world=world), bom=bom)


def records(merged: Iterable[Merged]) -> Iterable[bytes]:
    """The events in full, a JSON object each, as `dragoman events --format jsonl` prints them."""
    encoder = msgspec.json.Encoder()
    return (encoder.encode(event) for event in merged)
