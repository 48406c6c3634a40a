"""Whether a cue, or the verb of a cue, rules the noun or verb of a contact: what stands between the two."""

from __future__ import annotations

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.cues import CLOSE, MEANS, TAKING
from dragoman.extraction.contacts.words.verbs import between
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, HYPHENS

CALLS = ("needful", "called-for")
NOUNS = frozenset(("alight",))  # «أهمية حل الأزمة عبر الحوار»: Arabic verbs that are nouns behind a call for something
HELD = frozenset(("hold", "happen"))  # verbs whose subject a contact is
LED = 6  # tokens of adjectives between an English preposition and its noun
NEWS = 3  # tokens between a denial and the relative clause of what it denies
SUBJECT = 10  # tokens of a subject between such a verb and its object


def carried(passage: Passage, a: int, b: int) -> bool:
    """Whether an Arabic verbal noun («استئناف», «عقد») carries the noun at token `b`, no verb from `a` on."""
    led = passage.pack.data.pack.order == "VSO" and passage.ending("carrier", b) is not None
    return led and not between(passage, a, b - 1)


def far(passage: Passage, kind: str, a: int, b: int) -> bool:
    """Whether a cue that ends at token `a` rules an Arabic noun at `b` that stands further off: «ضرورة تحريك السلام عبر
    استئناف مفاوضات», «دعا الرئيس، خلال اتصال هاتفي، نظيره إلى زيارة …», «دعا لتسوية النزاع من خلال المفاوضات مع …», but
    not «دعا إلى الهدوء بعد زيارة …».
    """
    if kind == "needful" and carried(passage, a, b):
        return True
    if kind not in CALLS or passage.pack.data.pack.order != "VSO" or between(passage, a, b, nouns=NOUNS):
        return False
    led = passage.ending("func", b)
    mark = led.get("func.mark") if led is not None else None
    return mark is not None and (mark.value == "through" or (mark.value == "to" and kind == "called-for"))


def praised(passage: Passage, cue: Found, at: int, event: str) -> bool:
    """«أهمية زيارة الرئيس إلى …»: whether a word for what is needed stands right before the noun, at token `at`, of a
    journey that it only weighs: how important talks or a meeting are («أهمية الحوار بين …») is said to call for them.
    """
    found = passage.starting("heard", cue.i)
    weighs = found is not None and found.get("heard.reacted") is not None
    return weighs and cue.j == at and event in JOURNEYS


def of_a_name(passage: Passage, cue: Found) -> bool:
    """«غير بيدرسون», which is also "by their studying": whether a cue of one word is part of a person's name."""
    name = passage.covering("actor", cue.i)
    if name is None or cue.j - cue.i > 1:
        return False
    clitic = passage.pack.clitics.get(cue.pre)
    led = clitic is not None and bool(clitic.preposition)
    return "actor.person" in name.kinds or (led and "actor.short" in name.kinds)


def weighed(passage: Passage, a: int, b: int, verb: Found | None) -> bool:
    """«يدرس عقد لقاء», not «كان يدرس الملف حين التقى نظيره»: whether a noun at token `b` is what is considered."""
    noun = verb is None or verb.i != b
    return noun and (carried(passage, a, b) or not between(passage, a, b))


def prepared(passage: Passage, a: int, b: int) -> bool:
    """Whether what ends before token `a` is preparing the Arabic noun at token `b`: right before it («ترتيب لقاء»), or
    with «لـ» between them («التحضيرات الجارية للقاء», «… لعقد اجتماع»).
    """
    if not a <= b:
        return False
    between = range(a, b)
    if any(passage.tokens[t].form.kind != "w" or passage.covering("actor", t) for t in between):
        return False
    ready, own = passage.ending("notion", a), passage.starting("func", a)
    if ready is not None and ready.get("notion.ready") and own is not None and own.get("func.own"):
        return False  # «استعداد بلاده للحوار» is hers
    to = [found for layer in ("frame", "carrier") for t in range(a, b + 1) if (found := passage.starting(layer, t))]
    clitics, marks = passage.pack.clitics, passage.pack.clitic_marks
    led = any(f.pre and marks.get(clitics[f.pre].preposition or "") == "to-clitic" for f in to)
    return a == b or led


def doubted(passage: Passage, low: int, at: int) -> bool:
    """«شكك بوتين في نيته لقاء …»: whether only who doubts it, or no longer means to, stands between a verb that says so
    in the clause from token `low` and words for what somebody is to do, at token `at`.
    """
    verbs = passage.begun("doubting", max(low, at - SUBJECT), at)
    inner = range(verbs[-1].j, at) if verbs else range(0)
    return bool(verbs) and all(
        any(passage.covering(n, t) for n in ("actor", "func", "date")) or passage.fold(t) in COMMAS for t in inner
    )


