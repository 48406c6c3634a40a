"""Arabic contacts that a verbal noun only moves: what is asked for, offered or wished has not been held by that
(«طالب … بإجراء حوار مع …», «مقترح بعقد لقاء بين …», «استعداد واشنطن لإجراء محادثات مع …», «فرص إطلاق حوار بين …»).
"""

from __future__ import annotations

from dragoman.extraction.contacts.words.cues import MEANS
from dragoman.extraction.contacts.words.unheld import NOT_HELD, WANTED
from dragoman.extraction.contacts.words.verbs import between
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

BACK = 24  # tokens between who asks, with all that stands with him, and what he asks for
WORDS = 2  # adjectives between a notion and what it is of («الشروط اللازمة لإجراء …»)
SET = 4  # tokens of the rest of a list, with the preposition before it
DONE = frozenset(("happen", "make", "hold", "do", "begin", "witness"))  # verbs of frames.yml
NAMES = ("actor", "date", "quiet")
# «إلى عقد», «لعقد», «بعقد», «على عقد», «في عقد», «عبر عقد»
LEADS = frozenset(("to", "to-clitic", "by-clitic", "about", "place", "through"))


def mooted(passage: Passage, at: int, verb: Found | None, event: str) -> tuple[str, Found] | None:
    """The kind of status cue, and the words, that only move the Arabic contact whose noun begins at token `at`: a
    verbal noun carries it, or a notion is of talks («مبادرة للحوار مع …»), and no `verb` does.
    """
    if passage.pack.data.pack.order != "VSO":
        return None
    carried = _carried(passage, at)
    if verb is not None and (carried is None or verb.i != carried.i):
        return None
    noun = carried or (passage.starting("frame", at) if event == "talks" else None)
    if noun is None:
        return None
    lead, mark = _lead(passage, noun)
    start = passage.sentence(lead)
    if passage.begun("bringing", max(start[0] if start is not None else 0, lead - BACK), lead):
        return None  # «أدت مبادرة الصين إلى عقد لقاء بين …»: so it was
    if carried is None:
        notion = _notion(passage, lead, led=True) if mark in ("to-clitic", "about") else None
        return (WANTED, notion) if notion is not None else None
    if (case := passage.ending("supposing", lead) or passage.ending("supposing", noun.i)) is not None:
        return NOT_HELD, case
    moved = _notion(passage, lead, led=mark in LEADS) or _bid(passage, lead, mark)
    return (WANTED, moved) if moved is not None else None


def listed(passage: Passage, at: int, low: int) -> tuple[str, Found] | None:
    """«الأولوية وقف القتال واستئناف المفاوضات بين …», «بحث الوزيران استئناف المفاوضات بين …»: the kind of status
    cue, and the Arabic verbal noun that carries the talks at token `at`, where it is joined on to others or somebody
    spoke of it, and no verb of their clause, which begins at token `low`, says that they were done.
    """
    noun = _carried(passage, at) if passage.pack.data.pack.order == "VSO" else None
    clitic = passage.pack.clitics.get(noun.pre) if noun is not None else None
    if noun is None or (clitic is not None and clitic.preposition):
        return None
    deeds = {e.value for f in passage.begun("frame", low, noun.i) for e in f.all("frame.verb")}
    joined = clitic is not None and bool(clitic.conjunction)
    if deeds - {"discuss"} or not (deeds or joined):
        return None  # «زار طهران لتسليم رسالة وإجراء محادثات»: what he went for
    verbs = {e.value for f in passage.begun("light", low, noun.i) for e in f.all("light.verb")}
    told = any(passage.begun(layer, low, noun.i) for layer in ("bringing", "say"))
    if not deeds and (_comprised(passage, low, noun.i) or _setting(passage, low, noun.i)):
        return None
    return None if told or verbs & DONE else (NOT_HELD if deeds else WANTED, noun)


def _comprised(passage: Passage, a: int, b: int) -> bool:
    """«تضمنت القمة توقيع اتفاقيات وإجراء محادثات», «اليوم الثاني من الزيارة»: whether tokens `[a, b)`, before an Arabic
    list, say of a visit or a meeting what it comprised; not of one in which something was said («خلال القمة»), or that
    is to come («تتضمن الزيارة المقبلة»).
    """
    if not passage.begun("dealt", a, b):
        return False
    the = passage.pack.letters.article or " "
    for found in passage.begun("frame", a, b):
        noun = found.get("frame.noun")
        known = bool(found.suf) or passage.fold(found.i).startswith(the)
        if noun is None or not known or passage.ending("carrier", found.i) is not None:
            continue
        if _lead(passage, found)[1] in ("", "from"):
            return True
    return False


