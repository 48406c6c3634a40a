"""Days that another predicate of the sentence has, and the day to which something is put off."""

from __future__ import annotations

from bisect import bisect_right
from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dragoman.dating.mention import Mention
from dragoman.model.when import When
from dragoman.settling.svo_noun import at_noun
from dragoman.settling.upcoming import next_one
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

if TYPE_CHECKING:
    from dragoman.language.passage import Passage
    from dragoman.settling.attach import Days

NOUN = 2  # tokens between a day and the noun of what was done on it
NEAR = 8  # tokens of a distance
OWNED = 20  # tokens within which a day belongs to the predicate before it
WEEK = 7
GOING = ("arrive", "depart", "travel", "return")  # verbs of frames.yml
WENT = (*GOING, "come", "visit", "visit-person")  # … and those of a visit
WITHIN = ("during", "place")  # marks of what something was done in


def meanwhile(passage: Passage) -> frozenset[int]:
    """«وقعا الاثنين اتفاقا خلال زيارة …», «وصل أمس في زيارة», «وقع السبت في ختام زيارته»: where the nouns stand of what
    something was done in, or at a part of it: it was on that day. Who goes on somewhere else at the end does so then.
    """
    ends = [f.j for f in passage.leading(*WITHIN)]
    if passage.pack.data.pack.order == "VSO":
        ends += [f.j for f in passage.leading("margins")]
        parts = (t for t in ends if (f := passage.starting("date", t)) and f.get("date.partof"))
        ends += [t + 1 for t in parts if not _leads_on(passage, t)]
    return frozenset(ends + [f.j for f in passage.layer("while")])


def _leads_on(passage: Passage, at: int) -> bool:
    """«يصل غدا إلى باريس في ختام زيارته إلى برلين»: whether an Arabic verb of going stands last before token `at`."""
    verbs = [f for f in passage.begun("frame", max(0, at - OWNED), at) if f.get("frame.verb")]
    return bool(verbs) and any(e.value in GOING for e in verbs[-1].all("frame.verb"))


def shut(days: Days, i: int, a: int, b: int) -> bool:
    """«یکشنبه، پیش از دیدار با …، …», «یکشنبه پیش از آنکه خبر منتشر شود، …»: whether what the Persian word at token `i`
    leads in ends before token `b`: with a comma like the one before it, or behind the day that ends before token `a`
    («امروز، در ادامه رایزنی‌ها و پیش از نشست سران، …»), or with its verb and a comma.
    """
    passage = days.passage
    if passage.pack.data.pack.order != "SOV":
        return False
    aside = (i > 0 and passage.fold(i - 1) in COMMAS) or (a < i and passage.fold(a) in COMMAS)
    return any(passage.fold(t) in COMMAS and (aside or passage.fold(t - 1) in passage.pack.finite) for t in range(i, b))


def owned(days: Days, date: Mention, i: int) -> bool:
    """Whether a contact told before a day has it, where the predicate at `i` comes behind both.

    «اجتمع مون مع كيم السبت لمناقشة قمة بين كيم وترمب»: Saturday is that of the meeting. Not where verbs stand last,
    nor of what it was done in («وقعا الخميس … خلال زيارة …»).
    """
    if i < date.j or days.passage.pack.data.pack.order == "SOV" or i in days.meanwhile:
        return False
    if days.elsewhere.opens(date.i, i) or at_noun(days.passage, date) == i:
        return False
    at = bisect_right(days.predicates, (date.i, 0))
    last = next((p for p in reversed(days.predicates[max(0, at - 3) : at]) if p[1] <= date.i), None)
    if last is None or last not in days.frames or date.i - last[0] > OWNED:
        return False
    if _one_journey(days, last[0], i) or _by_it(days.passage, date, i) or _to_the_press(days, last, date, i):
        return False
    if _carries(days, last[0], date, i) or _came_before(days, last, date):
        return False
    if heads(days, last[0]) or _on_that_visit(days, last[0], date, i):
        return False
    if days.passage.covering("hosting", last[0]):
        return False  # «استضافت الدوحة أمس محادثات»: whom it hosts is the contact
    return days.clause[last[0]] == days.clause[date.i]


