"""What several did with people of no state right after they had met each other: that is of the same day.

«وزیران خارجه ایران و ترکیه پس از دیدار با خبرنگاران گفت‌وگو کردند»,
«اجتمع ماكرون وميرتس مع رجال الأعمال بعد محادثاتهما».
"""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

REACH = 6  # tokens between a word for such people and the Persian verb


def before_others(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """Whether "after" leads in a noun, and the clause tells in the past that they then met or spoke with such people.

    Not «پس از دیدار … به باکو رفتند», nor «بعد أشهر من محادثاتهما»: a time of its own stands before the noun.
    """
    order = passage.pack.data.pack.order
    mark = passage.ending("func", told.i)
    entry = mark.get("func.mark") if mark is not None else None
    if order == "SVO" or told.finite or told.event in JOURNEYS or told.status != "occurred":
        return False
    if mark is None or entry is None or entry.value != "after" or passage.ending("date", mark.i) is not None:
        return False
    low, high = clauses.clause(told.i)
    span = (told.j, high) if order == "SOV" else (low, mark.i)
    return any(_did(passage, f.i, f.j, span, order) for f in passage.begun("stranger", *span))


def _did(passage: Passage, i: int, j: int, span: tuple[int, int], order: str) -> bool:
    """Whether a verb in the past, in tokens `span`, has the people at tokens `[i, j)` with it."""
    a, b = (j, min(span[1], j + REACH)) if order == "SOV" else (span[0], i)
    verbs = [f for layer in ("frame", "light") for f in passage.begun(layer, a, b)]
    if verbs and order == "SOV" and any(passage.fold(t) in passage.pack.gone for t in range(a, b)):
        return True  # «در جمع خبرنگاران حاضر شدند»
    return any("past" in e.tags for f in verbs for e in f.entries)
