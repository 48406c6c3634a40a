"""For when somebody is bidden to come: «دعا نظيره إلى موسكو في سبتمبر المقبل»."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.model.when import When


def bidden_for(days: DayOf, told: Candidate) -> When | None:
    """The day or days to come right behind the place to which a verb of inviting leads: they are not its own."""
    if told.event != "invitation" or not told.finite or told.status != "called-for":
        return None
    hosts = [s.mention for s in told.sides if s.role == "host"]
    when = days.right_behind(hosts[-1].j) if hosts else None
    return when if days.told(when, "occurred") == "planned" else None
