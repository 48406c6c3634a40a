"""Who was only there: those of a meeting told before are said to have had others with them, and nobody met anew."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found

MET = ("meeting", "reception", "talks", "session")
SITS_IN = "sits-in"  # a trait of frames
SOON = 6  # sentences behind a meeting in which those who were there are told


def only_there(beside: Beside, hit: Found, made: Candidate, before: list[Candidate]) -> bool:
    """ "The meeting was attended by the two foreign ministers", «در این دیدار … نیز حضور داشتند»: whether those of a
    meeting told just before are only said to have had others with them.
    """
    passage = beside.passage
    last = before[-1] if before else None
    if beside.order == "SVO" and made.event == "summit" and last is not None and not made.finite:
        same = last.sentence == made.sentence and last.channel == made.channel and last.status == "planned"
        return same and made.parties <= last.parties  # "will meet at the G20 summit"
    if made.event != "meeting" or passage.fold(hit.i - 1) not in passage.pack.pointing:
        return False
    if not passage.within("attending", *beside.clauses.clause(hit.i)):
        return False
    told = (c for c in reversed(before) if c.event in MET and c.sentence < made.sentence)
    last = next((c for c in told if c.parties), None)  # not "the two sides"
    return last is not None and made.sentence - last.sentence <= SOON and made.parties <= last.parties


def posted_there(told: Candidate) -> bool:
    """Persian «نماینده آمریکا در نشست سازمان ملل حضور یافت»: whether who attends a session of a body was
    posted to it by a state: he has not come.
    """
    return SITS_IN in told.traits and any(s.mention.office == "ambassador" for s in told.sides)
