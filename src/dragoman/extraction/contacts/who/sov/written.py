"""What is asked of somebody in a letter: «در نامه‌ای از رئیس‌جمهور روسیه خواست …»."""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.sov.addressed import BY_LETTER
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

ADDRESSED = frozenset(("to", "toward"))
CLOSE = 3  # tokens of adjectives behind a letter before to whom it went


def asked_in(passage: Passage, clauses: Clauses, verb: Found) -> bool:
    """Whether a verb of asking stands in a clause with a letter of which it is not told to whom it went; in a letter
    to one somebody else may be asked for something («در نامه‌ای به شورای امنیت از آمریکا خواست …»).
    """
    low, _ = clauses.clause(verb.i)
    found = passage.begun("frame", low, verb.i)
    letter = next((f for f in found if (e := f.get("frame.noun")) is not None and e.value == BY_LETTER), None)
    if letter is None:
        return False
    marks = [e.value for f in passage.begun("func", letter.j, letter.j + CLOSE) if (e := f.get("func.mark"))]
    return not ADDRESSED & set(marks)
