"""What an Arabic clause says is still to come, by a verb beside the contact's noun, known or told by its letters."""

from __future__ import annotations

from functools import cache

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.sorts import DAYS, PLACES
from dragoman.language.lexicon import Entry, Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, DASHES

CARRIED = 6  # tokens before a noun within which the verb stands that carries it
BACK = 20  # and within which the verb of its clause is looked for
NO_FUTURE = ("actor", "func", "date", "stop", "nofuture")  # layers of words that may begin with the letters of one
SCHEDULED = ("meeting", "reception", "summit", "talks", "arrival", "visit")
HOLDS = frozenset(("hold", "begin", "host"))  # verbs that tell of what is on a programme
LEADS = frozenset(("lead-to", "gather"))  # verbs of what a journey takes in
NOUN = 3  # tokens from its noun to such a verb («جولة خليجية تشمل»)
FILED = 12  # tokens of a dateline
BEHIND_A_DATELINE = DASHES | {":"}
DATED = 20  # tokens behind a verb that opens its sentence within which its day stands
JOINING = 2  # tokens of words that join on a clause's second object («إضافة إلى»), where «و» may open another clause
LETTERS = 4  # of the shortest word taken for a future («سيضع»)


def coming(passage: Passage, clauses: Clauses, at: tuple[int, int], end: int, *, adjunct: bool) -> int | None:
    """Where an Arabic future stands that no list knows: behind a noun and its sides («القمة بين … ستخدم»), or as the
    verb of the clause in which the contact is when something will be done («سيطرح القضية خلال قمة …»).
    """
    if end and end < len(passage.tokens) and future(passage, end) and not _past_before(passage, clauses, at[0]):
        return end
    if (joined := _joined(passage, clauses, at[0])) is not None:
        return joined
    if not adjunct or held(passage, at[1]):
        return None
    own = clauses.number[at[0]]
    low, _ = clauses.clause(at[0])
    for t in range(at[0] - 1, max(low, at[0] - BACK) - 1, -1):
        if clauses.number[t] != own:
            continue
        found = [f for layer in ("say", "light", "frame") if (f := passage.starting(layer, t))]
        verbs = [e for f in found for e in f.entries if e.kind.endswith(".verb")]
        if verbs:
            return t if all("future" in e.tags for e in verbs) else None
        if len(passage.fold(t)) > LETTERS and future(passage, t):
            return None if _verbs(passage, low, t) else t  # a clause has one verb: what stands behind it is none
    return None


def _joined(passage: Passage, clauses: Clauses, at: int) -> int | None:
    """«سيزور الوزير أنقرة، إضافة إلى لقائه نظيره»: where the future stands of a clause to which words of several join
    an Arabic noun at token `at`.
    """
    join = passage.ending("func", at)
    if join is None or not join.get("func.and") or join.j - join.i < JOINING:
        return None
    low, _ = clauses.around(at)
    for t in range(join.i - 1, max(low, at - BACK) - 1, -1):
        verbs = [e for layer in ("say", "light", "frame") if (f := passage.starting(layer, t)) for e in f.entries]
        verbs = [e for e in verbs if e.kind.endswith(".verb")]
        if verbs:
            return t if all("future" in e.tags for e in verbs) else None
    return None


def carrier(passage: Passage, low: int, at: int) -> Found | None:
    """«سيقوم الوزير بزيارة إيران», «جولة تشمل زيارة إيران»: the verb in the future, or of what a journey will lead to,
    that a noun at token `at` is what is done of.
    """
    lights = passage.begun("light", max(low, at - CARRIED), at)
    if not lights or passage.begun("say", lights[-1].j, at):
        return None
    rounds = passage.pack.rounds  # «ستستضيف جنيف جولة جديدة من المحادثات»
    if any(passage.fold(f.i) not in rounds for f in passage.begun("frame", lights[-1].j, at)):
        return None
    ahead = all("future" in e.tags for e in lights[-1].entries) or _leads(passage, lights[-1], at)
    return lights[-1] if ahead else None


