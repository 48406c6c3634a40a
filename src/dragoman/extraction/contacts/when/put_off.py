"""When what is put off or called off was not to be: the day that stands beside it is no longer its own."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate, Echo
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.when.matter import WHEN
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.vso import off as vso_off
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.model.when import When

KINDS = 2  # tokens between a day and the noun that has it ("Monday's planned trip")
BESIDE = 2  # tokens between English words that say no and the day on which they were said


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


def moved(passage: Passage, clauses: Clauses, days: DayOf, echo: Echo) -> Echo | None:
    """«لكن اللقاء تأجل إلى الخميس المقبل»: Arabic words for a contact told before, with the new day."""
    at = vso_off.put_off(passage, clauses, echo.i, echo.j) if passage.pack.data.pack.order == "VSO" else None
    when = days.put_off(at, clauses.sentence[echo.i]) if at is not None else None
    return replace(echo, when=when, side="ahead") if when is not None else None


def denied_then(passage: Passage, told: Candidate) -> bool:
    """«ایران روز شنبه دیدار … را تکذیب کرد», "Iran denied on Saturday that …": whether the only day of a sentence is
    that of who says no: it stands before the Persian noun, or beside the English words.
    """
    cue = told.status_at
    dates = passage.begun("date", *passage.sentences[told.sentence])
    if cue is None or not dates or not any(passage.starting(layer, cue[0]) for layer in ("status", "untrue")):
        return False
    if passage.pack.data.pack.order == "SOV":
        return cue[0] >= told.j and all(f.j <= told.i for f in dates)
    return cue[1] <= told.i and all(0 <= f.i - cue[1] < BESIDE or 0 <= cue[0] - f.j < BESIDE for f in dates)


def scrapped(passage: Passage, days: DayOf, told: Candidate, when: When | None) -> When | None:
    """ "on Thursday cancelled a meeting set for Saturday": the day on which an English contact was to be. One right
    beside the words that call it off is that on which they did, where it has not yet come.
    """
    cue = passage.starting("calling-off", told.status_at[0]) if told.status_at else None
    if cue is None:
        return None if denied_then(passage, told) else when
    where = (told.i, told.j, told.sentence)
    dates = [f for f in passage.begun("date", *passage.sentences[told.sentence]) if f.kinds & WHEN]
    if any(cue.j <= f.i and f.j <= told.i <= f.j + KINDS and not _of_verb(passage, f, told.i) for f in dates):
        return days.coming(*where) or when  # "cancelled the June 12 summit", "cancelled Monday's trip"
    if (due := days.was_to_be(*where)) is not None:
        return due
    beside = all(0 <= f.i - cue.j < BESIDE or 0 <= cue.i - f.j < BESIDE for f in dates)
    own = any(_of_verb(passage, f, told.i) for f in dates if cue.j <= f.i and f.j <= told.i)
    return when if not beside or (days.told(when, "occurred") == "planned" and not own) else None


def _of_verb(passage: Passage, date: Found, i: int) -> bool:
    """ "cancelled on Friday a visit": whether a preposition leads in a day before the noun at token `i`, or the article
    of that noun stands behind it.
    """
    led = any(passage.covering("func", t) for t in (date.i - 1, date.i))
    return led or any(passage.fold(t) in passage.pack.articles for t in range(date.j, i))


def called_off(passage: Passage, days: DayOf, told: Candidate, when: When | None) -> When | None:
    """«ألغى الأحد لقاء كان مقررا الأربعاء»: the day on which an Arabic contact was to be, not that of who calls it
    off or denies it.
    """
    cue = passage.starting("status", told.status_at[0]) if told.status_at else None
    if cue is not None and passage.begun("say", cue.j, told.i):
        return when  # «نفت الادعاءات وأعلنت الاثنين استدعاء السفير»
    off = cue is not None and cue.entries[0].value == "cancelled"
    where = (told.i, told.j, told.sentence)
    if off and cue is not None and cue.i >= told.j and passage.begun("date", told.j, cue.i):
        if _is_to_be(passage, told):
            return days.coming(*where)  # «من المقرر أن يزور كييف الأربعاء، لكنه ألغى الزيارة»
        return days.was_to_be(*where) or days.at(*where)  # «كان مقررا أن يزور كييف في مارس لكن الزيارة ألغيت»
    return days.was_to_be(*where) if off else days.own(*where, exact=False)


def _is_to_be(passage: Passage, told: Candidate) -> bool:
    """Whether a contact is told as planned, with no word in the past before it."""
    low, _ = passage.sentences[told.sentence]
    planned = [c.i for c in passage.begun("status", low, told.i) if c.entries[0].value == "planned"]
    return bool(planned) and not any(f.get("tense.past") for f in passage.begun("tense", low, planned[0] + 1))
