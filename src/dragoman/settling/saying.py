"""The day on which something was said, as far as its verb has one («أكد الوزير، اليوم الثلاثاء، أن …»)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from dragoman.model.when import When

if TYPE_CHECKING:
    from dragoman.settling.attach import Days

BEHIND = 24  # tokens between a verb of saying and its day: whoever says it stands there
WEEK = datetime.timedelta(days=7)


def sayings(days: Days, low: int, high: int) -> list[tuple[int, When]]:
    """The verbs of saying in tokens `[low, high)`, each with the one day of this week that stands behind it in its
    clause, with nothing else told between.
    """
    out = []
    first = days.published - WEEK if days.published else None
    for i, j in sorted(days.spoken):
        if not low <= i < high or first is None:
            continue
        near = [d for d in days.dates if j <= d.i < min(high, j + BEHIND) and days.clause[d.i] == days.clause[i]]
        own = [d for d in near if not any(j <= p and q <= d.i for p, q in days.predicates)]
        when = own[0].when if own else None
        past = when is not None and days.published is not None and first <= when.start <= days.published
        if when is None or not past or when.start != when.end:
            continue
        if not days.elsewhere.apart(own[0], i, j, published=days.published):
            out.append((i, when))
    return out
