"""The day that most reports can be read as. Bounds support every day inside them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from itertools import pairwise

from dragoman.merging.merged import Support
from dragoman.merging.report import Told
from dragoman.merging.tally import cite
from dragoman.model import When

_DAY = datetime.timedelta(days=1)
_PRECISE = ("day", "days", "week", "month", "season", "quarter", "year", "decade", "open")


def fold_date(reports: tuple[Told, ...]) -> tuple[When | None, tuple[Support, ...]]:
    """The consensus date and its support: the days that the dated reports agree on.

    Narrow reports weigh more. Undated reports date nobody; a single report's date is kept as it stands.
    """
    dated = [(i, r.told.date) for i, r in enumerate(reports) if r.start and r.told.date]
    if not dated:
        bounds = [(i, r.told.date) for i, r in enumerate(reports) if r.told.date]
        dated = bounds[:1]
    if not dated:
        return None, ()
    start, end = _agreed([when for _, when in dated])
    whens = sorted((w for _, w in dated if w.start <= start and end <= w.end), key=_fineness)
    best = whens[0]
    supporting = tuple(i for i, w in dated if w.start <= start and end <= w.end)
    evidence = tuple(s for i, w in dated if i in supporting for s in cite(i, w.evidence))
    if (best.start, best.end) == (start, end):
        consensus = When(
            start=start,
            end=end,
            precision=best.precision,
            calendar=best.calendar,
            edtf=best.edtf,
            evidence=evidence,
            trace=best.trace,
        )
    else:
        consensus = When(
            start=start,
            end=end,
            precision="day" if start == end else "days",
            calendar=best.calendar,
            edtf=start.isoformat() if start == end else f"{start}/{end}",
            evidence=evidence,
            trace=f"the days that {len(supporting)} reports share",
        )
    values = [Support([start, end], supporting)]
    others: dict[tuple[datetime.date, datetime.date], list[int]] = defaultdict(list)
    for i, when in dated:
        if i not in supporting:
            others[when.start, when.end].append(i)
    values += [
        Support(list(days), tuple(who)) for days, who in sorted(others.items(), key=lambda x: (-len(x[1]), x[1]))
    ]
    return consensus, tuple(values)


def _fineness(when: When) -> tuple[int, int, str, str]:
    place = _PRECISE.index(when.precision) if when.precision in _PRECISE else len(_PRECISE)
    return ((when.end - when.start).days, place, when.calendar, when.trace)


def _agreed(whens: list[When]) -> tuple[datetime.date, datetime.date]:
    """The run of days of most weight, a report of n days giving each 1/n; the earliest of equals."""
    edges = sorted({w.start for w in whens} | {w.end + _DAY for w in whens if w.end < datetime.date.max})
    if len(edges) < 2:
        return whens[0].start, whens[0].end
    runs = []
    for start, after in pairwise(edges):
        end = after - _DAY
        over = [w for w in whens if w.start <= start and end <= w.end]
        weight = sum(1 / ((w.end - w.start).days + 1) for w in over)
        runs.append((-round(weight, 9), -len(over), start, end))
    _, _, start, end = min(runs)
    return start, end
