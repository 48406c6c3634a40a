"""The merge in steps that each look at a part of the reports: the lines of a block, then what hangs together.

The same functions as `dragoman.merging.merge` calls, in the same order, so that the same events come of the same
reports however these are spread. What ties events of two groups (a visit and its meetings, a thread) no step sees.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from dragoman.merging import events_of
from dragoman.merging.block import MemoryLine, entry, partners
from dragoman.merging.cluster import LEAST, Pair, weigh
from dragoman.merging.merged import Merged
from dragoman.merging.report import Report, Told

_encode = msgspec.msgpack.Encoder().encode  # in the order of the fields: folding heeds that of the parties
_report = msgspec.msgpack.Decoder(Report)
_told = msgspec.msgpack.Decoder(Told)


def pack_told(told: Told) -> bytes:
    """A report with its event, as folding reads it."""
    return _encode(told)


def pack_report(told: Told) -> bytes:
    """A report without its event, as comparing reads it."""
    return _encode({name: getattr(told, name) for name in Report.__struct_fields__})


def pairs_of_block(bodies: Iterable[bytes]) -> list[Pair]:
    """The likely pairs among the reports of one block, by uid, the lesser first."""
    of = {r.uid: r for r in map(_report.decode, bodies)}
    entries = {uid: entry(report) for uid, report in of.items()}
    line = MemoryLine(entries.values())
    asked = {(min(uid, other), max(uid, other)) for uid, mine in entries.items() for other in partners(mine, line)}
    return sorted(pair for pair in asked if weigh(of[pair[0]], of[pair[1]], {}).score > LEAST)


def groups(pairs: Iterable[Pair], alike: Iterable[list[str]]) -> dict[str, str]:
    """Which reports have to be looked at together: of each that is not alone, by uid, the least of its group.

    `alike` are the uids of reports that share a digest: their events number their ids among themselves.
    """
    root: dict[str, str] = {}

    def top(uid: str) -> str:
        above = root.setdefault(uid, uid)
        while above != root[above]:
            root[above] = root[root[above]]
            above = root[above]
        root[uid] = above
        return above

    def join(one: str, other: str) -> None:
        low, high = sorted((top(one), top(other)))
        root[high] = low

    for one, other in pairs:
        join(one, other)
    for uids in alike:
        for uid in uids[1:]:
            join(uids[0], uid)
    return {uid: top(uid) for uid in list(root)}


def events_of_group(bodies: Iterable[bytes], beside: Mapping[str, Iterable[str]]) -> list[Merged]:
    """The events of reports that have to be looked at together; `beside` are their likely pairs."""
    told = {r.uid: r for r in map(_told.decode, bodies)}
    pairs = [(uid, other) for uid, others in beside.items() for other in others]
    return events_of(told, pairs)
