"""Ids by their beginning, for people who copy a part of one."""

from __future__ import annotations

from dragoman.store.database import Database
from dragoman.store.heirs import follow, present

_BEHIND = "~"  # comes behind every sign of an id


def events(base: Database, start: str) -> list[str]:
    """The ids of the events that begin with `start`; if none does, of those that had an id that does."""
    if not start:
        return []
    found = base.rows("SELECT id FROM events WHERE id >= ? AND id < ? ORDER BY id", [start, start + _BEHIND])
    if found or not start.startswith("e"):
        return [id for (id,) in found]
    leads = {follow(base, digest) for digest in _digests(base, start.removeprefix("e"))}
    return sorted(id for (id,) in base.among("SELECT id FROM events WHERE lead IN ({})", leads - {None}))


def reports(base: Database, start: str) -> list[str]:
    """The digests of the reports that are there, or that follow one that was, and that begin with `start`."""
    return sorted({there for d in _digests(base, start) if (there := present(base, d))}) if start else []


def _digests(base: Database, start: str) -> list[str]:
    bounds = [start, start + _BEHIND]
    found = base.rows("SELECT digest FROM reports WHERE digest >= ? AND digest < ?", bounds)
    return [d for (d,) in [*found, *base.rows("SELECT digest FROM heirs WHERE digest >= ? AND digest < ?", bounds)]]
