"""What the cue words of a clause say of its contact: the nearest that is about it rules, one that undoes it first."""

from __future__ import annotations

from dragoman.extraction.contacts.whether.denials import denied
from dragoman.extraction.contacts.whether.judging.above import above
from dragoman.extraction.contacts.whether.judging.astray import astray
from dragoman.extraction.contacts.whether.judging.case import Case, Verdict
from dragoman.extraction.contacts.whether.judging.fitting import fitting
from dragoman.extraction.contacts.whether.judging.reaching import distance
from dragoman.extraction.contacts.whether.judging.said_of_it import said_of_it
from dragoman.extraction.contacts.whether.judging.spoken import spoken
from dragoman.extraction.contacts.words import ruling
from dragoman.extraction.contacts.words.cues import MEANS, NOT, UNDONE
from dragoman.extraction.contacts.words.sov import cues as sov_cues
from dragoman.language.lexicon import Found


def by_cue(case: Case) -> Verdict | None:
    """The status that a cue gives; None where none is about the contact."""
    if (doubt := _doubted(case)) is not None:
        return doubt
    cue = _nearest(case)
    if case.order == "SOV" and (asked := _sought_or_asked(case, cue)) is not None:
        return asked
    cue = above(case, _unsure(case, cue)) or said_of_it(case)
    return None if cue is None else _meaning(case, *cue)


def _doubted(case: Case) -> Verdict | None:
    """«شكك في نيته لقاء …»: what somebody is doubted to mean to do is not planned."""
    for cue, kind in case.cues:
        own = kind == "prepared" and not astray(case, cue, kind) and fitting(case, cue, kind)
        if own and ruling.doubted(case.passage, case.low, cue.i):
            return "negated", (cue.i, cue.j)
    return None


def _nearest(case: Case) -> tuple[Found, str] | None:
    """The nearest cue that is about the contact, with its kind; one that undoes it goes before all that plan it."""
    best: tuple[tuple[bool, int], Found, str] | None = None
    for cue, kind in case.cues:
        if astray(case, cue, kind) or spoken(case, cue, kind) or not fitting(case, cue, kind):
            continue
        far = distance(case, cue, kind)
        if far is None:
            continue
        rank = (kind not in UNDONE, far)
        if best is None or rank < best[0]:
            best = (rank, cue, kind)
    return best[1:] if best is not None else None


def _sought_or_asked(case: Case, cue: tuple[Found, str] | None) -> Verdict | None:
    """What Persian says with no cue of its own: «به دنبال دیدار با … است», «در انتظار نشست …», «به دیدار … می‌رود»;
    and «آیا …؟», which asks whatever else is said.
    """
    passage, at = case.passage, case.at
    if cue is None and (sought := sov_cues.sought(passage, at, case.high)) is not None:
        return "called-for", sought
    if cue is None and not case.past:
        awaited = sov_cues.awaited(passage, at) or sov_cues.goes(passage, at, case.high)
        if awaited is not None:
            return "planned", awaited
    bare = case.verb is None and cue is None
    asked = sov_cues.asks(passage, case.low, case.i, case.clauses.around(case.i)[1] if bare else 0)
    return ("negated", asked) if asked is not None else None


def _unsure(case: Case, cue: tuple[Found, str] | None) -> tuple[Found, str] | None:
    """«حث على إلغاء لقائه», «قد تلغي القمة»: what is not called off by that is still planned."""
    off = cue is not None and cue[1] == "cancelled" and case.order != "SOV"
    if cue is not None and off and ruling.unsure(case.passage, case.low, cue[0].i):
        return cue[0], "planned"
    return cue


def _meaning(case: Case, cue: Found, kind: str) -> Verdict:
    """The status that a cue of some kind means for the contact that it rules."""
    passage, where = case.passage, (cue.i, cue.j)
    if kind in ("meant", "scheduled") and (unmeant := sov_cues.unmeant(passage, case.last, case.high)) is not None:
        return "negated", unmeant  # «قصد دیدار با … را ندارد»
    if kind == "negated" and denied(passage, case.clauses, cue, case.at, case.verb, event=case.event):
        return "denied", where
    return "negated" if kind in NOT else MEANS.get(kind, case.default), where
