"""What an Arabic present tense tells in a clause that hangs on what is still to come: «ستقوده الجولة إلى سيول حيث يجتمع
مع نظيره», «سيتحادث الوزيران قبل أن يلتقي الرئيسان».
"""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.whether.ahead import future
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

VERBS = ("light", "frame", "say")


def on_a_future(passage: Passage, clauses: Clauses, told: Candidate) -> tuple[int, int] | None:
    """From the future that is the last verb before "where" or "before" up to a "where": what is done there is done on
    the day named there.
    """
    low, _ = clauses.clause(told.i)
    start, _ = clauses.around(told.i)
    if passage.pack.data.pack.order != "VSO" or not (told.finite and told.present) or low <= start:
        return None
    there = passage.starting("there", low) is not None
    if not there and not _before(passage, low):
        return None
    for at in range(low - 1, start - 1, -1):
        verbs = [f for layer in VERBS if (f := passage.starting(layer, at)) is not None]
        tags = {t for f in verbs for e in f.entries if e.kind.endswith(".verb") for t in e.tags}
        if "future" in tags or future(passage, at):
            return (at, low) if there else (at, at)
        if tags:
            return None
    return None


def _before(passage: Passage, low: int) -> bool:
    """Whether the clause from token `low` opens with the "that" of «قبل أن»."""
    opener = passage.starting("func", low)
    that = opener is not None and opener.get("func.that") is not None
    return (that and passage.ending("before", low) is not None) or passage.ending("before", low - 1) is not None
