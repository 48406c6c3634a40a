"""Whether an article is no news but weighs what has been: then it dates nothing by being published."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage

LENGTH = 5000  # characters from which news would name the day of something that it tells
HEAD = 500  # characters within which "today" is the day of the news; further down it may be nowadays
LATELY = datetime.timedelta(days=3)
DAY = datetime.timedelta(days=1)


def weighs(passage: Passage, dates: Iterable[Mention], published: datetime.date | None) -> bool:
    """Whether a long text names no day near its own: an analysis, a portrait, a chronicle.

    Of the long pages of a mixed press corpus those without such a day were nearly all of these kinds, and told
    contacts of all times in the simple past.
    """
    if published is None or passage.end - passage.start < LENGTH:
        return False
    near = (published - LATELY, published + DAY)
    return not any(
        d.when is not None
        and d.when.precision in ("day", "days")
        and d.bound == ""
        and not (_today(d) and d.start > passage.start + HEAD)
        and near[0] <= d.when.start
        and d.when.end <= near[1]
        for d in dates
    )


def _today(date: Mention) -> bool:
    """Whether a day is only «اليوم», "today", with no weekday beside it."""
    return len(date.steps) == 1 and date.kind == "offset" and date.senses[0].count == 0
