"""When what is put off or called off was not to be: the day that stands beside it is no longer its own."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate, Echo
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage
from dragoman.model.when import When


def postponed(passage: Passage, clauses: Clauses, told: Candidate) -> int | None:
    """Where words in the clause of a plan say that it is put off: not those of a day on which it was to be."""
    if told.status != "planned" or told.status_at is None:
        return None
    cues = (c for c in passage.within("status", *passage.sentences[told.sentence]) if c.entries[0].value == "postponed")
    own = (c.i for c in cues if c.i == told.status_at[0] or clauses.number[c.i] == clauses.number[told.i])
    return next(own, None)


def not_then(passage: Passage, clauses: Clauses, echo: Echo) -> bool:
    """ "the visit was set for January but was postponed": whether English words for a contact say when it was not."""
    if passage.pack.data.pack.order != "SVO":
        return False
    cues = passage.within("status", *passage.sentences[clauses.sentence[echo.i]])
    return any(f.entries[0].value in ("postponed", "cancelled") for f in cues)


def called_off(passage: Passage, days: DayOf, told: Candidate, when: When | None) -> When | None:
    """«ألغى الأحد لقاء كان مقررا الأربعاء»: the day on which an Arabic contact was to be, not that of who calls it
    off or denies it.
    """
    cue = passage.starting("status", told.status_at[0]) if told.status_at else None
    if cue is not None and passage.begun("say", cue.j, told.i):
        return when  # «نفت الادعاءات وأعلنت الاثنين استدعاء السفير»
    off = cue is not None and cue.entries[0].value == "cancelled"
    where = (told.i, told.j, told.sentence)
    return days.was_to_be(*where) if off else days.own(*where, exact=False)
