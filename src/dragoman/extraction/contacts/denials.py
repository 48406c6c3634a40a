"""Contacts that somebody says there were none of: told as denied, where the page itself would only say no.

«أكد الوزير أنه لم يلتق المبعوث» is what a party says of a contact, and so it is one that is denied. «لم يلتق الرئيس
نظيره» is none, nor is «لم يلتقيا منذ عامين», which says that there was one before.
"""

from __future__ import annotations

from dragoman.extraction.contacts.clauses import Clauses
from dragoman.extraction.contacts.verbs import between
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

EVENTS = frozenset(("meeting", "reception", "visit", "call", "summit", "letter"))
NEAR = 1  # tokens between the word that says no and the noun («لا أي لقاء»)
SPEAKER = 14  # tokens of who says so, between his verb and the conjunction


def denied(
    passage: Passage, clauses: Clauses, cue: Found, at: tuple[int, int], verb: Found | None, *, event: str
) -> bool:
    """Whether the cue of a negation makes the contact at tokens `at` one that a party denies."""
    no = passage.starting("denying", cue.i)
    if no is None or not no.get("denying.word"):
        return False
    noun = verb is None or verb.i != at[0]
    if event not in EVENTS and not (event == "talks" and noun):
        return False  # «لم يناقش معه الملف»: they may well have met
    if noun and verb is None and not 0 <= at[0] - no.j <= NEAR:
        return False
    low, high = clauses.clause(cue.i)
    if any(f.get("denying.except") for f in passage.begun("denying", cue.j, high)):
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