def _on_that_visit(days: Days, going: int, date: Mention, i: int) -> bool:
    """ "visited Beirut in January and met Nasrallah": whether an English verb at token `i` goes on, behind "and", from
    one that tells where somebody went then.
    """
    passage = days.passage
    verb = passage.starting("frame", going)
    went = verb is not None and any(e.value in WENT for e in verb.all("frame.verb"))
    if passage.pack.data.pack.order != "SVO" or not went or i not in days.past:
        return False
    if begun(days.dates, i, (passage.sentence(i) or (i, i))[1]):
        return False  # "flew to Riyadh on Wednesday and hosted Raisi on Thursday"
    if any(going < t <= date.i for t in days.after):
        return False  # "visited Lebanon after the war in 2006 and met Aoun"
    between = [t for t in range(date.j, i) if not (passage.covering("quiet", t) or passage.starting("also", t))]
    return len(between) == 1 and passage.fold(between[0]) in passage.pack.joins


def heads(days: Days, at: int) -> bool:
    """ "a delegation led by the minister on Sunday met": whether an English predicate only says who heads those who did
    what is told.
    """
    return days.passage.pack.data.pack.order == "SVO" and days.passage.starting("heading", at) is not None


def _to_the_press(days: Days, verb: tuple[int, int], date: Mention, i: int) -> bool:
    """ "told reporters on Monday after talks with …": whether an English verb of telling has people of no state right
    behind it, so that it tells of no contact, and a word for "after" leads in the predicate at token `i`, behind which
    no day stands; not "told reporters on Monday that he had met …".
    """
    passage = days.passage
    if (
        passage.pack.data.pack.order != "SVO"
        or verb not in days.spoken
        or passage.starting("stranger", verb[1]) is None
    ):
        return False
    that = any(f.get("func.that") for f in passage.begun("func", date.j, i))
    after = any(date.j < t <= i for t in days.after)
    return after and not that and not begun(days.dates, i, (passage.sentence(i) or (i, i))[1])


def of_the_last(days: Days, a: int, b: int) -> bool:
    """Whether the last noun in tokens `[a, b)` that tells a contact is «آخر لقاء», one before what is told; or one that
    came before it, as the words say ("came days after his trip to Kyiv").
    """
    nouns = [p for p, q in days.frames if a <= p and q <= b]
    found = days.passage.ending("earlier", max(nouns)) if nouns else None
    return (found is not None and found.get("earlier.last") is not None) or _came_behind(days, a, b)


def _came_behind(days: Days, a: int, b: int) -> bool:
    """Whether a verb for what comes behind something else, or before it, stands in tokens `[a, b)`, and behind it, up
    to the end and with no comma, that else: a contact behind a word for "after", or the object of "follows".
    """
    passage = days.passage
    verbs = passage.begun("succeeding", a, b)
    if not verbs or days.told_in(a, verbs[0].i) or any(passage.fold(t) in COMMAS for t in range(verbs[0].j, b)):
        return False
    if verbs[0].get("succeeding.word") is None:
        return _object(passage, verbs[0].j, b)
    led = (f for f in passage.begun("func", verbs[0].j, b) if any(e.value == "after" for e in f.all("func.mark")))
    return any(days.told_in(f.j, b) for f in led)


def _object(passage: Passage, a: int, b: int) -> bool:
    """Whether the object of a verb that ends before token `a` begins there: no preposition or word for "later"
    ("follows in Cairo on Sunday"), nor the day at token `b` itself ("follows next week", not "follows Sunday's talks").
    """
    if a == b:
        date = passage.starting("date", a)
        return date is not None and passage.fold(date.j) in passage.pack.possessives
    return not any(passage.starting(layer, a) for layer in ("func", "afterwards"))