def _leads(passage: Passage, verb: Found, at: int) -> bool:
    """Whether an Arabic verb in the present right before the noun at token `at` says what a journey before it takes in:
    «جولة تشمل زيارة مصر», «جولته التي تضم زيارة …», not «وتشمل زيارة الوزير لمصر …».
    """
    if verb.j != at or not any(e.value in LEADS and "present" in e.tags for e in verb.entries):
        return False
    said = passage.ending("func", verb.i)
    start = said.i if said is not None and said.get("func.relative") else verb.i
    return any(f.get("frame.noun") for f in passage.begun("frame", max(0, start - NOUN), start))


def to_be(passage: Passage, at: int) -> int | None:
    """«وسيكون هذا الاجتماع الأول بين …»: where an Arabic "will be" stands right before the noun at token `at`, or
    before a pointer to it.
    """
    pack, t = passage.pack, at - 1
    if t > 0 and passage.fold(t) in pack.pointers:
        t -= 1
    return t if t >= 0 and (_will_be(passage, t) or (t == at - 1 and _may_be(passage, at))) else None


def _may_be(passage: Passage, at: int) -> bool:
    """«الخطوة التالية قد تكون لقاء بين …»: whether "may be" stands right before the noun at token `at`, and it is one
    that nobody knows of yet; not «قد يكون لقاء ماكرون وبايدن …», «قد تكون القمة التي …».
    """
    pack, unreal = passage.pack, passage.ending("status", at - 1)
    maybe = unreal is not None and unreal.entries[0].value == "may"
    if passage.fold(at - 1) not in pack.having or not (maybe or passage.fold(at - 2) in _that(pack)):
        return False
    noun, the = passage.starting("frame", at), pack.letters.article or " "
    if noun is None or noun.suf or passage.fold(at).startswith(the) or noun.j >= len(passage.tokens):
        return False
    whose = passage.covering("actor", noun.j)
    return not passage.fold(noun.j).startswith(the) and (whose is None or (whose.i == noun.j and bool(whose.pre)))


def _will_be(passage: Passage, t: int) -> bool:
    """Whether «سيكون» or «وستكون» stands at token `t`."""
    pack = passage.pack
    if passage.fold(t) not in pack.having:
        return False
    begins, _ = _letters(pack)
    heads = ("", *pack.data.letters.conjunctions)
    return any(passage.fold(t).startswith(head + begin) for head in heads for begin in begins)


def _past_before(passage: Passage, clauses: Clauses, at: int) -> bool:
    """«ناقش الاجتماع بين … سياسات»: whether a verb in the past governs the noun at token `at`."""
    low, _ = clauses.clause(at)
    return any("past" in e.tags for e in _verbs(passage, low, at))


def made_ahead(passage: Passage, noun: tuple[int, int], verb: Found | None, low: int) -> int | None:
    """Where «القمة التي سيعقدها مع …», «الذي سيصبح أول رئيس يجتمع مع …» have their future: right behind an Arabic noun
    in the words for who holds it, or before a present tense in its clause.
    """
    marks = passage.pack.data.letters.verbs.future
    if verb is None:
        said = passage.starting("func", noun[1]) or _behind_a_comma(passage, noun[1])
        behind = said is not None and said.get("func.mark") is not None and said.j - said.i > 1
        return said.i if said and behind and passage.fold(said.i + 1).startswith(tuple(marks)) else None
    if not all("present" in e.tags for e in verb.entries if e.kind.endswith(".verb")):
        return None
    if verb.i >= noun[1] and passage.ending("before", noun[0]) is not None:
        return verb.i  # «عشية زيارة يقوم بها …»
    return next((t for t in range(low, verb.i) if _future_word(passage, t)), None)


def _future_word(passage: Passage, t: int) -> bool:
    return (len(passage.fold(t)) > LETTERS and future(passage, t)) or _will_be(passage, t)


def _behind_a_comma(passage: Passage, at: int) -> Found | None:
    """What stands behind a comma at a token («القمة، التي ستعقد بين …»)."""
    comma = at < len(passage.tokens) and passage.fold(at) in COMMAS
    return passage.starting("func", at + 1) if comma else None


