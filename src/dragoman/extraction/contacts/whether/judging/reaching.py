"""How far a cue stands from the contact that it rules, by its kind and the order of words; beyond its reach it rules
none.
"""

from __future__ import annotations

from dragoman.extraction.contacts.whether.judging.case import Case
from dragoman.extraction.contacts.words import ruling
from dragoman.extraction.contacts.words.cues import (
    BEHIND,
    FAR_CALL,
    LATE,
    LEADING_OF,
    LED,
    NEXT,
    OFF,
    REACH,
    TAKING,
)
from dragoman.extraction.contacts.words.sov import cues as sov_cues
from dragoman.extraction.contacts.words.vso.governed import GIVEN_UP, PLEDGED, governed
from dragoman.language.lexicon import Found

ACROSS = 60  # tokens of a Persian clause between a cue and the verb at its end


def distance(case: Case, cue: Found, kind: str) -> int | None:
    """The tokens between a cue and its contact; None where it is out of reach."""
    far = _before(case, cue, kind)
    if far is None:
        far = _next(case, cue, kind)
    if far is None and case.order == "SOV":
        far = _behind_persian(case, cue, kind)
    return _behind(case, cue, kind) if far is None else far


def _before(case: Case, cue: Found, kind: str) -> int | None:
    """Of a cue before its noun or verb: «ألغى الرئيس محمود عباس لقاء مع نتنياهو», "plans to meet"."""
    passage, first = case.passage, case.first
    if kind in (GIVEN_UP, PLEDGED):
        return governed(passage, kind, cue.j, case.i)  # «عدل الوزير عن زيارة …»
    if case.order != "SOV" and kind in TAKING and ruling.reaches(passage, cue.j, case.i):
        return case.i - cue.j  # «ألغى الرئيس محمود عباس لقاء مع نتنياهو»: behind its subject
    if kind in LEADING_OF[case.order] and ruling.reaches(passage, cue.j, ruling.led(passage, case.i)):
        return case.i - cue.j  # «يسعى الوزير إلى لقاء نظيره»
    if case.order == "SVO" and cue.i < first < cue.j:
        return 0  # "ready to meet": its "to" is also that of the verb
    if cue.j > case.i:
        return None
    reach = FAR_CALL if ruling.far(passage, kind, cue.j, case.i) else REACH.get(kind, 0)
    if case.order == "SOV" and kind in ("planned", "denied"):
        reach = ACROSS
    return next((start - cue.j for start in (first, case.i) if 0 <= start - cue.j <= reach), None)


def _next(case: Case, cue: Found, kind: str) -> int | None:
    """«الزيارة الرسمية المقبلة», «سفر آینده»: of a word for what is next, right behind its noun."""
    behind = case.at[1] if case.order == "SOV" else case.last
    if kind not in NEXT or not 0 <= cue.i - behind <= 1 or ruling.of_party(case.passage, cue.i - 1, case.tags):
        return None
    return cue.i - case.at[1]


def _behind_persian(case: Case, cue: Found, kind: str) -> int | None:
    """Of a Persian cue behind its noun, where its verbs stand: «خبر دیدار … را تکذیب کرد», «از دیدار … خودداری کرد»."""
    passage, verb, last, adjunct = case.passage, case.verb, case.last, case.adjunct
    if kind in ("denied", "refused") and not adjunct and ruling.objective(passage, last, cue.i):
        return 0  # «خبر دیدار عراقچی با ویتکاف را تکذیب کرد»
    if kind in LED and cue.i >= last and sov_cues.led(passage, case.i, LED[kind]):
        return 0  # «از دیدار با … خودداری کرد»
    if kind == "planned" and adjunct and cue.i >= last:
        return cue.i - last  # «در جریان دیدار با … بررسی خواهد کرد»
    if kind == "called-for" and sov_cues.wanted(passage, case.at, last, cue.i, adjunct=adjunct):
        return 0
    if verb is None and kind in ("cancelled", "postponed") and sov_cues.undone(passage, last, cue):
        return 0  # «نشست وزیران خارجه X، Y و Z به زمان دیگری موکول شد»
    if kind == "planned" and sov_cues.to_be(passage, case.at, last, cue):
        return 0
    near = cue.i >= case.i and cue.i - last <= LATE.get(kind, 2 if verb else 10)
    return max(0, cue.i - last) if near else None


def _behind(case: Case, cue: Found, kind: str) -> int | None:
    """Of a cue behind its noun and all that it has with it, or inside it: "A visit by Lavrov … was postponed"."""
    passage, last, end = case.passage, case.last, case.end
    if kind == "planned" and case.verb is None and last <= cue.i < end and ruling.agrees(passage, cue.i):
        return cue.i - last  # «زيارة الوزيرة فلانة المرتقبة إلى الرياض»
    if case.order != "SOV" and case.verb is None and kind in OFF and _called_off(case, cue):
        return cue.i - last  # "A visit by Lavrov to Tehran was postponed", "… did not take place"
    if case.i <= cue.i < last:
        return 0
    beside = cue.i >= last and min(cue.i - last, abs(cue.i - end)) <= 1
    return 0 if beside and ruling.close(passage, kind, cue.i, end) else None


def _called_off(case: Case, cue: Found) -> bool:
    """Whether a verb that calls off or puts off stands behind all that a noun has with it, and no other verb before."""
    passage, last = case.passage, case.last
    beside = cue.i > last and passage.ending("actor", cue.i) is not None
    if not (beside or 0 <= cue.i - last <= BEHIND or 0 <= cue.i - max(last, case.end) <= BEHIND):
        return False
    between = (f for layer in ("frame", "light", "say") for f in passage.begun(layer, last, cue.i))
    return all(f.get("frame.noun") and not f.get("frame.verb") for f in between)
