"""How many tell of an event: copies of one text, and accounts of one speaker or agency, are one voice."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.merging.report import COPIED, Report, alike


def voices(reports: Sequence[Report]) -> tuple[tuple[int, ...], ...]:
    """The reports by position, those of one voice together, in the order of the first of each."""
    root = list(range(len(reports)))

    def top(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    said: dict[str, int] = {}
    for i, report in enumerate(reports):
        for speaker in sorted(report.voices):
            j = top(said.setdefault(speaker, i))
            root[max(top(i), j)] = min(top(i), j)
    for i, one in enumerate(reports):
        for j in range(i):
            if top(i) != top(j) and alike(one, reports[j]) >= COPIED:
                a, b = sorted((top(i), top(j)))
                root[b] = a
    out: dict[int, list[int]] = {}
    for i in range(len(reports)):
        out.setdefault(top(i), []).append(i)
    return tuple(tuple(group) for group in out.values())