def held(passage: Passage, at: int) -> bool:
    """«القمة التي عقدت», «اتصال جرى»: whether an Arabic relative clause at token `at`, behind a noun, says that it was
    held.
    """
    if passage.pack.data.pack.order != "VSO":
        return False
    led = passage.starting("func", at)
    if led is None and not defined(passage, at - 1):
        return _told_held(passage, at)
    if led is None or not ("func.relative" in led.kinds or led.j > at + 1):  # «التي عقدت» is also a phrase of its own
        return False
    return _told_held(passage, at + 1)  # «الذي جرى»


def _told_held(passage: Passage, at: int) -> bool:
    """Whether a past verb of holding stands at a token."""
    if passage.starting("held", at) is not None:
        return True
    verb = passage.starting("light", at)
    return verb is not None and any("past" in e.tags for e in verb.entries if e.kind.endswith(".verb"))


def past_behind(passage: Passage, clauses: Clauses, at: int) -> bool:
    """«لقاء بين … جرى أمس»: whether a verb in the past says of the noun before token `at` that it was held."""
    _, high = clauses.clause(at - 1)
    held = passage.begun("light", at, high)
    return any("past" in e.tags for f in held for e in f.entries if e.kind.endswith(".verb"))


def _verbs(passage: Passage, a: int, b: int) -> list[Entry]:
    found = [f for layer in ("say", "light", "frame") for f in passage.begun(layer, a, b)]
    return [e for f in found for e in f.entries if e.kind.endswith(".verb")]


def future(passage: Passage, t: int) -> bool:
    """Whether a word at token `t` has the letters of a future and is nothing else that is known."""
    begins, nouns = _letters(passage.pack)
    token = passage.tokens[t]
    fold = token.form.fold
    if token.form.kind != "w" or len(fold) < LETTERS or not fold.startswith(begins) or fold.endswith(nouns):
        return False  # «سياسات», «سيناريوهات»
    closed = token.form.strict[-1:] in passage.pack.data.letters.closers
    return not closed and not any(passage.covering(layer, t) for layer in NO_FUTURE)


