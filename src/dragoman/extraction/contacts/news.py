"""Whether a contact without a day is a page's news: then it was that day or the day before."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.clauses import Clauses
from dragoman.language.passage import Passage

WHERE_SAID = frozenset(("during", "place"))
AUXILIARY = 8  # tokens behind a Persian predicate within which its own verb ends («سفر محرمانه‌ای … کرده بود»)


def is_news(passage: Passage, clauses: Clauses, told: Candidate, lead: int) -> bool:
    """Whether a contact told at the head of a page (before token `lead`), or by a verb, is what the page reports.

    Not where its tense lies before another past, nor, further down, where a word beside it says that it is older.
    """
    if long_past(passage, clauses, told):
        return False
    sentence = passage.sentences[told.sentence]
    if told.i < lead:
        return told.finite or not _behind(passage, clauses, told)
    known = clauses.opener.get(clauses.number[told.i]) == "func.relative"  # «بومبيو الذي التقى كيم»: known by it
    if known and passage.pack.data.pack.order == "VSO":
        return False
    if any(f.get("earlier.word") for f in passage.within("earlier", *sentence)):
        return False
    return told.finite or _said_in(passage, clauses, told) or _going_on(passage, clauses, told)


def _going_on(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«در حال گفت‌وگو هستند», «المباحثات بين … تناولت»: a noun with words that tell it as what is or was done."""
    if passage.ending("going", told.i) is not None:
        return True
    before = passage.ending("func", told.i)
    if passage.pack.data.pack.order != "VSO" or (before is not None and before.get("func.mark")):
        return False
    dealt = passage.begun("dealt", told.j, min(clauses.clause(told.i)[1], told.high + 1))
    if not dealt:
        return False
    said = passage.within("say", told.j, dealt[0].i)
    return all(passage.starting("func", f.i) is not None for f in said)  # «بين» also means "he explained"


def sets_out(passage: Passage, clauses: Clauses, told: Candidate, lead: int) -> bool:
    """Whether the head of a page (before token `lead`) tells that somebody left for where he will meet: it is then on.

    A verb in the past, or in the headline's present («يغادر … متوجها إلى», "leaves for"), without any word of a plan;
    «راهی», «عازم» with a verb that says that it was done.
    """
    if told.event != "departure" or told.i >= lead or not told.finite or (told.present and told.sentence > 0):
        return False
    if told.status_at is None:
        return True
    verbs = range(told.j, clauses.clause(told.i)[1])
    cues = [f for f in passage.within("status", *clauses.clause(told.i)) if f.i != told.i]
    return told.status_at[0] == told.i and not cues and any(passage.fold(t) in passage.pack.gone for t in verbs)


def _behind(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«پس از دیدار با … به مسقط رفت»: what the news came after had been before it, unless said there."""
    mark = passage.ending("func", told.i)
    entry = mark.get("func.mark") if mark else None
    return entry is not None and entry.value == "after" and not passage.within("say", *clauses.clause(told.i))


def _said_in(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«ووصف بوتين في اتصال مع نظيره …», «شدد خلال لقائه …»: what is said in it is told as news, so it is news too."""
    mark = passage.ending("func", told.i)
    entry = mark.get("func.mark") if mark else None
    if entry is None:
        return False
    said = [f for f in passage.within("say", *clauses.clause(told.i)) if clauses.number[f.i] == clauses.number[told.i]]
    if entry.value == "after" and passage.pack.data.pack.order == "VSO":
        return any(f.i < told.i for f in said) and passage.ending("before", told.i) is None  # «قال إثر محادثات مع …»
    return entry.value in WHERE_SAID and bool(said)


def long_past(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«وكان الوزير التقى …», «به امارات سفر کرده بود»: the tense of what had been before."""
    low, high = passage.sentences[told.sentence]
    first, last = clauses.clause(told.i)
    for found in passage.within("earlier", low, high):
        if found.get("earlier.opening") and found.i == low:
            return True
        if found.get("earlier.recent") and first <= found.i < last:
            return True
        if not found.get("earlier.past"):
            continue
        if passage.pack.data.pack.order == "SOV":
            if first <= found.i and found.j <= last and 0 <= found.i - told.j <= AUXILIARY:
                return True
        elif found.j <= told.i and first <= found.i:
            return True
    return False
