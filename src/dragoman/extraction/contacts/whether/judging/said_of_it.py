"""What the relative clause right behind an Arabic noun says of it: «القمة التي كانت مقررة مع …», «زيارة الرئيس التي
كانت مقررة إلى القاهرة ألغيت».
"""

from __future__ import annotations

from dragoman.extraction.contacts.whether.judging.case import Case
from dragoman.extraction.contacts.words.cues import MEANS, UNDONE
from dragoman.language.lexicon import Found
from dragoman.text.signs import COMMAS

OWNER = 8  # tokens between the noun and the clause, of whose it is
NEAR = 2  # tokens between the relative word and the cue («التي كانت مقررة»)


def said_of_it(case: Case) -> tuple[Found, str] | None:
    """The cue that says in such a clause that the contact was planned; one behind it that undoes it goes before."""
    passage, clauses = case.passage, case.clauses
    if case.order != "VSO" or case.verb is not None or case.setting:
        return None
    opens = _relative(case)
    if opens is None:
        return None
    number = clauses.number[opens]
    high = clauses.bounds[number][1]
    cues = [(f, f.entries[0].value) for f in passage.begun("status", opens + 1, high) if clauses.number[f.i] == number]
    if not cues or cues[0][0].i > opens + 1 + NEAR or MEANS.get(cues[0][1]) != "planned" or cues[0][1] in UNDONE:
        return None
    due = cues[0]
    if due[0].j < high and passage.starting("light", due[0].j) is not None:
        return None  # «التي كان من المقرر أن تنتهي اليوم»: what is due is not the noun
    for cue, kind in cues[1:]:
        if any(passage.fold(t) in COMMAS for t in range(due[0].j, cue.i)):
            break
        if kind in UNDONE:
            return cue, kind
    return due


def _relative(case: Case) -> int | None:
    """Where the relative word stands, behind nothing but whose the noun is."""
    passage, at = case.passage, case.at[1]
    for t in range(at, min(at + OWNER, len(passage.tokens))):
        found = passage.starting("func", t)
        if found is not None and found.get("func.relative"):
            return t
        if passage.covering("actor", t) is None:
            return None
    return None
