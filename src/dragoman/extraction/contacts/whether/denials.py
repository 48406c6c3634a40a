"""Contacts that a party says there were none of: told as denied, where the page itself would only say no.

«لم يلتق الرئيس نظيره» is no contact; «أكد الوزير أنه لم يلتق المبعوث» is what a party says of one, and so is «کرملین
اعلام کرد پوتین با اردوغان دیداری نداشته است»: the account says by whom. «لم يلتقيا منذ عامين»: there was one before.

In Arabic the word that says no and the conjunction behind who says it tell at once (`denied`). In Persian and English
who says it must be one of the two, and may stand behind (`disowned`), so that is asked when the sides are known.
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.sov.made_for import purpose
from dragoman.extraction.contacts.words.verbs import between
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

EVENTS = frozenset(("meeting", "reception", "visit", "call", "summit", "letter"))
NEAR = 1  # tokens between the word that says no and the noun («لا أي لقاء»), or around a cue in which it lies behind
SPEAKER = 14  # tokens of who says so, between his verb and the conjunction
BESIDE = 2  # tokens between an English speaker and his verb
DATED = 4  # tokens of a day on which a clause hangs


def denied(
    passage: Passage, clauses: Clauses, cue: Found, at: tuple[int, int], verb: Found | None, *, event: str
) -> bool:
    """Whether the cue of a negation makes the contact at tokens `at` one that a party denies."""
    no = passage.starting("denying", cue.i)
    if no is None or not no.get("denying.word"):
        return False
    noun = verb is None or verb.i != at[0]
    if not _whole(event, noun=noun):
        return False
    if noun and verb is None and not 0 <= at[0] - no.j <= NEAR:
        return False
    low, high = clauses.clause(cue.i)
    if _excepted(passage, cue.j, high):
        return False
    return _said(passage, clauses, low)


def _said(passage: Passage, clauses: Clauses, low: int) -> bool:
    """Whether somebody says what the clause that opens at token `low` tells: «أكد الوزير أنه …», «قال: …»."""
    opener = clauses.opener.get(clauses.number[low])
    if opener == "func.that":
        first = max(0, low - SPEAKER)
        marks = {f.i for f in passage.begun("func", first, low) if f.get("func.mark")}
        said = [f for f in passage.begun("say", first, low) if f.i not in marks]
        return bool(said) and not between(passage, said[-1].j, low)
    return opener == "strong" and passage.fold(low) == ":" and passage.covering("actor", low - 1) is not None


def disowned(passage: Passage, clauses: Clauses, told: Candidate, mentions: list[Mention]) -> bool:
    """Whether a side of a contact that did not take place says so itself, in the sentence that tells it."""
    if told.status != "negated" or told.status_at is None or not _past(passage, told.status_at):
        return False
    hit = passage.starting("frame", told.i)
    noun = hit is not None and hit.get("frame.noun") is not None
    if not _whole(told.event, noun=noun) or not _own(passage, clauses, told, mentions):
        return False
    low, high = passage.sentences[told.sentence]
    if told.event in JOURNEYS and passage.pack.data.pack.order == "SOV" and _for_others(passage, clauses, told):
        return False  # «برای مذاکره با هیئت ایرانی به دوحه سفر نکرده است»
    if any(f.entries[0].value == "conditional" for f in passage.within("status", low, told.i)):
        return False  # «اگر … دیداری نداشته باشد»
    if passage.within("since", low, high) or _excepted(passage, low, high):
        return False  # "have not met since June", "have not met yet"
    sides = [m for m in mentions if low <= m.i < high and m.party in told.parties]
    if any(m.j < told.i and m.i == low and passage.fold(m.j) == ":" for m in sides):
        return True  # «کاخ سفید: …»
    said = [f for f in passage.within("say", low, high) if not told.i <= f.i < told.j]
    return any(_speaks(passage, clauses, m, f, told) for f in said for m in sides)


def _for_others(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """Whether a word for a purpose leads in, before a Persian journey in its clause, a meeting or talks: these are
    what is denied, and the journey may have been made.
    """
    nouns = passage.begun("frame", clauses.clause(told.i)[0], told.i)
    return any(f.get("frame.noun") and purpose(passage, f.i) is not None for f in nouns)


def _own(passage: Passage, clauses: Clauses, told: Candidate, mentions: list[Mention]) -> bool:
    """Whether the contact itself is denied: not the chance ("did not have the opportunity to visit"), the manner («با
    حسن نیت مذاکره نکرده‌اند») nor the matter («درباره آب مذاکره نکرده است»).
    """
    order = passage.pack.data.pack.order
    if order == "SVO":
        at = told.status_at[1] if told.status_at else told.i
        return any(passage.begun(layer, at, at + BESIDE + 1) for layer in ("light", "frame"))
    starts = {m.i for m in mentions}
    marks = [(f.j, e.value) for f in passage.begun("func", *clauses.clause(told.i)) if (e := f.get("func.mark"))]
    if any(mark == "about" for _, mark in marks):
        return False
    led = [j for j, mark in marks if mark == "with"]
    return all(starts & set(range(j, j + BESIDE + 1)) for j in led)


def _past(passage: Passage, at: tuple[int, int]) -> bool:
    """Whether what the cue or verb at tokens `at` denies lies behind: "did not", «نکرده است», not "will not"."""
    if passage.begun("undone", at[0] - NEAR, at[1] + NEAR):
        return True
    verbs = (f for layer in ("light", "frame") if (f := passage.starting(layer, at[0])))
    return any({"neg", "past"} <= set(e.tags) for f in verbs for e in f.entries)


def _speaks(passage: Passage, clauses: Clauses, who: Mention, verb: Found, told: Candidate) -> bool:
    """Whether somebody is the subject of a verb of saying that rules what is told."""
    order = passage.pack.data.pack.order
    if order == "SVO":
        behind = 0 <= verb.i - who.j <= BESIDE and not passage.begun("frame", who.j, verb.i)
        return behind and not who.j <= told.i <= verb.i
    if order != "SOV" or clauses.number[verb.i] == clauses.number[told.i] or verb.i > told.i:
        return False
    return who.j <= verb.i and clauses.number[who.i] == clauses.number[verb.i] and who.mark in ("", "after-word")


def _whole(event: str, *, noun: bool) -> bool:
    """Whether nothing is left of a contact that did not take place: of whom one «لم يناقش معه الملف» may be met."""
    return event in EVENTS or (event == "talks" and noun)


def _excepted(passage: Passage, a: int, b: int) -> bool:
    """Whether words in tokens `[a, b)` say that there was one nevertheless, or before («إلا», "yet")."""
    return any(f.get("denying.except") for f in passage.begun("denying", a, b))


def hung_apart(passage: Passage, told: Candidate) -> bool:
    """ "no contact since August 2011, when the minister met Assad": whether a "no" stands before the day that the
    clause of what is told hangs on.
    """
    if told.status_at is None or told.status_at[1] > told.i:
        return False
    for word in passage.begun("hung", told.status_at[1], told.i):
        at = word.i
        while at > 0 and passage.fold(at - 1) in COMMAS:
            at -= 1
        if any(f.j == at for f in passage.begun("date", max(0, at - DATED), at)):
            return True
    return False
