"""«وصل الوفد إلى الدوحة للتفاوض مع …»: an Arabic journey that is for talks with somebody, which are still to come."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found


def on_a_journey(beside: Beside, hit: Found) -> bool:
    """Whether a noun says what a journey is for that its clause tells before it: not «فرصة للتفاوض مع …»."""
    if beside.order != "VSO" or beside.passage.pack.clitic_mark(hit.pre) != "to-clitic":
        return False
    low, _ = beside.clauses.clause(hit.i)
    book = beside.book
    for told in beside.begun(low, hit.i):
        frames = [f for e in told.all("frame.verb") for f in book.by_verb.get(e.value, [])]
        frames += [f for e in told.all("frame.noun") for f in book.by_noun.get(e.value, [])]
        if any(f.event in JOURNEYS for f in frames):
            return True
    return False
