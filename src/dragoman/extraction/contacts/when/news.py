"""Whether a contact without a day is a page's news: then it was that day or the day before."""

from __future__ import annotations

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.after_others import before_others
from dragoman.extraction.contacts.when.came_of_it import came_of_it
from dragoman.extraction.contacts.whether.heard_of import (
    before_a_blow,
    came_after,
    caused,
    reacted,
    revealed,
    spoken_of,
)
from dragoman.extraction.contacts.whether.in_passing import conceded
from dragoman.extraction.contacts.whether.sov_back import gone_back_to
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.verbs import going_on
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

WHERE_SAID = frozenset(("during", "place"))
NEAR = 2  # tokens between a noun and the word that says which of several («زيارته الرسمية الأخيرة»)
DEEDS = ("frame.verb", "light.verb", "heard.came", "concluding.word", "urging.word")
AGREEING = frozenset(("agreed", "consented"))
ISSUED = 7  # tokens between a statement and what it came after («بيان للرئاسة الفرنسية صدر بعد»)
STATEMENT = "statement"
OPENING = 3  # tokens of a sentence within which «يذكر أن» opens it
HEAD = 1  # sentences behind the first that are the head of an English page
ADVERBS = 2  # tokens between "had" and its participle
ADJUNCT = ("refused", "negated", "sought")  # «برای جلوگیری از جنگ», «در سفری اعلام نشده راهی مسکو شد»: not of the verb


def is_news(passage: Passage, clauses: Clauses, told: Candidate, lead: int) -> bool:
    """Whether a contact told at the head of a page (before token `lead`), or by a verb, is what the page reports.

    Not where its tense lies before another past, nor, further down, where a word beside it says that it is older.
    """
    if older(passage, clauses, told) or gone_back_to(passage, clauses, told):
        return False
    if before_others(passage, clauses, told):
        return True
    if (told.i < lead or passage.pack.data.pack.order == "VSO") and _behind(passage, clauses, told):
        return False
    if passage.pack.data.pack.order == "SVO" and told.finite and _since(passage, clauses, told):
        return False
    if told.i < lead:
        return True
    if came_after(passage, clauses, told):
        return False
    known = clauses.opener.get(clauses.number[told.i]) == "func.relative"  # «بومبيو الذي التقى كيم»: known by it
    if known and passage.pack.data.pack.order == "VSO":
        return False
    if any(
        f.get("earlier.word") for first, last in _ruling(clauses, told) for f in passage.within("earlier", first, last)
    ):
        return False
    return told.finite or said_in(passage, clauses, told) or _going_on(passage, clauses, told)


