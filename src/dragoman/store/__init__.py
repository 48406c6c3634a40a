"""The record: pages and what was read off them, kept, and merged into events that grow with them."""

from __future__ import annotations

from dragoman.store.filters import Filters
from dragoman.store.pages import Added
from dragoman.store.record import Record

__all__ = ["Added", "Filters", "Record"]