def put_off_after(passage: Passage, cue: Found, after: int) -> bool:
    """«أرجئت الانتخابات بعد لقاء …»: whether what an Arabic word puts off is something else, which was after the
    contact behind the preposition at token `after`; not «أرجئ … إلى ما بعد لقاء …».
    """
    if passage.pack.data.pack.order != "VSO" or cue.j > after:
        return False
    marks = (f.get("func.mark") for f in passage.begun("func", max(cue.j, after - 2), after))
    return not any(m is not None and m.value == "to" for m in marks)


def _hinders(passage: Passage, a: int, b: int, verb: Found | None) -> bool:
    """ "scuttled a meeting between …": whether the contact at token `b` is a noun, and the object of what hinders it:
    no verb, comma or conjunction from token `a` on begins something else ("derailed the train, and a meeting …").
    """
    if not a <= b or (verb is not None and verb.i == b) or between(passage, a, b):
        return False
    joins = (t for t in range(a, b) if passage.fold(t) in passage.pack.joins)
    if any(not (passage.ending("actor", t) and passage.starting("actor", t + 1)) for t in joins):
        return False
    return not any(passage.fold(t) in COMMAS for t in range(a, b))


def of_noun(passage: Passage, cue: Found, at: int, verb: Found | None) -> bool:
    """Whether an Arabic verbal noun of calling off («إلغاء») stands before a verb, or a comma and what a verb behind it
    tells: it rules nouns, verbal nouns right behind it («إلغاء عقد اجتماع») and what is said of them («إلغاء لقاء يجمع
    …», «إلغاء القمة، التي كانت ستجمع …»).
    """
    if passage.fold(cue.i)[len(cue.pre) :] not in passage.pack.undoing:
        return False
    end = at if verb is None else verb.i
    if any(f.get("func.relative") for f in passage.begun("func", cue.j, end)):
        return False
    commas = [t for t in range(cue.j, end) if passage.fold(t) in COMMAS]
    if verb is not None and cue.j < verb.i:
        clitic = passage.pack.clitics.get(verb.pre)
        return bool(commas) or bool(clitic and clitic.conjunction)
    return any(between(passage, t, at) for t in commas)


def of_before(passage: Passage, cue: Found, at: int, verb: Found | None) -> bool:
    """«الرئيس منفتح على الحوار، والتقى نظيره»: whether a cue stands before an Arabic verb in the past that «و» joins to
    what was told before: a wish or a plan would rule one in the present. What hinders something rules only its object.
    """
    if cue.entries[0].value == "hindered" and not _hinders(passage, cue.j, at, verb):
        return True
    kind = cue.entries[0].value
    if kind == "decided" and not _decided(passage, cue.j, at):
        return True
    if passage.pack.data.pack.order == "VSO" and kind == "called-for" and cue.j <= at:
        if _beside(passage, cue, at) or (verb is not None and cue.j <= verb.i and _main(passage, verb)):
            return True
        if verb is None:
            return False
    if passage.pack.data.pack.order != "VSO" or verb is None or cue.j > verb.i:
        return False
    if MEANS.get(kind) not in ("planned", "called-for") and kind not in TAKING:
        return False
    clitic = passage.pack.clitics.get(verb.pre)
    return bool(clitic and clitic.conjunction) and any("past" in e.tags for e in verb.entries)


def _main(passage: Passage, verb: Found) -> bool:
    """«بعد فشله في إقناع الكونغرس، التقى …»: whether an Arabic verb in the past stands right behind a comma: the clause
    that it opens is no longer what somebody would have.
    """
    return passage.fold(verb.i - 1) in COMMAS and any("past" in e.tags for e in verb.entries)


def _beside(passage: Passage, cue: Found, at: int) -> bool:
    """«دعا إلى الهدوء بعد زيارة …», «دعا في لقاء مع نظيره إلى …», «طالب في رسالة بـ…»: whether a preposition makes the
    noun at token `at` when or where somebody said what he calls for. What is hoped for stands behind «في» as well.
    """
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or led.i < cue.j:
        return False
    said = mark.value in ("place", "at") and passage.starting("say", cue.i) is not None
    return mark.value == "after" or (said and passage.ending("carrier", at) is None)


def _decided(passage: Passage, a: int, b: int) -> bool:
    """Whether only who decides, a day and what carries the noun at token `b` stand behind «قرر»: «قررت تركيا إجراء
    محادثات», not «قرر الرئيس قطع زيارته».
    """
    layers = ("actor", "date", "carrier", "quiet")
    led = passage.ending("func", b)
    end = led.i if led is not None else b
    return a <= b and all(any(passage.covering(layer, t) for layer in layers) for t in range(a, end))


