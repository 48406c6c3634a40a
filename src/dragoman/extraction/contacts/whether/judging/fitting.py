"""What each kind of cue asks for beside it before it rules a contact: «قد» a present tense, «باید» a subjunctive."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.whether import ahead
from dragoman.extraction.contacts.whether.judging.case import Case
from dragoman.extraction.contacts.words import ruling
from dragoman.extraction.contacts.words.cues import FORTH, SUBJUNCTIVE
from dragoman.extraction.contacts.words.sov import mood as sov_mood
from dragoman.extraction.contacts.words.svo import cues as svo_cues
from dragoman.language.lexicon import Found


def fitting(case: Case, cue: Found, kind: str) -> bool:
    """Whether a cue has beside it what its kind asks for; most kinds ask for nothing."""
    passage, at, verb = case.passage, case.i, case.verb
    if kind in SUBJUNCTIVE:
        return "subjunctive" in case.tags
    if kind in ("scheduled", "hindered", "pledged"):
        return case.event in FORTH
    if kind == "any":
        return not sov_mood.ready(passage, cue)  # «آماده هر گفت‌وگویی است»
    if kind == "ahead":
        return not sov_mood.had_been(passage, case.at[1])  # «پیش از آغاز مذاکرات دیده شده بود»
    if kind == "needful":
        return not ruling.praised(passage, cue, at, case.event)  # «أكد أهمية زيارة الرئيس إلى …»
    if kind == "weighed":
        return ruling.weighed(passage, cue.j, at, verb)
    if kind == "prepared":  # «أعلن موعد لقاء بوتين مع أردوغان الذي جرى الاثنين»
        return not ahead.held(passage, case.end) and ruling.prepared(passage, cue.j, at)
    if kind == "readied":  # "Amid preparations for war, Putin met Lukashenko"
        said = passage.starting("say", cue.i) is not None  # "announced a visit", but a call when it has been
        return (not said or case.event in JOURNEYS) and svo_cues.readied(passage, cue.j, at, verb)
    if (
        kind == "unplanned"
    ):  # "Cyprus was not on the agenda of the talks", "talks not scheduled until last week were held"
        return case.order != "SVO" or svo_cues.unplanned(passage, cue, case.first, case.high)
    if kind == "idle":
        return case.aim  # «درباره شروط ایران گفت‌وگو کرد»
    if kind == "agreed":
        return _agreed(case, cue)
    if kind == "may":
        return case.default == "occurred" and ruling.may(passage, cue.j, at if verb is None else verb.i)
    return kind != "chance" or not ruling.of_another(passage, cue.j, at)  # «احتمال شکست مذاکرات»


def _agreed(case: Case, cue: Found) -> bool:
    """«أعلن عن اجتماع»: not «… عقد أمس», which was held, nor «حث على عقد لقاء», which is asked for."""
    passage, verb = case.passage, case.verb
    inside = verb is not None and cue.i < verb.i < cue.j  # «تم الاتفاق على عقد لقاء»: that is a noun there
    they = passage.covering("actor", cue.i - 1) is not None and not ruling.doing(passage, case.low, cue.i)
    inside = inside and not they  # not «اتفاق القاهرة وأنقرة على عقد …», but «اتفقت القاهرة وأنقرة على عقد …»
    if (case.past and not inside) or ahead.past_behind(passage, case.clauses, case.last):
        return False
    return not ruling.unsure(passage, case.low, cue.i)