def _setting(passage: Passage, a: int, b: int) -> bool:
    """«رغم توقيع الهدنة واستئناف المفاوضات»: whether right before the list that is joined on at token `b`, in tokens
    `[a, b)`, a preposition makes it the time or circumstance of something else; not «بعد الحرب رفع الحصار و…».
    """
    for t in range(b - 1, max(a, b - SET) - 1, -1):
        if passage.tokens[t].form.kind != "w":
            return False
        setting = passage.starting("topic", t)
        if setting is not None and "topic.setting" in setting.kinds:
            whole = passage.fold(setting.j).startswith(passage.pack.letters.article or " ")
            return not whole and passage.starting("before", t) is None
    return False


def _carried(passage: Passage, at: int) -> Found | None:
    """The first of the verbal nouns before a noun at token `at` («ترتيب عقد اجتماع», «إجراء جولة من المحادثات»)."""
    pack, first = passage.pack, None
    while at > 0 and (passage.fold(at - 1) in pack.rounds_between or passage.fold(at - 1) in pack.rounds):
        at -= 1
    while (found := passage.ending("carrier", at) or passage.ending("starting", at)) is not None:
        if found.get("carrier.attend") is not None:
            break  # «دعوة إلى المشاركة في محادثات»
        first, at = found, found.i
    return first


def _lead(passage: Passage, noun: Found) -> tuple[int, str]:
    """Where what leads in a noun begins, and the mark of the preposition that does, if any."""
    clitic = passage.pack.clitics.get(noun.pre)
    if clitic is not None and clitic.preposition:
        return noun.i, passage.pack.clitic_marks.get(clitic.preposition, "")
    led = passage.ending("func", noun.i)
    entry = led.get("func.mark") if led is not None else None
    return (led.i, entry.value) if led is not None and entry is not None else (noun.i, "")


def _notion(passage: Passage, lead: int, *, led: bool) -> Found | None:
    """A noun for what is only a notion («مقترح», «فرص», «الهدف هو») right before token `lead`; where a preposition
    leads on, whose it is and its adjectives may stand between.
    """
    others, t = 0, lead
    while t > 0:
        if (found := passage.ending("notion", t)) is not None:
            return found
        name = any(passage.covering(layer, t - 1) for layer in NAMES)
        if not led or passage.tokens[t - 1].form.kind != "w" or between(passage, t - 1, t):
            return None
        others += not name
        if others > WORDS or lead - t > BACK:
            return None
        t -= 1
    return None


def _bid(passage: Passage, lead: int, mark: str) -> Found | None:
    """A verb that asks, offers or binds («دعا», «تعهد», «عرض») before token `lead`: nothing but its subject stands
    between, or where a preposition leads on, what was said beside it as well («طالب الأمير، في كلمته، بعقد …»). What it
    is already for stands between only where this is how («ضرورة العودة إلى السلام، عبر إطلاق …»).
    """
    start = passage.sentence(lead)
    low = max(start[0] if start is not None else 0, lead - BACK)
    asked = [f for f in passage.begun("status", low, lead) if MEANS.get(f.entries[0].value) == WANTED]
    near = [f for f in (*passage.begun("bid", low, lead), *asked) if f.j <= lead]
    bid = max(near, key=lambda f: f.i, default=None)
    if bid is None or between(passage, bid.j, lead):
        return None
    inner = range(bid.j, lead - (lead > bid.j and passage.fold(lead - 1) in COMMAS))
    if mark not in LEADS:
        return bid if all(any(passage.covering(layer, t) for layer in NAMES) for t in inner) else None
    marks = {e.value for f in passage.begun("func", bid.j, lead) if (e := f.get("func.mark"))}
    apart = sum(passage.fold(t) in COMMAS for t in inner) % 2 or any(
        passage.fold(t) in passage.pack.joins for t in inner
    )
    return None if apart or ("to" in marks and mark != "through") else bid
