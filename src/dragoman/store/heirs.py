"""Ids that outlive their report: which report follows one that went.

An event's id is the digest of its earliest report. Where the page of this report gets a new version, is read anew or is
taken out, the digest goes; what it named is still there, told by the report that follows or by the others of the event.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from dragoman.merging.compare import compare
from dragoman.merging.report import Report
from dragoman.store.database import Database

MOST_STEPS = 1000  # of a chain of heirs; longer ones would be a circle


class Gone(msgspec.Struct, frozen=True):
    """A report that went, and the digest of the earliest other one of its event, if there is one."""

    report: Report
    mate: str | None


def bequeath(base: Database, gone: Sequence[Gone], new: Sequence[Report]) -> None:
    """What a digest that is no longer there named goes to the report most like it, or to the others of its event."""
    here = {r.digest for r in new}
    _give_back(base, here)
    for one in gone:
        digest = one.report.digest
        if digest in here or base.one("SELECT 1 FROM reports WHERE digest = ?", [digest]):
            continue
        likely = [r for r in new if r.type == one.report.type and r.codes & one.report.codes]
        best = max(likely, key=lambda r: (*_likeness(one.report, r), r.digest), default=None)
        heir = best.digest if best else one.mate
        _give_back(base, [digest])
        if heir and heir != digest:
            base.run("INSERT INTO heirs VALUES (?, ?)", [digest, heir])
            base.run("UPDATE reports SET due = 1 WHERE digest = ?", [heir])


def _give_back(base: Database, digests: Iterable[str]) -> None:
    """Digests name what they did again; who was known by them besides is due."""
    told = list(digests)
    known = {
        there
        for (heir,) in base.among("SELECT heir FROM heirs WHERE digest IN ({})", told)
        if (there := present(base, heir))
    }
    base.change_among("UPDATE reports SET due = 1 WHERE digest IN ({})", known)
    base.change_among("DELETE FROM heirs WHERE digest IN ({})", told)


def present(base: Database, digest: str) -> str | None:
    """The digest that is there and that a digest names, directly or through those that followed it."""
    for _ in range(MOST_STEPS):
        if base.one("SELECT 1 FROM reports WHERE digest = ?", [digest]):
            return digest
        heir = base.one("SELECT heir FROM heirs WHERE digest = ?", [digest])
        if heir is None:
            return None
        digest = heir[0]
    return None


def _likeness(a: Report, b: Report) -> tuple[int, float, int]:
    return len(a.codes & b.codes), compare(a, b).score, len(a.wording & b.wording)


def follow(base: Database, digest: str) -> str | None:
    """The lead of the event that a digest names now, directly or through those that followed it."""
    there = present(base, digest)
    found = (
        base.one("SELECT event FROM reports WHERE digest = ? AND event IS NOT NULL ORDER BY uid", [there])
        if there
        else None
    )
    return str(found[0]) if found else None


def forebears(base: Database, digests: Iterable[str]) -> dict[str, list[str]]:
    """The digests that went and are followed by these, directly or not; those that nobody follows are left out."""
    out: dict[str, list[str]] = {}
    ends = {d: d for d in digests}
    seen = set(ends)
    while ends:
        found = [
            (digest, ends[heir])
            for digest, heir in base.among("SELECT digest, heir FROM heirs WHERE heir IN ({})", ends)
            if digest not in seen
        ]
        ends = dict(found)
        seen |= set(ends)
        for digest, end in found:
            out.setdefault(end, []).append(digest)
    return out
