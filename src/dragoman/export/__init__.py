"""Merged events as files: one module a format, all from the same rows."""

from __future__ import annotations

from dragoman.export.formats import available, formats, media, renderer
from dragoman.export.row import Row, Told, row

__all__ = ["Row", "Told", "available", "formats", "media", "renderer", "row"]
