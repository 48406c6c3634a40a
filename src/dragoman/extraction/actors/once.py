"""Whom somebody spoke for then: «کوفی عنان در مارس ۲۰۱۲ با … دیدار کرد», "Ashton met Zarif in November 2013".

Who once headed a body of states speaks for it no more, and alone his name is nobody's. A sentence that names a day or a
year in which he did tells of him as what he was.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.dating.mention import Mention as Day
from dragoman.extraction.actors.mention import Mention
from dragoman.language.passage import Passage
from dragoman.model.when import When
from dragoman.world.schema import Tenure
from dragoman.world.world import World, covers

YEAR = 366  # days of the longest time in which a term may lie
MONTH = 28  # days between those that are looked at


def then(passage: Passage, mentions: list[Mention], dates: Sequence[Day], world: World) -> list[Mention]:
    """The mentions, those of who once spoke for a body for it where their sentence is about a time when they did."""
    once = {n for n, m in enumerate(mentions) if m.person and m.party == ""}
    return [_then(passage, m, dates, world) if n in once else m for n, m in enumerate(mentions)] if once else mentions


def _then(passage: Passage, mention: Mention, dates: Sequence[Day], world: World) -> Mention:
    person = world.people[mention.person or ""]
    bounds = passage.sentence(mention.i)
    low, high = bounds if bounds is not None else (mention.i, mention.j)
    whens = [d.when for d in dates if low <= d.i < high and d.when is not None]
    held = next((t for w in whens for t in person.offices if _in(t, w)), None)
    if held is None:
        return mention
    return replace(mention, party=world.party(held.speaks_for or person.party), office=held.office)


def _in(term: Tenure, when: When) -> bool:
    """Whether some of a time of a year or less lies in a term."""
    days = (when.end - when.start).days
    steps = {*range(0, days, MONTH), days}
    return days <= YEAR and any(covers(term, when.start + datetime.timedelta(days=n)) for n in steps)