def went_before(days: Days, i: int, high: int) -> bool:
    """ "Erdogan's meeting with Putin was followed by a call with Zelensky on Friday": whether the contact at token `i`
    is older than the news by what came behind it, in a sentence that ends before token `high`.
    """
    passage, fresh = days.passage, days.fresh()
    verb = next((f for f in passage.begun("succeeding", i, high) if f.get("succeeding.before") is not None), None)
    if verb is None or fresh is None or days.told_in(i + 1, verb.i) or days.clause[verb.i] != days.clause[i]:
        return False
    date = next((d for d in begun(days.dates, verb.j, high) if d.when is not None), None)
    if date is None or date.when is None or any(passage.fold(t) in COMMAS for t in range(i, date.i)):
        return False
    return _object(passage, verb.j, date.i) and date.when.end < fresh.start


def _one_journey(days: Days, a: int, b: int) -> bool:
    """«غادر عصر أمس متوجها إلى …»: whether two verbs of one kind, not joined, tell of what somebody did once."""
    first, second = (days.passage.starting("frame", t) for t in (a, b))
    if first is None or second is None or second.pre:
        return False
    if days.passage.pack.data.pack.order == "SVO" and any(
        days.passage.fold(t) in days.passage.pack.joins for t in range(a, b)
    ):
        return False  # "shook hands in November 2022, and they met again last September"
    return bool({e.value for e in first.all("frame.verb")} & {e.value for e in second.all("frame.verb")})


def behind(days: Days, i: int, j: int, sentence: int) -> When | None:
    """The one day behind a noun at tokens `[i, j)` that no comma closes off from it."""
    _, high = days.passage.sentences[sentence]
    end = next((t for t in range(j, high) if days.passage.fold(t) in COMMAS), high)
    near = begun(days.dates, j, end)
    return days.own(i, j, sentence) if near else None


def _came_before(days: Days, last: tuple[int, int], date: Mention) -> bool:
    """«بعد ثلاثة أيام من لقائه نظيره، يجري غدا …»: whether a comma closes off what something came after."""
    led = last[0] in days.after or any(d.j == last[0] for d in begun(days.leaning, last[0] - NEAR, last[0]))
    return led and any(days.passage.fold(t) in COMMAS for t in range(last[1], date.i))


def _carries(days: Days, a: int, date: Mention, b: int) -> bool:
    """«بعث الأسبوع الماضي رسالة», «بعث السبت برسالة»: whether an Arabic verb only tells what was done of the noun
    behind it.
    """
    passage = days.passage
    verb, noun = passage.starting("light", a), passage.starting("frame", b)
    if passage.pack.data.pack.order != "VSO" or verb is None or noun is None or b - date.j > NOUN:
        return False
    if noun.pre and passage.pack.clitic_mark(noun.pre) != "by-clitic":
        return False
    return noun.get("frame.noun") is not None and not days.told_in(verb.j, b)


def _by_it(passage: Passage, date: Mention, i: int) -> bool:
    """«اختتم جولته أمس بلقاء الملك»: whether «بـ» leads in an Arabic noun right behind a day: what was done by it."""
    noun = passage.starting("frame", i)
    if noun is None or not noun.get("frame.noun") or i != date.j or passage.pack.data.pack.order != "VSO":
        return False
    return passage.pack.clitic_mark(noun.pre) == "by-clitic"


def of_the_call(passage: Passage, date: Mention, i: int) -> bool:
    """«أبدى الجمعة استعداده لزيارة …», "remarks on Sunday about his readiness to meet": whether a word of a plan stands
    between a day and the predicate at token `i`, or one of a call runs into it.
    """
    calls = (f for f in passage.begun("status", date.i, i) if f.entries[0].value == "called-for")
    return bool(passage.within("status", date.i, i)) or any(True for _ in calls)


