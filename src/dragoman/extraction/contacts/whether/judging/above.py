"""Cues that rule a clause through its conjunction: «من المقرر أن يجري», «نفى … أن يكون», «دون أن يلتقي»."""

from __future__ import annotations

from dragoman.extraction.contacts.whether.judging.case import Case
from dragoman.extraction.contacts.words import ruling
from dragoman.extraction.contacts.words.cues import ABOVE, MEANS, OBLIGED, UNDONE
from dragoman.extraction.contacts.words.svo import cues as svo_cues
from dragoman.language.lexicon import Found

AHEAD = ("planned", "intended", "decided", "next")  # what a denial above undoes («استبعد أن يقوم … بزيارة قريبة»)
NEAR = 2  # tokens between such a cue and the conjunction


def above(case: Case, cue: tuple[Found, str] | None) -> tuple[Found, str] | None:
    """The cue that rules the clause of a contact from above, if it goes before its own `cue`; that one else."""
    if cue is not None and (cue[1] not in AHEAD or case.order == "SOV"):
        return cue
    over = _ruling(case) if case.after is None or not case.gone else None  # "denied that he would meet X"
    if over is not None and _said_there(case, over):
        over = None
    if cue is None or over is None:
        return cue or over
    undone = UNDONE if cue[1] == "next" else ("denied",)
    return over if over[1] in undone else cue


def _said_there(case: Case, over: tuple[Found, str]) -> bool:
    """«على … أن يقول خلال زيارته»: whether a cue above is of what was said in the contact."""
    svo = case.order == "SVO"
    words = case.setting or (svo and svo_cues.of_words(case.passage, over[0], case.i, case.verb, case.event))
    return words and (svo or MEANS.get(over[1]) == "called-for")


def _ruling(case: Case) -> tuple[Found, str] | None:
    """The cue right before the conjunction or the relative word that opens the clause."""
    clauses, passage, low = case.clauses, case.passage, case.low
    opener, outer = clauses.opener.get(clauses.number[case.i]), clauses.outer(case.i)[:1]
    if opener == "func.relative" and case.order == "VSO":
        of = ruling.of_relative(passage, outer, low)
        return (of, of.entries[0].value) if of is not None else None
    if opener != "func.that":
        return None
    for first, last in outer:
        for cue in reversed(passage.begun("status", first, last)):
            kind = cue.entries[0].value
            if cue.j > low + 1:  # «ينتظر أن يصل»: the conjunction is part of the cue
                continue  # behind a clause that stands inside its own
            reach = OBLIGED if kind == "obliged" else NEAR  # «على المعارضة السورية أن …»
            if kind in ("denied", "refused") or (kind in ABOVE and low - cue.j <= reach):
                return cue, kind
    return None
