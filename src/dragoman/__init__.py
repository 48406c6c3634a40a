"""Dragoman reads the press of the Middle East and keeps the diplomatic record."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.frames import OpenRecord

__version__ = "0.1.0"


def open_record(name: str) -> OpenRecord:
    """A record (a file or a `postgresql://` address) to be read as tables: `events`, `statements`, `figures`."""
    from dragoman.frames import OpenRecord

    return OpenRecord(name)