def put_off(days: Days, at: int, sentence: int) -> When | None:
    """The day to which the words at token `at` put something off, in their clause: the end of one from and to which
    («من 26 مارس إلى 11 أبريل»), or one that a word for "to" leads in («إلى الأسبوع المقبل», «به هفته آینده», "until
    March 20"). Another day is the one that it was to be on («التي كانت مقررة غدا»), and none lies before publication.
    """
    low, high = days.passage.sentences[sentence]
    near = [d for d in begun(days.dates, low, high) if _led_to(days, d) or d.kind == "range"]
    near = [d for d in near if days.clause[d.i] == days.clause[at]]
    near += [d for d in days.until if low <= d.i < high and d.kind != "range"]
    for date in reversed(near):
        when = date.when
        if when is not None and date.kind == "range":
            when = replace(
                when, start=when.end, precision="day", edtf=when.end.isoformat(), trace=f"{when.trace}; put off"
            )
        when = _to_come(days, date, when)
        if when is not None:
            return when
    return None


def was_to_be(days: Days, i: int, j: int, sentence: int) -> When | None:
    """The day on which what is called off was to be: «ألغى لقاء كان مقررا الأربعاء» means the next one. A day behind no
    such word may be that of anything else («ألغى زيارته بعد هجوم الجمعة»), where it does not lie ahead itself.
    """
    own = days.own(i, j, sentence, exact=False)
    named = (d for d in begun(days.dates, j, days.passage.sentences[sentence][1]) if d.when == own)
    date = next(named, None)
    if date is None or not (_due(days, j, date.i) or _ahead(days, own)):
        return _set_for(days, j, sentence)
    return _to_come(days, date, own) or own


def _set_for(days: Days, j: int, sentence: int) -> When | None:
    """ "cancelled a meeting with Putin that had been scheduled for Saturday": the English day right behind a word that
    something was to be, with nothing else told between.
    """
    passage = days.passage
    if passage.pack.data.pack.order != "SVO":
        return None
    for date in begun(days.dates, j, passage.sentences[sentence][1]):
        if date.when is not None and _due(days, max(j, date.i - NOUN), date.i) and not days.told_in(j, date.i):
            return _to_come(days, date, date.when) or date.when
    return None


def _due(days: Days, a: int, b: int) -> bool:
    """Whether a word that something was to be («كان مقررا») stands in tokens `[a, b)`."""
    cued = (f.entries[0].value for f in days.passage.begun("status", a, b))
    timed = (f.kinds for f in days.passage.begun("tense", a, b))
    due = "planned" in cued or bool(days.passage.begun("set-for", a, b))
    return due or any("tense.future" in kinds for kinds in timed)


def _ahead(days: Days, when: When | None) -> bool:
    return when is not None and days.published is not None and when.start > days.published


def _to_come(days: Days, date: Mention, when: When | None) -> When | None:
    """A day as one to come: the weekday after publication, the day of the month of the next year; null where it is
    neither.
    """
    published = days.published
    if when is None or published is None or when.end > published:
        return when
    if date.kind == "weekday" and when.start == when.end and (published - when.start).days < WEEK:
        day = when.start + timedelta(days=WEEK)
        return replace(when, start=day, end=day, edtf=day.isoformat(), trace=f"{when.trace}; the next one")
    return next_one(date, published)


def _led_to(days: Days, date: Mention) -> bool:
    """Whether a word for "to" stands right before a day."""
    mark = days.passage.ending("func", date.i)
    return mark is not None and any(e.value == "to" for e in mark.all("func.mark"))


def setting(days: Days, i: int) -> bool:
    """«حث أمس … على طرحه خلال لقائه نظيره الشهر المقبل»: whether something else, with a day before it, is told in
    the Arabic noun at token `i`.
    """
    led = days.passage.ending("func", i) if days.passage.pack.data.pack.order == "VSO" else None
    mark = led.get("func.mark") if led is not None else None
    return mark is not None and mark.value == "during"
