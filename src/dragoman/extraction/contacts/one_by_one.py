"""Several contacts that one verb tells, each with the day and the place behind its own partner."""

from __future__ import annotations

import msgspec

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.where.where import Where


def days_apart(told: list[Candidate], days: DayOf, where: Where) -> list[Candidate]:
    """ "met the sultan on Sunday and the emir in Doha on Monday": each with the day right behind its own partner."""
    if len(told) < 2:
        return told
    partners = [c.sides[-1].mention for c in told]
    ends = [p.j if (p := where.right_behind(m)) is not None else m.j for m in partners]
    own = [days.right_behind(j) for j in ends]
    if any(w is None for w in own) or len({w.edtf for w in own if w is not None}) < len(told):
        return told
    return [
        msgspec.structs.replace(c, when=w, implied=False) if days.told(w, "occurred") == c.status else c
        for c, w in zip(told, own, strict=True)
    ]


def places_apart(told: list[Candidate], where: Where) -> list[Candidate]:
    """Each of several contacts that one English verb tells with the place that stands behind its own partner."""
    if len(told) < 2 or told[0].event in JOURNEYS or told[0].channel == "phone":
        return told
    own = [where.right_behind(c.sides[-1].mention) for c in told]
    if len({p.i for p in own if p is not None}) < 2:
        return told
    return [msgspec.structs.replace(c, place=p or c.place) for c, p in zip(told, own, strict=True)]