def _since(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """ "have held talks since April": not "in their first call since the war began" at the head of a page, which is
    news there, nor further down "is the first to visit Cairo since 1980".
    """
    low, _ = clauses.around(told.i)
    found = passage.begun("since", told.j, clauses.clause(told.i)[1])
    if not found:
        return False
    first = any(passage.fold(t) in passage.pack.data.markers.ranked for t in range(low, found[-1].i))
    return not first or told.sentence > HEAD or passage.fold(told.i) in passage.pack.infinitives


def older(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """Whether the words of a telling say that it lies back: by their tense, by what sets the noun apart, or since it
    only came to light, or was before a blow.
    """
    if long_past(passage, clauses, told) or told_apart(passage, clauses, told):
        return True
    if caused(passage, told) or spoken_of(passage, clauses, told) or _noted(passage, clauses, told):
        return True
    return revealed(passage, clauses, told) or before_a_blow(passage, clauses, told)


def _noted(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«يذكر أن الوزير التقى …»: what a sentence adds of before, unless it is told as going on."""
    low, high = clauses.around(told.i)
    found = [] if told.present else passage.begun("earlier", low, min(low + OPENING, high))
    return any(f.get("earlier.noted") and f.j <= told.i for f in found)


def _going_on(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«در حال گفت‌وگو هستند», «المباحثات بين … تناولت»: a noun with words that tell it as what is or was done."""
    if going_on(passage, told.i):
        return True
    before = passage.ending("func", told.i)
    if passage.pack.data.pack.order != "VSO" or (before is not None and before.get("func.mark")):
        return False
    dealt = passage.begun("dealt", told.j, min(clauses.clause(told.i)[1], told.high + 1))
    if not dealt:
        return False
    said = passage.within("say", told.j, dealt[0].i)
    return all(passage.starting("func", f.i) is not None for f in said)  # «بين» also means "he explained"


def sets_out(passage: Passage, clauses: Clauses, told: Candidate, lead: int) -> bool:
    """Whether the head of a page (before token `lead`) tells that somebody left for where he will meet: it is then on.

    A verb in the past, or in the headline's present («يغادر … متوجها إلى», "leaves for"), without any word of a plan;
    «راهی», «عازم» with a verb that says that it was done («به دعوت همتای خود عازم مسکو شد»).
    """
    if told.event != "departure" or told.i >= lead or not told.finite or (told.present and told.sentence > 0):
        return False
    if told.status_at is None:
        return True
    verbs = range(told.j, clauses.clause(told.i)[1])
    cues = [f for f in passage.within("status", *clauses.clause(told.i)) if f.i != told.i]
    cues = [f for f in cues if f.entries[0].value != "none" and not (f.i < told.i and f.entries[0].value in ADJUNCT)]
    return told.status_at[0] == told.i and not cues and any(passage.fold(t) in passage.pack.gone for t in verbs)


def _ruling(clauses: Clauses, told: Candidate) -> list[tuple[int, int]]:
    """The clause of a telling, and those that rule it through a conjunction («سبق ذلك أن أجرى …»)."""
    out = [clauses.clause(told.i)]
    n = clauses.number[told.i]
    while clauses.opener.get(n) == "func.that" and n in clauses.parent:
        n = clauses.parent[n]
        out.append(clauses.bounds[n])
    return out


def _headed(passage: Passage, end: int) -> bool:
    """«ترامپ پس از دیدار با زلنسکی: …»: whether a Persian clause that ends at token `end` leads to what was said by a
    colon.
    """
    signs = [t for t in (end - 1, end) if 0 <= t < len(passage.tokens)]
    return passage.pack.data.pack.order == "SOV" and any(passage.fold(t) == ":" for t in signs)


def _says(passage: Passage, a: int, b: int) -> list[Found]:
    """The verbs of saying in tokens `[a, b)`; «بين» is the preposition."""
    marks = {t for f in passage.within("func", a, b) if f.get("func.mark") for t in range(f.i, f.j)}
    return [f for f in passage.within("say", a, b) if f.i not in marks]


def told_apart(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«زيارته الأخيرة لمصر», «آخر لقاء», «سفر اخیر او», "their previous meeting": a noun told apart by its time, or one
    that others answer, or that is only named in passing.
    """
    hit = passage.starting("frame", told.i)
    if hit is None or not hit.get("frame.noun"):
        return False
    if reacted(passage, clauses, told) or conceded(passage, told):
        return True
    before = passage.ending("earlier", told.i)
    if before is not None and before.get("earlier.last"):
        return True
    english = passage.pack.data.pack.order == "SVO"
    near = (
        passage.within("earlier", told.i - NEAR, told.i) if english else passage.begun("earlier", hit.j, hit.j + NEAR)
    )
    return any(f.get("earlier.of") and not (f.i == hit.j and _of_the_latter(passage, hit, f.i)) for f in near)


def _of_the_latter(passage: Passage, noun: Found, at: int) -> bool:
    """«لقاء الأخير بالعاهل»: whether an Arabic noun without its article stands before «الأخير», who is then a person:
    an adjective would agree with it («اللقاء الأخير», «لقائه الأخير»).
    """
    clitic = passage.pack.clitics.get(noun.pre)
    bare = clitic is None or not (clitic.article or clitic.preposition)
    return bool(bare and not noun.suf and defined(passage, at) and not defined(passage, noun.i))


def told_lately(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«كشف الأحد أن رئيس الجهاز زار …», «أشاد الأحد بزيارته مؤخرا»: what comes to light, or was of late, on a day that
    only the saying has.
    """
    if passage.pack.data.pack.order != "VSO" or told.status != "occurred":
        return False
    if revealed(passage, clauses, told):
        return True
    near = passage.begun("earlier", told.j, told.j + NEAR)
    return not told.finite and any(f.get("earlier.recent") for f in near)


def in_old(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«در دیدار اخیرمان به من گفت»: what was said in a contact that its clause tells apart as an older one."""
    if not any(s.role == "speaker" for s in told.sides):
        return False
    nouns = [f for f in passage.begun("frame", clauses.clause(told.i)[0], told.i) if f.get("frame.noun")]
    near = (f for n in nouns for f in passage.begun("earlier", n.j, n.j + NEAR))
    return any(f.get("earlier.of") for f in near)


def _behind(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«پس از دیدار با … به مسقط رفت»: what the news came after had been before it, unless said there.

    «بعد القمة التي جمعت …»: that the noun has a verb of its own does not make it news.
    """
    mark = passage.ending("func", told.i)
    if told.finite and passage.begun("together", told.j, told.j + NEAR):
        mark = _before_it(passage, told)
    entry = mark.get("func.mark") if mark else None
    if mark is not None and entry is not None and entry.value == "from" and passage.pack.data.pack.order == "VSO":
        return passage.ending("date", mark.i) is not None  # «بأقل من أسبوع من مكالمتين مع …»
    if mark is not None and told.event not in JOURNEYS and _promptly(passage, clauses, mark):
        return False
    low, high = clauses.clause(told.i)
    said = (
        bool(_says(passage, low, high)) or _headed(passage, high) or _issued(passage, max(low, told.i - ISSUED), told)
    )
    if entry is None or mark is None or entry.value != "after" or said:
        return False
    return not came_of_it(passage, told, mark)


def _issued(passage: Passage, low: int, told: Candidate) -> bool:
    """«وجاء في بيان للحكومة صدر بعد اتصال هاتفي بين …»: whether an Arabic statement is told right before, which came of
    it.
    """
    found = passage.begun("account", low, told.i) if passage.pack.data.pack.order == "VSO" else []
    return any(e.value == STATEMENT for f in found for e in f.entries)


def _before_it(passage: Passage, told: Candidate) -> Found | None:
    """«بعد قمة في جدة التقى خلالها ولي العهد …»: what leads in the noun in which an Arabic verb says that it was.

    Not «غادر صنعاء بعد زيارة التقى خلالها …»: who has just left has met them since he came.
    """
    if passage.pack.data.pack.order != "VSO":
        return None
    nouns = [f for f in passage.begun("frame", passage.sentences[told.sentence][0], told.i) if f.get("frame.noun")]
    seat = bool(nouns) and not JOURNEYS.intersection(e.value for e in nouns[-1].all("frame.noun"))
    return passage.ending("func", nouns[-1].i) if seat else None


def _promptly(passage: Passage, clauses: Clauses, mark: Found) -> bool:
    """«غادر القاهرة عقب لقائه نظيره»: whether the news came right after: it is of that day too.

    Not «بعد أيام من التوصل إثر مفاوضات إلى اتفاق»: that lies back itself; nor «هبطت الليرة إثر لقاء …»: only what
    somebody does of such things, goes, meets, asks or agrees, or what "came" of it, is told as what was next.
    """
    near = passage.starting("heard", mark.i)
    if near is None or near.get("heard.prompt") is None:
        return False
    low = clauses.clause(mark.i)[0]
    after = any(e.value == "after" for f in passage.begun("func", low, mark.i) for e in f.all("func.mark"))
    did = any(f.get(deed) for deed in DEEDS for f in passage.begun(deed.split(".")[0], low, mark.i))
    yes = any(e.value in AGREEING for f in passage.begun("status", low, mark.i) for e in f.all("status.cue"))
    return (did or yes) and not after


def said_in(passage: Passage, clauses: Clauses, told: Candidate, *, after: bool = True) -> bool:
    """«ووصف بوتين في اتصال مع نظيره …», «شدد خلال لقائه …», "in a phone call with X, Y said": what is said in it is
    told as news, so it is news too.

    Not what was said "in his meeting with X": that one was told before. `after`: what was said after it too.
    """
    at = told.i
    while passage.pack.data.pack.order == "SVO" and at > 0 and passage.fold(at - 1) in passage.pack.modifiers:
        at -= 1
    mark = passage.ending("func", at)
    entry = mark.get("func.mark") if mark else None
    if entry is None:
        return False
    said = [f for f in _says(passage, *clauses.clause(told.i)) if clauses.number[f.i] == clauses.number[told.i]]
    if entry.value == "after" and after and passage.pack.data.pack.order == "VSO":
        return any(f.i < told.i for f in said) and passage.ending("before", told.i) is None  # «قال إثر محادثات مع …»
    return entry.value in WHERE_SAID and (bool(said) or _dealt_with(passage, clauses, told))


def _dealt_with(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«خلال اجتماعها مع الحركة، بحثت روسيا …»: what two spoke of in it, by an Arabic verb of its clause."""
    if passage.pack.data.pack.order != "VSO":
        return False
    own = clauses.number[told.i]
    verbs = (f for f in passage.within("frame", *clauses.clause(told.i)) if not f.get("frame.noun"))
    return any(clauses.number[f.i] == own and any("past" in e.tags for e in f.all("frame.verb")) for f in verbs)


def _own_verb(passage: Passage, j: int, at: int) -> bool:
    """Whether the Persian verb at token `at` is the first that stands behind token `j`: «سفر او به … انجام شده بود»."""
    return at >= j and not any(passage.fold(t) in passage.pack.finite for t in range(j, at))


def long_past(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«وكان الوزير التقى …», «به امارات سفر کرده بود»: the tense of what had been before."""
    low, high = passage.sentences[told.sentence]
    first, last = clauses.clause(told.i)
    above = _ruling(clauses, told)[1:]  # «گفته بود که … ابلاغ شده است»: what was said before, was before
    for found in passage.within("earlier", low, high):
        if found.get("earlier.opening") and not any(passage.tokens[t].form.kind == "w" for t in range(low, found.i)):
            return True
        if told.present and told.finite and found.get("earlier.opening") and first <= found.i and found.j <= told.i:
            return True  # «وقبل الأزمة، كانت الكويت تتفاوض مع …»
        if first <= found.i and (_had(passage, told, found) or _formerly(passage, told, found)):
            return True
        if found.get("earlier.recent") and _progress(passage, told, found):
            continue
        if told.event == "arrival" and told.finite and told.j <= found.i and passage.starting("frame", found.i):
            continue  # «وصل إلى الدوحة ضمن جولة شملت الكويت»: he has just come
        recent = found.get("earlier.recent") or (found.get("earlier.during") and _of_contact(passage, told, found.i))
        if recent and first <= found.i < last:
            return True
        if found.get("earlier.word") and _once(passage, told, found, above):
            return True
        if not found.get("earlier.past"):
            continue
        if any(a <= found.i < b and (found.i < told.i) for a, b in above):
            return True
        if passage.pack.data.pack.order == "SOV":
            inside = told.i <= found.i < told.j < found.j  # «امضا کرده بودند»
            if inside or (first <= found.i < last and _own_verb(passage, told.j, found.i)):
                return True
        elif passage.pack.data.pack.order == "SVO":
            verb = passage.starting("frame", told.i)
            if (
                verb is not None
                and not verb.get("frame.noun")
                and 0 <= told.i - found.j <= ADVERBS
                and first <= found.i
            ):
                return True
        elif found.j <= told.i and first <= found.i:
            return True
    return False


def _formerly(passage: Passage, told: Candidate, found: Found) -> bool:
    """«وزیر پیش از این با همتای خود دیدار کرده است»: whether Persian words for before stand in a telling behind the
    first sentence, not before what something was («پیش از این دیدار»).
    """
    if passage.pack.data.pack.order != "SOV" or not found.get("earlier.opening") or told.sentence == 0:
        return False
    return found.j <= told.i and passage.starting("frame", found.j) is None


def _had(passage: Passage, told: Candidate, found: Found) -> bool:
    """«وقبل ذلك كان الرئيس المصري قد استقبل نظيره»: whether only a subject stands between an Arabic "was" and the past
    verb that tells it.
    """
    if passage.pack.data.pack.order != "VSO" or passage.fold(found.i) not in passage.pack.having:
        return False
    if not told.finite or told.present or not found.j <= told.i or found.j - found.i > 1:
        return False
    verbs = (f for layer in ("light", "frame") for f in passage.begun(layer, found.j, told.i + 1))
    verb = min((f.i for f in verbs if any("past" in e.tags for e in f.entries)), default=None)
    if verb is None:
        return False
    words = (t for t in range(found.j, verb) if passage.tokens[t].form.kind == "w")
    return all(passage.covering("actor", t) or passage.covering("quiet", t) for t in words)


def _progress(passage: Passage, told: Candidate, found: Found) -> bool:
    """«در مذاکرات با … پیشرفت‌هایی داشته‌ایم»: whether a Persian perfect tells what came of talks that go on."""
    led = passage.ending("func", told.i)
    mark = led.get("func.mark") if led else None
    talks = told.event == "talks" and mark is not None and mark.value in WHERE_SAID
    return talks and passage.pack.data.pack.order == "SOV" and found.i > told.i and found.j - found.i == 1


def _once(passage: Passage, told: Candidate, found: Found, above: list[tuple[int, int]]) -> bool:
    """«سبق للوزير أن زار», «سبق وزار»: whether an impersonal verb in a clause above a telling, or right before it and
    joined to it, says that it was before.
    """
    if passage.fold(found.i)[len(found.pre) :] not in passage.pack.impersonal:
        return False
    verb = passage.starting("frame", found.j) or passage.starting("light", found.j)
    joined = told.finite and verb is not None and verb.i == told.low and bool(verb.pre)
    return joined or any(a <= found.i < b and found.i < told.i for a, b in above)


def _of_contact(passage: Passage, told: Candidate, at: int) -> bool:
    """Whether a phrase of time at token `at` stands right behind a party, a place or a predicate: not behind the matter
    («بحثا الانتهاكات خلال الحرب»), nor behind another contact than the one told («اتفقا خلال لقائهما على عقد اجتماعات
    بصورة دورية»); what the present tense tells goes on.
    """
    if told.present or any(f.get("frame.noun") for f in passage.begun("frame", told.j, at)):
        return False
    return at == 0 or any(passage.covering(layer, at - 1) for layer in ("actor", "frame", "light"))
