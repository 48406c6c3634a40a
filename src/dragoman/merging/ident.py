"""The id of an event: the digest of its earliest report, by publication, then content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.merging.report import DIGEST, Report


def event_id(digest: str, number: int = 1) -> str:
    """The id that an event has while the report of this digest is its earliest, or of several such the `number`th."""
    return f"e{digest}" if number == 1 else f"e{digest}-{number}"


def digest_in(id: str) -> str:
    """The digest of which an id is made, with its number or without; a bare digest is one itself."""
    bare = id.partition("-")[0]
    return bare.removeprefix("e") if len(bare) == DIGEST + 1 else bare  # a digest may begin with e too


def former_ids(digests: Iterable[str], mine: str) -> tuple[str, ...]:
    """Every id that the event had, or would have had, before its earliest report was known.

    Ids are a function of the set of pages alone, not of the order in which they came. So every id that was
    ever given out is the digest of some report, and resolves to the one event that holds this report now.
    """
    return tuple(sorted({event_id(digest) for digest in digests} - {mine}))


def numbered(clusters: Iterable[Sequence[Report]]) -> list[str]:
    """The ids of events, in their order, numbered where several claim one (copies of a page told apart)."""
    told = list(clusters)
    of: dict[str, list[int]] = {}
    for index in sorted(range(len(told)), key=lambda i: told[i][0].order):
        of.setdefault(told[index][0].digest, []).append(index)
    out = dict.fromkeys(range(len(told)), "")
    for digest, indexes in of.items():
        out |= {index: event_id(digest, number + 1) for number, index in enumerate(indexes)}
    return list(out.values())
