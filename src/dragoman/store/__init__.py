"""The record: pages and what was read off them, kept, and merged into events when asked."""

from __future__ import annotations

from dragoman.store.filters import Filters
from dragoman.store.record import Record
from dragoman.store.shelf import Added

__all__ = ["Added", "Filters", "Record"]
