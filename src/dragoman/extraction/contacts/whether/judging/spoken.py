"""Cue words that are part of what was said in a contact or about it, and so leave open whether it was held."""

from __future__ import annotations

from dragoman.extraction.contacts.whether.judging.case import Case
from dragoman.extraction.contacts.words import ruling
from dragoman.extraction.contacts.words.cues import MEANS
from dragoman.extraction.contacts.words.svo import cues as svo_cues
from dragoman.language.lexicon import Found


def spoken(case: Case, cue: Found, kind: str) -> bool:
    """Whether a cue is of what was said there, or of an account of it («نفى خلال اتصاله مع …»)."""
    if case.setting and kind not in ("planned", "intended") and cue.j < case.i:
        return True  # «نفى خلال اتصاله مع …», «دعا خلال لقائه …»: of what was said there
    if MEANS.get(kind) == "called-for" and ruling.accounted(case.passage, cue.i, case.i):
        return True  # "called for an inquiry into the meeting"
    if case.order == "SOV":
        return _in_persian(case, cue, kind)
    return case.order == "SVO" and _in_english(case, cue, kind)


def _in_persian(case: Case, cue: Found, kind: str) -> bool:
    """«درباره امکان صلح گفت‌وگو کردند», «در مذاکرات با … توافقی انجام نشد»: of their matter, or what came of it."""
    unsure = kind in ("possible", "chance") and case.past and cue.j < case.i
    if unsure and ruling.spoken_of(case.passage, cue.i):
        return True  # «درباره امکان صلح گفت‌وگو کردند»: of what they spoke about
    if case.adjunct and kind == "negated" and cue.j < case.i - 1:
        return True  # «هیچ بحثی در مذاکرات … مطرح نشد»: of what was said there
    return case.adjunct and kind == "cancelled" and cue.i >= case.last  # «در مذاکرات با … توافقی انجام نشد»


def _in_english(case: Case, cue: Found, kind: str) -> bool:
    """ "discussed preparations for the summit", "will meet in Riyadh, Putin said after a call"."""
    passage, verb, first = case.passage, case.verb, case.first
    if svo_cues.of_words(passage, cue, case.i, verb, case.event):
        return True  # "called for restraint on a visit to Baghdad"
    if cue.j <= first and svo_cues.said(passage, cue.j, first):
        return True  # "will meet in Riyadh, Putin said after a call": of what was said
    # "discussed preparations for the summit": of what they spoke about
    behind = verb is not None and case.event == "talks" and cue.i >= case.last
    return behind and case.past and kind == "planned"
