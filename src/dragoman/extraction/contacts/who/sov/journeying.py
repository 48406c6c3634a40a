"""«سفر X به وین برای دیدار با Y»: whom somebody meets on a journey that a noun tells: he is its guest."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.sov.made_for import purpose
from dragoman.extraction.contacts.words.verbs import finite
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

MADE_FOR = ("meeting", "talks")  # what a journey is made for


def traveller(
    passage: Passage, clauses: Clauses, event: str, hit: Found, sides: list[Side], told: Sequence[Candidate]
) -> list[Side]:
    """Those of a meeting or of talks behind a word for a purpose, its other side known: who made the journey that was
    told last, right before it in its clause. A journey that is over is one
    visit («سفر X به هند برای دیدار با مودی انجام شد»).
    """
    last = told[-1] if told else None
    if event not in MADE_FOR or last is None or last.event not in JOURNEYS or last.status == "occurred":
        return []
    hosts = [s.mention.j for s in last.sides if s.role == "host"]
    if not sides or any(s.role != "counterpart" for s in sides) or clauses.number[last.i] != clauses.number[hit.i]:
        return []
    led = purpose(passage, hit.i)
    if led is None or not hosts or not last.j < max(hosts) <= led.i or finite(passage, last.i, hit.i):
        return []
    guests = [Side(mention=s.mention, role="participant") for s in last.sides if s.role == "visitor"]
    theirs = {s.party for s in sides}
    return [*guests, *sides] if guests and not any(g.party in theirs for g in guests) else []