def agrees(passage: Passage, at: int) -> bool:
    """Whether an Arabic adjective with its article stands at token `at`."""
    return passage.pack.data.pack.order == "VSO" and defined(passage, at)


def of_another(passage: Passage, a: int, b: int) -> bool:
    """«احتمال فروپاشی مذاکرات»: whether a plain noun stands right behind a Persian «احتمال» that ends at token `a`.

    It then is the chance of that noun, not of the contact at token `b`; «احتمال برگزاری نشست», «احتمال دارد» are its.
    """
    if a >= b or passage.tokens[a].form.kind != "w":
        return False
    pack, fold = passage.pack, passage.fold(a)
    if any(fold in words for words in (pack.doing, pack.finite, pack.qualifiers, pack.pointing, pack.modifiers)):
        return False
    layers = ("func", "frame", "light", "say", "actor", "date", "status", "quiet", "joint")
    return not any(passage.covering(layer, a) for layer in layers)


def unsure(passage: Passage, low: int, at: int) -> bool:
    """Whether somebody only asks for or threatens with what the cue at token `at` says, or it only may be."""
    before = passage.within("status", max(low, at - SUBJECT), at)
    done = passage.starting("tense", at)  # «وكان الرئيس قد ألغى لقاءه»: "had", not "may"
    kinds = ("called-for", "unsure") if done is not None and done.get("tense.past") else ("called-for", "unsure", "may")
    return any(c.entries[0].value in kinds and _rules(passage, c.j, at) for c in before)


def _rules(passage: Passage, a: int, b: int) -> bool:
    """Whether a word that ends at token `a` rules the one at `b`, its subject between: «حث … على إلغاء», «قد يلغي»."""
    led = passage.ending("func", b)
    mark = led.get("func.mark") if led else None
    if mark is not None and led is not None and led.i >= a and mark.value not in ("after", "during"):
        return True
    return all(passage.covering("actor", t) or passage.covering("func", t) for t in range(a, b))


def adverbs(passage: Passage, at: int) -> int:
    """Where the English adverbs end that begin at token `at`, if any stand there."""
    while passage.pack.data.pack.order == "SVO" and (adverb := passage.starting("quiet", at)) is not None:
        at = adverb.j
    return at


def may(passage: Passage, at: int, own: int) -> bool:
    """«قد يلتقي», «القمة قد تعقد», not «قد التقى»: a present tense behind the word, of the contact's own verb or of
    one that says that it is held; in English behind adverbs too ("may soon sign").
    """
    at = adverbs(passage, at)
    if at + 1 == own and passage.pack.data.pack.order == "SVO" and passage.fold(at) in passage.pack.passives:
        return True  # "a treaty could soon be signed"
    found = [f for layer in ("frame", "light", "say") if (f := passage.starting(layer, at))]
    verbs = [e for f in found for e in f.entries if e.kind.endswith(".verb")]
    if own < at and (passage.fold(at) in passage.pack.passives or any("bare" in e.tags for e in verbs)):
        return True  # "his meeting with the minister could take place soon"
    if not verbs or any("past" in e.tags for e in verbs):
        return False
    return at == own or any(e.value in HELD for e in verbs)


def reaches(passage: Passage, a: int, b: int) -> bool:
    """Whether only a subject stands in tokens `[a, b)`: no preposition opens another phrase."""
    if not 0 <= b - a <= SUBJECT:
        return False
    return not any(f.get("func.mark") for f in passage.begun("func", a, b))


def led(passage: Passage, at: int) -> int:
    """Where the preposition begins that leads right to the noun at a token («يأمل في لقاء»), or the token itself, as
    where a comma sets off what was said there («يسعى القادة، في اجتماعهم، إلى …»).
    """
    found = passage.ending("func", at)
    aside = found is not None and found.i > 0 and passage.fold(found.i - 1) in COMMAS
    return found.i if found is not None and found.get("func.mark") and not aside else at


def of_else(passage: Passage, cue: Found, at: int) -> bool:
    """Whether a negation is not that of the contact at token `at`: «عدم إظهار ضعف قبل قمته», and «لم يسفر اللقاء بين …
    عن نتيجة», where the noun is the subject of what it did not bring.
    """
    brought = at == cue.j + 1 and passage.starting("outcome", cue.i) is not None
    return brought or marked(passage, cue.j, at)


def marked(passage: Passage, a: int, b: int) -> bool:
    """Whether a preposition of time opens in tokens `[a, b)`."""
    return any((e := f.get("func.mark")) and e.value in ("after", "during") for f in passage.begun("func", a, b))


