"""Events as files: timelines in several formats, and the record's own JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from dragoman.export.formats import formats, renderer
from dragoman.export.rows import Row, Told, rows
from dragoman.export.table import COLUMNS, cells
from dragoman.merging import Merged

__all__ = ["COLUMNS", "Row", "Told", "cells", "formats", "records", "rows", "timeline"]


def timeline(merged: Iterable[Merged], format: str, *, told: Told, bom: bool = False) -> str:
    """A timeline in one of `formats()`; `told` makes the readouts (`readout.tell` of a language).

    `bom` starts a CSV with a byte-order mark.
    """
    return renderer(format)(rows(merged, told=told), bom=bom)


def records(merged: Iterable[Merged]) -> Iterable[bytes]:
    """The events in full, a JSON object each, as `dragoman events --format jsonl` prints them."""
    encoder = msgspec.json.Encoder()
    return (encoder.encode(event) for event in merged)