@cache
def _letters(pack: Pack) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How a future begins («سي», «ست»), and endings that only nouns have."""
    letters = pack.data.letters
    present = [form.partition("_") for form in letters.verbs.present]
    persons = {head for head, _, _ in present if len(head) == 1}
    nouns = {e for e in letters.agreement.get("adjective", ()) if len(e) > 1} - {tail for _, _, tail in present}
    return tuple(sorted(m + p for m in letters.verbs.future for p in persons)), tuple(sorted(nouns))


def goes_on(passage: Passage, a: int, b: int) -> bool:
    """Whether a word in tokens `[a, b)` says that something is on: not «تستمر يومين», which says for how long."""
    return any(not passage.begun("stay", f.j, f.j + 2) for f in passage.within("underway", a, b))


def opens(passage: Passage, clauses: Clauses, verb: Found, event: str) -> bool:
    """«يستقبل الرئيس اليوم …», «يبدأ الوزير اليوم زيارة …»: an Arabic verb in the present that opens a sentence of the
    text, its subject and a day behind it, tells what is on somebody's programme. A headline tells in the present what
    was, and whoever «يزور» or «يقوم بزيارة» may be there already.
    """
    low, _ = clauses.around(verb.i)
    if not low or passage.pack.data.pack.order != "VSO" or event not in SCHEDULED:
        return False
    tags = {t for e in verb.entries if e.kind.endswith(".verb") for t in e.tags}
    if "present" not in tags or tags & {"past", "passive"} or clauses.number[verb.i] != clauses.number[low]:
        return False
    if event == "visit" and all(e.value != "begin" for e in verb.all("light.verb")):
        return False
    opened, at = low, verb.j
    while opened < verb.i and passage.covering("date", opened):
        opened += 1
    if verb.i - low <= FILED and passage.fold(verb.i - 1) in BEHIND_A_DATELINE and not _verbs(passage, low, verb.i):
        opened = verb.i  # «الرياض (أ ف ب) - يصل الوزير …»
    while at < len(passage.tokens) and any(passage.covering(layer, at) for layer in ("date", "quiet")):
        at += 1
    behind = passage.starting("actor", at)
    clitic = passage.pack.clitics.get(behind.pre) if behind else None
    if opened != verb.i or behind is None or (clitic and (clitic.preposition or clitic.conjunction)):
        return False
    if behind.kinds <= PLACES:
        return False  # «تحتضن موسكو اليوم محادثات»: they may be on
    _, high = clauses.clause(verb.i)
    begun = passage.begun("since", verb.j, high)  # «يزور دمشق منذ الأحد»
    if goes_on(passage, verb.i, high) or begun or passage.within("nth", verb.j, high):
        return False  # «يبدأ الوزير الخميس ثاني أيام محادثاته»
    dates = passage.begun("date", verb.j, min(high, verb.j + DATED))
    return any(f.kinds & DAYS for f in [*passage.begun("date", low, opened), *dates])


def held_on(passage: Passage, clauses: Clauses, at: int) -> bool:
    """«القمة تنطلق الخميس», «تستضيف جدة القمة الجمعة»: whether an Arabic verb of holding in the present, and a weekday
    that is not said to be gone, stand in the clause of the noun at token `at`: what was held is told in the past.
    """
    low, high = clauses.clause(at)
    on = goes_on(passage, low, high) or bool(passage.begun("since", low, high))
    on = on or any("tense.past" in f.kinds for f in passage.begun("tense", low, high))  # «كانت تستضيف الأربعاء»
    if passage.pack.data.pack.order != "VSO" or on or _lately(passage, low, high):
        return False
    own = clauses.number[at]
    lights = [f for f in passage.begun("light", low, high) if clauses.number[f.i] == own]
    tags = [(e.value, e.tags) for f in lights for e in f.entries if e.kind == "light.verb"]
    if not tags or not all("present" in t and not {"past", "passive"} & set(t) for _, t in tags):
        return False
    days = [f for f in passage.begun("date", low, high) if "date.weekday" in f.kinds and clauses.number[f.i] == own]
    return bool(days) and any(v in HOLDS for v, _ in tags) and not passage.within("nth", low, high)


def unrealised(passage: Passage, clauses: Clauses, verb: Found) -> bool:
    """«رجح أن يلتقي», «أمله في أن يجري»: whether an Arabic present tense stands right behind the «أن» of what has not
    been: not in «قبل أن يتوجه إلى», which tells what was later, nor in «استطاع أن يلتقي», which was done; and not on a
    day before.
    """
    tags = {t for e in verb.entries if e.kind.endswith(".verb") for t in e.tags}
    if passage.pack.data.pack.order != "VSO" or "present" not in tags or tags & {"past", "passive"}:
        return False
    that = passage.ending("func", verb.i)
    if that is None or that.get("func.that") is None:
        return False
    if passage.fold(verb.i - 1)[len(that.pre) :] not in _that(passage.pack):  # «… أن يزور موسكو وأن يلتقي …»
        return False
    if _managed(passage, clauses, that.i):
        return False
    time = passage.ending("func", verb.i - 1)
    mark = time.get("func.mark") if time is not None else None
    if mark is not None and mark.value == "after":
        return False
    return not _lately(passage, *clauses.clause(verb.i))


def _managed(passage: Passage, clauses: Clauses, at: int) -> bool:
    """Whether the last known verb before «أن» at token `at` is one of doing what follows, or a word for that."""
    low, _ = clauses.around(at)
    for t in range(at - 1, max(low, at - BACK) - 1, -1):
        if passage.covering("managed", t) is not None:
            return True
        found = [f for layer in ("say", "light", "frame") if (f := passage.starting(layer, t))]
        if any(e.kind.endswith(".verb") for f in found for e in f.entries):
            return False
    return False


def _lately(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` name a day gone by («أمس», «الأحد الماضي»)."""
    for found in passage.begun("date", a, b):
        behind = any(e.value == "past" for e in found.all("date.mod")) and passage.ending("date", found.i) is not None
        if behind or any(e.value.startswith("-") for e in found.all("date.rel")):
            return True
    return False


@cache
def _that(pack: Pack) -> frozenset[str]:
    """Conjunctions right behind which a present tense tells what has not been, folded."""
    return frozenset(f for w in pack.data.markers.unrealised for f in pack.fold(w))
