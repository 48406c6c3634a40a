"""«يقبل دعوة نظيره للقاء مباشر», «وجه دعوة إلى … لعقد قمة»: an Arabic invitation to meet or to talk, not to come."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import SAT
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found

AIMS = frozenset(("to", "to-clitic"))
WORDS = 2  # tokens of no party between an invitation and what it is to


def to_meet(beside: Beside, hit: Found) -> bool:
    """Whether a noun of a meeting or of talks stands behind an invitation as what it is to, only parties between."""
    if beside.order != "VSO":
        return False
    passage, (_, high) = beside.passage, beside.clauses.clause(hit.i)
    book = beside.book
    for told in beside.begun(hit.j, high):
        nouns = [e.value for e in told.all("frame.noun")]
        if not any(f.event in SAT for n in nouns for f in book.by_noun.get(n, [])):
            return False
        between = [t for t in range(hit.j, told.i) if passage.covering("actor", t) is None]
        other = [t for t in between if passage.covering("carrier", t) is None and not beside.clauses.marked(t)]
        carried = passage.ending("carrier", told.i)
        led = passage.starting("frame", told.i) if carried is None else carried
        aim = led is not None and passage.pack.clitic_mark(led.pre) in AIMS
        return len(other) < WORDS and (aim or beside.marks.get(led.i if led is not None else told.i) in AIMS)
    return False