def over(passage: Passage, at: int, *, gone: bool = False) -> int | None:
    """ "After a two-day trip to Cairo, Kerry is expected …", «طالب بوقف الحرب بعد لقائه …»: where the preposition
    stands that makes the noun or gerund at token `at` one that is over, so that no cue beyond it is about it; a Persian
    one where the noun is told to be `gone`.
    """
    if passage.pack.data.pack.order == "SOV" and not gone:
        return None
    arabic = passage.pack.data.pack.order == "VSO" and not gone
    for t in range(at, max(0, at - (1 if arabic else LED)) - 1, -1):  # «بعد لقائه», «بعد إجراء محادثات»
        if arabic and passage.covering("date", t) is not None:
            return None  # «منذ ديسمبر»
        found = passage.ending("func", t)
        mark = found.get("func.mark") if found is not None else None
        if found is not None and mark is not None:
            return found.i if mark.value == "after" and passage.starting("before", found.i) is None else None
        if t > 0 and (passage.tokens[t - 1].form.kind == "p" and passage.fold(t - 1) not in HYPHENS):
            return None
    return None


def objective(passage: Passage, a: int, b: int) -> bool:
    """Whether the words between tokens `a` and `b` end in the object's mark, so that the verb at `b` rules them."""
    marks = [f for f in passage.within("func", a, b) if f.j >= b - 1]
    return any(e.value == "object" for f in marks if (e := f.get("func.mark")))


def spoken_of(passage: Passage, at: int) -> bool:
    """Whether a preposition of what something is about stands right before token `at`."""
    before = passage.ending("func", at)
    mark = before.get("func.mark") if before is not None else None
    return mark is not None and mark.value == "about"


def of_relative(passage: Passage, outer: list[tuple[int, int]], low: int) -> Found | None:
    """The cue in the clause around an Arabic relative clause, from token `low`, that rules it: «لا صحة للأنباء التي
    تحدثت عن لقاء …», «ستكون المرة الأولى التي يزور فيها …».
    """
    for first, last in outer:
        for cue in reversed(passage.begun("status", first, last)):
            kind = cue.entries[0].value
            if (kind == "denied" and 0 <= low - cue.j <= NEWS) or (kind == "first" and cue.j == low):
                return cue
            if kind == "denied" and passage.ending("rumour", low) and reaches(passage, cue.j, low):
                return cue  # «نفى مكتب رئيس الوزراء التقارير التي تحدثت عن …»
    return None


def accounted(passage: Passage, a: int, b: int) -> bool:
    """ "called for an inquiry into the meeting", «طالب بتوضيح حول زيارة …», «خواستار انتشار متن گفت‌وگو شد»: whether
    what is called for from token `a` on is an account of the contact whose noun stands at token `b`: so it took place.
    """
    for asked in reversed(passage.begun("accounted", a, b)):
        return all(_leads(passage, t) for t in range(asked.j, b))  # not "clarity and a meeting", "the terms of talks"
    return False


def _leads(passage: Passage, t: int) -> bool:
    """Whether token `t` only leads to a noun: a preposition, an article, a day, or of whom it is."""
    pack, word = passage.pack, passage.fold(t)
    if word in pack.joins or word in COMMAS:
        return False
    if word in pack.opening | pack.articles | pack.possessives | pack.modifiers:
        return True
    return any(passage.covering(layer, t) is not None for layer in ("func", "actor", "date", "channel", "carrier"))


def close(passage: Passage, kind: str, cue: int, end: int) -> bool:
    """Whether the cue at a token may be right behind what it is of, which ends with all that it has with it (`end`).

    Not «بحث في اتصال مع نظيره الانتخابات المقررة»: an Arabic one whose article is that of a noun before it, which
    begins there and names nobody.
    """
    if kind not in CLOSE or passage.pack.data.pack.order != "VSO" or cue - 1 < end:
        return kind in CLOSE
    own = any(passage.covering(layer, cue - 1) is not None for layer in ("actor", "frame", "forum"))
    return own or not (defined(passage, cue) and defined(passage, end))


def of_party(passage: Passage, at: int, tags: frozenset[str]) -> bool:
    """Whether a word for what is next, behind token `at`, is of a party, or a past verb tells what it is said of."""
    past = "past" in tags and passage.pack.data.pack.order == "SOV"
    return past or passage.covering("actor", at) is not None


def doing(passage: Passage, low: int, at: int) -> bool:
    """«اتفق الوزير مع نظيره على …»: whether only who does it stands between a verb of saying or agreeing, from token
    `low` on, and token `at`; not «مشيرا إلى اتفاق القاهرة وأنقرة على …».
    """
    verbs = passage.within("say", low, at)
    inner = range(verbs[-1].j, at) if verbs else range(0)
    return bool(verbs) and all(any(passage.covering(n, t) for n in ("actor", "func", "date", "quiet")) for t in inner)
