"""The id of an event: the digest of its earliest report, by publication, then content."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.merging.cluster import Cluster


def event_id(digest: str) -> str:
    """The id that an event has while the report of this digest is its earliest."""
    return f"e{digest}"


def ids(cluster: Cluster) -> tuple[str, tuple[str, ...]]:
    """The id, and every id that the event had, or would have had, before its earliest report was known.

    Ids are a function of the set of pages alone, not of the order in which they came. So every id that was
    ever given out is the digest of some report, and resolves to the one event that holds this report now.
    """
    mine = event_id(cluster.reports[0].digest)
    return mine, tuple(sorted({event_id(r.digest) for r in cluster.reports} - {mine}))


def unique(found: Iterable[tuple[str, tuple[str, ...]]]) -> list[tuple[str, tuple[str, ...]]]:
    """The same ids, a counter added where two events claim one (copies of a page told apart)."""
    seen: dict[str, int] = {}
    out = []
    for one, former in found:
        seen[one] = seen.get(one, 0) + 1
        out.append((one if seen[one] == 1 else f"{one}-{seen[one]}", former))
    return out
