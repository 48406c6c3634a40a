"""A contact that is told with other parties or in other words than before, and yet is that one or not.

A headline does not name all who met: «قمة مصرية أردنية في القاهرة», and below it three. And what one government lets
another know is no part of what two persons of theirs did: «زار رئيس الوزراء موسكو … . وأبلغت إسرائيل روسيا بالضربات».
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate

HEAD = 1  # sentences behind the first in which a headline may stand
LEAD = 2  # sentences below it that tell its news
GATHERED = ("meeting", "summit", "talks")
WRITTEN = ("summons", "letter", "notice")  # in which a notice is handed over


def in_full(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """Whether a lead names all who met, of whom the headline's noun named some."""
    if told.event not in GATHERED or any(s.role not in ("participant", "between") for s in told.sides):
        return False
    above = (t.sentence <= HEAD and not t.finite and t.event in GATHERED for t in tellings)
    near = 0 < told.sentence - tellings[0].sentence <= LEAD
    return near and all(above) and all(t.when is None or t.implied for t in tellings)


def of_governments(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """Whether a notice of one government to another is told behind what their persons did."""
    if told.event != "notice" or any(s.mention.kind in PERSONS for s in told.sides):
        return False
    persons = any(s.mention.kind in PERSONS for t in tellings for s in t.sides)
    return persons and told.sentence > tellings[-1].sentence and all(t.event not in WRITTEN for t in tellings)
