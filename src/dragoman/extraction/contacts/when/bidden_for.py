"""For when somebody is bidden to come: «دعا نظيره إلى موسكو في سبتمبر المقبل», «دعاه إلى زيارة بلاده الشهر المقبل»."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.language.passage import Passage
from dragoman.model.when import When

FAR = 12  # tokens from a word for an invitation to that for the visit


def bidden_for(passage: Passage, days: DayOf, told: Candidate) -> When | None:
    """The day or days to come right behind the place to which a verb of inviting leads, or behind whose land the visit
    is to that an invitation is for: they are not its own.
    """
    if told.event != "invitation" or told.status != "called-for":
        return None
    hosts = [s.mention for s in told.sides if s.role == "host"]
    end = (hosts[-1].j if told.finite else 0) if hosts else _visited(passage, told)
    when = days.right_behind(end) if end else None
    return when if days.told(when, "occurred") == "planned" else None


def _visited(passage: Passage, told: Candidate) -> int:
    """The token behind what a visit is to that stands behind an invitation («لزيارة بلاده», «إلى زيارة الرياض»)."""
    _, high = passage.sentence(told.i) or (told.i, told.j)
    for found in passage.begun("frame", told.j, min(high, told.j + FAR)):
        noun = found.get("frame.noun")
        if noun is not None and noun.value == "visit":
            land = passage.starting("actor", found.j)
            return land.j if land is not None else found.j + 1
    return 0
