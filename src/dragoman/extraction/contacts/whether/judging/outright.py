"""What a predicate or the words right beside it say of themselves, so that no cue need be weighed: «لم يلتق», "the
visit … was cancelled", "prevented the minister from meeting".
"""

from __future__ import annotations

from dragoman.extraction.contacts.whether.judging.case import Case, Verdict
from dragoman.extraction.contacts.whether.sov_not_held import undone_by
from dragoman.extraction.contacts.words import called_off
from dragoman.extraction.contacts.words.cues import MEANS
from dragoman.extraction.contacts.words.sov import cues as sov_cues
from dragoman.extraction.contacts.words.svo import cues as svo_cues
from dragoman.extraction.contacts.words.unheld import unheld
from dragoman.extraction.contacts.words.vso.not_held import not_held


def outright(case: Case) -> Verdict | None:
    """A status that stands whatever else the clause says; None where there is none."""
    return (
        _disowned(case) or _unheld(case) or _negated(case) or _called_off(case) or _not_held(case) or _kept_from(case)
    )


def _disowned(case: Case) -> Verdict | None:
    """«مذاکره‌ای نداریم» is what a party says, not «درخواستی برای مذاکره نداشتیم»."""
    verb = case.verb  # its own verb, or what stands right behind the noun
    where = (verb.i, verb.j) if verb is not None else (case.at[1], case.at[1] + 2)
    cue = next((c for c in case.passage.within("status", *where) if c.entries[0].value == "disowned"), None)
    return None if cue is None else ("negated" if case.led_by_aim else "denied", (cue.i, cue.j))


def _unheld(case: Case) -> Verdict | None:
    """What is only called for, supposed or offered by the words around it, as `unheld` knows them."""
    aside = case.adjunct or case.setting
    mere = unheld(case.passage, case.clauses, case.at, case.verb, case.end, event=case.event, aside=aside)
    return (mere[0], (mere[1].i, mere[1].j)) if mere else None


def _negated(case: Case) -> Verdict | None:
    """«لم يلتق», «دیدار نکرد»; not «به پایان نرسیده است», which goes on."""
    verb = case.verb
    if "neg" not in case.tags or (case.order == "SOV" and sov_cues.unended(case.passage, verb)):
        return None
    return undone_by(case.passage, case.at, verb, case.low), (verb.i, verb.j) if verb else None


def _called_off(case: Case) -> Verdict | None:
    """ "but the visit was cancelled", «لكنه ألغى الزيارة»."""
    cue = called_off.behind(case.passage, case.clauses, case.at, case.verb, case.end, order=case.order)
    return None if cue is None else (MEANS[cue.entries[0].value], (cue.i, cue.j))


def _not_held(case: Case) -> Verdict | None:
    """«اللقاء بين الوزيرين لم يعقد»: there was none."""
    if case.order != "VSO" or case.verb is not None or case.adjunct or case.setting:
        return None
    cue = not_held(case.passage, max(case.at[1], case.end))
    return None if cue is None else ("negated", (cue.i, cue.j))


def _kept_from(case: Case) -> Verdict | None:
    """ "prevented the minister from meeting": nobody met."""
    kept = case.passage.within("keeping", case.low, case.first)
    cue = next((f for f in kept if svo_cues.kept_from(case.passage, f.j, case.first)), None)
    return None if cue is None else ("negated", (cue.i, cue.j))
