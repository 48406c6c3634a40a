"""Cue words of a clause that are about something else than its contact: what it came after, the verb that tells it,
another noun that is denied or called off, another statement.
"""

from __future__ import annotations

from dragoman.extraction.contacts.whether.judging.case import Case
from dragoman.extraction.contacts.words import ruling
from dragoman.extraction.contacts.words.cues import COMING, MEANS
from dragoman.extraction.contacts.words.sov import cues as sov_cues, mood as sov_mood
from dragoman.extraction.contacts.words.svo import cues as svo_cues
from dragoman.extraction.contacts.words.verbs import closed, finite
from dragoman.language.lexicon import Found

OUGHT = ("ought", "ought-not")  # Persian words that stand before the verb that they rule


def astray(case: Case, cue: Found, kind: str) -> bool:
    """Whether a cue of some kind is about something else than the contact of its clause."""
    if _after_it(case, cue, kind) or _of_the_telling(case, cue, kind) or _of_what_else_is_off(case, cue, kind):
        return True
    if case.order == "SOV":
        return _of_another_persian(case, cue, kind)
    return case.order == "SVO" and _of_another_english(case, cue, kind)


def _after_it(case: Case, cue: Found, kind: str) -> bool:
    """Whether the contact is over before what the cue speaks of: "urged a truce after a trip to Cairo"."""
    passage, after = case.passage, case.after
    if after is not None and not after <= cue.i < case.i and (case.gone or kind not in COMING):
        return True  # "urged a truce after a trip to Cairo": what is over
    if after is not None and kind == "postponed" and ruling.put_off_after(passage, cue, after):
        return True  # «أرجئت الانتخابات بعد لقاء …»
    if case.done_right_behind and cue.i < case.i:
        return True  # «سيلتقي نظيره بعد زيارة قام بها إلى …»
    # «الرئيس منفتح على الحوار، والتقى نظيره», «شارك في اجتماع ضروري»
    return ruling.of_before(passage, cue, case.i, case.verb) or (kind == "wanting" and case.past)


def _of_the_telling(case: Case, cue: Found, kind: str) -> bool:
    """Whether the cue is but the verb that tells the contact, or what was sent or came: "received an offer from"."""
    verb, at, svo = case.verb, case.at, case.order == "SVO"
    if (svo or case.event == "call") and verb is not None and verb.i <= cue.i and cue.j <= verb.j:
        return True  # "welcomes the emir to Paris", "offered condolences to": the verb of the telling itself
    if svo and case.event == "notice" and at[0] <= cue.i < at[1]:
        return True  # "received an offer from": what came
    if kind == "aspired":  # «طلبت مصر من تركيا»: the verb of the telling itself; «في طلب مساعدات»: a noun
        numbers = case.clauses.number
        if cue.j > at[0] or numbers[cue.i] != numbers[at[0]] or case.clauses.marked(cue.i - 1):
            return True
    return case.event == "letter" and _of_a_letter(case, cue, kind)


def _of_a_letter(case: Case, cue: Found, kind: str) -> bool:
    """«پیشنهاد خود را فرستاد»: what is sent, or what it says."""
    passage, verb, at = case.passage, case.verb, case.at
    sent = passage.starting("frame", cue.i)
    if sent is not None and sent.j <= case.high and sent.get("frame.noun"):
        return True  # «پیشنهاد خود را فرستاد»: what is sent
    if kind != "called-for" or verb is None:
        return False
    if at[1] <= cue.i < verb.i:
        return True  # «پیامی درباره لزوم آتش‌بس فرستاد»: what it says
    return case.order == "SVO" and verb.j <= cue.i < at[0]  # "wrote to him to offer his condolences"


def _of_what_else_is_off(case: Case, cue: Found, kind: str) -> bool:
    """Whether what is called off or denied is something else: «رغم إلغاء الاجتماع السابق، عقدا قمة»."""
    passage, order = case.passage, case.order
    if kind in ("cancelled", "postponed") and ruling.of_noun(passage, cue, case.i, case.verb):
        return True  # «بعد تردد وإلغاء، يلتقي …», «رغم إلغاء الاجتماع السابق، عقدا قمة»
    if kind in ("negated", "refused") and order != "SOV" and ruling.of_else(passage, cue, case.i):
        return True  # «عدم إظهار ضعف قبل قمته»: something else is denied
    # «إذا لم تتوقف الحرب فسيزور موسكو»: no negation stands before «سيزور»
    return kind == "negated" and order == "VSO" and "future" in case.tags and cue.j <= case.first


def _of_another_persian(case: Case, cue: Found, kind: str) -> bool:
    """The same of Persian, whose verbs stand behind: «دیدار کرد و قرار است …» goes on with another statement."""
    passage, last = case.passage, case.last
    if sov_cues.of_another(passage, kind, cue, noun=case.at, last=last, adjunct=case.adjunct):
        return True
    if case.past and MEANS.get(kind) == "planned" and sov_cues.of_subject(passage, cue, case.i):
        return True
    if kind == "planned" and sov_mood.owed(passage, cue, case.verb, case.low):
        return True  # «نباید مذاکره داشته باشد»
    if case.event == "notice" and kind in ("meant", "scheduled"):
        return True  # «از این تصمیم مطلع کرد»: of what was decided
    if kind == "called-for" and closed(passage, cue.j, case.i):
        return True  # «آماده خرید است و مذاکرات ادامه دارد»: of another statement
    if kind == "cancelled" and sov_cues.conditioned(passage, case.verb, case.low, cue):
        return True
    if cue.i < last:
        return False
    if kind in OUGHT and finite(passage, case.at[1], cue.i):
        return True  # «نباید مذاکره کنیم بلکه باید بجنگیم»: of the verb behind it
    if closed(passage, last - 1, cue.i + 1):
        return True  # «دیدار کرد و قرار است …»: of what comes next
    if kind == "planned" and closed(passage, last, cue.i):
        return True  # «… در حال انتقال پیام‌ها است و انتظار می‌رود …»: of another statement
    # «در دیدار با … از برنامه‌های او تقدیر کرد»: no verb
    return kind == "planned" and case.adjunct and passage.starting("func", cue.i) is not None


def _of_another_english(case: Case, cue: Found, kind: str) -> bool:
    """The same of English: "held a much-anticipated call", "called for a truce and met"."""
    passage = case.passage
    if kind == "planned" and svo_cues.awaited(passage, cue, case.i):
        return True
    if svo_cues.ended(passage, case.low, cue, case.verb):
        return True  # "suggested that they had met"
    return cue.i >= case.last and passage.starting("before", cue.i) is not None  # "spoke ahead of the summit"
