"""Which cues of a Persian clause are not about its contact: of what else they are, and what only asks."""

from __future__ import annotations

from dragoman.extraction.contacts.words.cues import NEXT
from dragoman.extraction.contacts.words.sov.beside import if_then, put_there, will_not
from dragoman.extraction.contacts.words.sov.ideas import with_somebody
from dragoman.extraction.contacts.words.sov.times import else_comes, had, of_something_else
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

QUESTIONS = frozenset("؟?")
ENDS = QUESTIONS | frozenset("/|؛;.:!…")  # signs that end what is asked
LED = 6  # tokens between «طبق», «بر اساس» and the noun that it leads in
FAR = 30  # tokens between a subject and the verb of to be that ends its sentence
CHAIN = 20  # tokens between «در پی» and the second of what is sought
READY = 10  # tokens between an aim and the word that says who is ready for it
POSSIBLE = 2  # tokens of an adjective between a noun and the one that says that it may be
ASKED = 25  # tokens between «آیا» and what is asked
GOAL = 6  # tokens between a word for setting out and its verb
SETS_OUT = frozenset(("depart", "leave-for"))  # verbs of going to where nobody is yet


def of_another(passage: Passage, kind: str, cue: Found, *, noun: tuple[int, int], last: int, adjunct: bool) -> bool:
    """Whether a cue says something of another than the contact whose noun has tokens `noun` and whose verb ends at
    token `last`.
    """
    if kind in ("meant", "scheduled"):
        off = passage.ending("status", cue.i)  # «لغو برنامه سفر»
        undone = off is not None and off.entries[0].value == "cancelled"
        return undone or cue.j != _head(passage, noun[0])  # «برنامه هسته‌ای و دیدار …»
    if kind == "any" and cue.i >= noun[0]:
        return True  # «دیدار X و Y پشت درهای بسته برگزار شد»: no «درهای مذاکره»
    if kind in (*NEXT, "planned") and adjunct and _of_object(passage, noun[1], cue):
        return True
    if kind in NEXT and cue.i >= noun[0]:
        return not behind(passage, noun[1], cue.i)  # «درباره سفر بعدی … گفت‌وگو کردند»: of another noun
    if kind == "refused" and passage.ending("purpose", cue.i) is not None:
        return cue.j != _head(passage, noun[0])  # «برای جلوگیری از تنش راهی … شد»: what they came to hinder
    if (kind == "impossible" and adjunct) or (kind == "called-for" and adjunct and put_there(passage, cue, noun[0])):
        return True
    if kind == "impossible" and cue.i >= noun[1] and led(passage, noun[0], "after"):
        return True  # «شمار کشته‌شدگان پس از دیدار … تأیید نشده است»: of what came after
    if kind == "ahead":  # «دیدار با … پیش از نشست …», «خواسته است پیش از انتخابات …», «از زمان مذاکرات …»
        return cue.i >= noun[0] or passage.ending("since", cue.j) is not None
    if kind == "chance" and cue.suf:
        return not 0 <= cue.i - noun[1] < POSSIBLE  # «درباره توافق احتمالی گفت‌وگو کرد»: of the noun before it
    if kind in ("favoured", "aired"):  # «از گفت‌وگو با همتای خود سخن می‌گوید», «از گفت‌وگوی دیروز با …»: it was held
        dated = any({"date.rel", "date.weekday"} & f.kinds for f in passage.begun("date", noun[1], cue.i))
        told = kind == "aired" and with_somebody(passage, noun[1])
        mark = passage.starting("func", noun[1])
        others = mark is not None and (e := mark.get("func.mark")) is not None and e.value == "between"
        return dated or told or not (_unheld(passage, noun[0]) or (others and kind == "favoured"))
    if kind == "consented" and cue.i < last and cue.i >= noun[1]:
        return not led(passage, noun[0], "with")  # «با اردوغان دیدار و با طرح او موافقت کرد»
    if kind == "cancelled" and cue.j <= noun[0]:
        planned = passage.starting("status", cue.j)  # «لغو برنامه سفر»
        known = planned is not None and planned.entries[0].value in ("meant", "scheduled")
        at = planned.j if planned is not None and known else cue.j
        return at != _head(passage, noun[0])  # «لغو تحریم‌ها و مذاکره …»: what else is lifted
    if kind == "cancelled" and cue.i >= noun[1] and passage.ending("purpose", cue.i) is not None:
        return True  # «مذاکراتی که با … برای لغو تحریم‌ها انجام شد»: what they were for
    if kind == "cancelled" and cue.i >= last:
        return not finite(passage, cue)
    if kind == "called-for" and adjunct and (cue.i >= noun[1] or _object(passage, cue, _head(passage, noun[0]))):
        return True  # «در تماس با … پیشنهاد داد …», «آمادگی خود را در تماس با …»: what was said there
    if kind == "called-for" and noun[0] <= cue.i and cue.j < noun[1] == last:
        return True  # «در نامه‌ای از X درخواست کرد»: the verb itself, which is done
    if kind == "called-for" and cue.i >= noun[1] and passage.fold(noun[1] - 1) in passage.pack.joins:
        return True  # «سفیر را احضار و خواستار توضیح شد»: of the next verb
    if kind == "called-for" and noun[1] <= cue.i < last and passage.fold(noun[1]) in passage.pack.joins:
        return passage.ending("func", cue.i) is not None  # «به دمشق سفر و با پیشنهاد او موافقت کرد»
    if kind == "negated":
        going = passage.ending("going", noun[0]) is not None and passage.starting("copula", cue.i) is not None
        if cue.i >= noun[1] and not finite(passage, cue) and not going:
            return True  # «بدون نتیجه پایان یافت»; not «در حال مذاکره با … نیستیم»
        stopped = passage.ending("earlier", cue.i)  # «مذاکرات متوقف نشده است»
        return stopped is not None and bool(stopped.get("earlier.halted"))
    if kind != "planned":
        return False
    if recent(passage, noun[1]) or if_then(passage, noun, cue):
        return True
    if of_something_else(passage, cue, noun, last, adjunct=adjunct):
        return True
    after = cue.i >= noun[1] and led(passage, noun[0], "after")
    if cue.i >= noun[1] and _sets_out(passage, cue) and (after or had(passage, noun, cue.i)):
        return True  # «پس از دیدار با … عازم دوحه شد»: who sets out then has met him
    if cue.i >= noun[1] and else_comes(passage, noun[1], cue, after=after):
        return True
    if cue.i > noun[0] and passage.fold(cue.i - 1) in passage.pack.lasting_on:
        return True  # «مذاکرات ادامه خواهد داشت»: it goes on
    if adjunct and laid_down(passage, noun[1], cue.j):
        return True
    shut = cue.j <= noun[0] and passage.fold(cue.j - 1) in passage.pack.finite
    if shut and passage.fold(cue.j) in passage.pack.joins:
        return True  # «برای حمله آماده می‌شود و …»: of another statement
    if adjunct and cue.i >= last and _current(passage, noun[1]):
        return True  # «در مذاکرات جاری با … فرصت خواهد داد»
    return cue.i >= last and _grounds(passage, noun[0])  # «بر اساس مذاکرات … قرار است گذرگاهی گشوده شود»


def laid_down(passage: Passage, a: int, b: int) -> bool:
    """«در دیدار X و Y مقرر شد گذرگاه‌ها باز شود»: whether the words that something came to be laid down end in tokens
    `[a, b)`, behind a noun: of a meeting that «در» leads in they say nothing, nor do those behind them («… مقرر شد هفته
    آینده …»).
    """
    cues = (f for f in passage.begun("status", a, b) if f.entries[0].value == "planned" and 1 < f.j - f.i <= b - f.i)
    return any(passage.fold(f.j - 1) in passage.pack.gone for f in cues)


def behind(passage: Passage, last: int, at: int) -> bool:
    """«دیدار سه‌جانبه بعدی», «مذاکرات و دیدارهای آتی»: whether an adjective at token `at` is of the noun that ends
    before token `last`, as Persian puts it: right behind, or with others of that noun between.
    """
    words = passage.pack.qualifiers | passage.pack.joins
    nouns = [f for f in passage.begun("frame", last, at) if f.get("frame.noun")]
    return all(passage.fold(t) in words or any(f.i <= t < f.j for f in nouns) for t in range(last, at))


def asks(passage: Passage, low: int, at: int, high: int) -> tuple[int, int] | None:
    """«آیا مذاکرات را از سر خواهید گرفت؟»: the word that makes a question of what stands at token `at`; or the
    sign that does of a sentence that ends at token `high` («کرونا بهانه مذاکره … می‌شود؟»), if it asks whether.
    """
    for cue in reversed(passage.within("status", max(low, at - ASKED), at)):
        if cue.entries[0].value == "asked":
            return cue.i, cue.j
    signs = [t for t in range(at, high) if passage.tokens[t].form.kind == "p" and passage.fold(t) in ENDS]
    if not signs or passage.fold(signs[0]) not in QUESTIONS:
        return None
    what = any(passage.fold(t) in passage.pack.interrogatives for t in range(low, signs[0]))
    return None if what else (signs[0], signs[0] + 1)


def sought(passage: Passage, noun: tuple[int, int], high: int) -> tuple[int, int] | None:
    """«به دنبال دیدار با … است»: the words that say that a meeting is sought, where its clause has no verb but to be.

    «به دنبال دیدار … بیانیه‌ای منتشر کردند» comes after it.
    """
    at = _head(passage, noun[0])
    cue = passage.ending("status", at)
    if cue is None and at > 0 and at < noun[0] and passage.fold(at - 1) in passage.pack.joins:
        cue = _chained(passage, at)  # «در پی دستیابی به … و آغاز مذاکرات است»
    if cue is None or cue.entries[0].value != "sought":
        return None
    finite = [t for t in range(noun[1], high) if passage.fold(t) in passage.pack.finite]
    verbs = [f for layer in ("light", "say") for f in passage.begun(layer, noun[1], high)]
    is_ = bool(finite) and passage.starting("copula", finite[0]) is not None
    return (cue.i, cue.j) if is_ and not any(f.i < finite[0] for f in verbs) else None


def unmeant(passage: Passage, last: int, high: int) -> tuple[int, int] | None:
    """«قصد دیدار با … را ندارد»: the verb behind token `last` that says that nobody means to."""
    cues = (f for f in passage.within("status", last, high) if f.entries[0].value in ("negated", "disowned"))
    return next(((f.i, f.j) for f in cues if passage.fold(f.i) in passage.pack.finite or f.i == high - 1), None)


def enters(passage: Passage, hit: tuple[int, int], high: int) -> tuple[int, int] | None:
    """«فردا وارد تهران می‌شود»: the verb in the present behind «وارد» and where it leads."""
    if passage.fold(hit[1] - 1) in passage.pack.finite:
        return None
    at = next((t for t in range(hit[1], high) if passage.fold(t) in passage.pack.finite), None)
    return (at, at + 1) if at is not None and passage.fold(at) in passage.pack.entering else None


def due(passage: Passage, at: tuple[int, int], low: int, high: int) -> tuple[int, int] | None:
    """«پوتین سه‌شنبه میزبان اردوغان است»: the present of to be behind a host or guest, where a weekday says when: had
    it been, it would say so.
    """
    verb = next((t for t in range(at[1], high) if passage.fold(t) in passage.pack.finite), None)
    if verb is None or passage.fold(verb) not in passage.pack.being:
        return None
    dates = passage.begun("date", low, verb)
    days = any("date.weekday" in f.kinds for f in dates)
    today = any("date.rel" in f.kinds for f in dates)  # «امروز», or a week that has its own side
    gone = any(e.value == "past" for f in dates for e in f.all("date.mod"))  # «سه‌شنبه گذشته»
    return (verb, verb + 1) if days and not today and not gone else None


def lasts(passage: Passage, verb: Found | None) -> bool:
    """«سفر … ادامه دارد»: whether a verb in the present tells what goes on already."""
    return verb is not None and any(passage.fold(t) in passage.pack.lasting_on for t in range(verb.i - 1, verb.j))


def undone(passage: Passage, last: int, cue: Found) -> bool:
    """Whether a cue behind a noun that ends before token `last` says what became of it: no verb stands between."""
    if not last <= cue.i <= last + CHAIN or not finite(passage, cue):
        return False
    if any(passage.fold(t) in passage.pack.finite for t in range(last, cue.i)):
        return False
    between = (f for layer in ("light", "say", "frame") for f in passage.begun(layer, last, cue.i))
    objects = (f for f in passage.begun("func", last, cue.i) if (e := f.get("func.mark")) and e.value == "object")
    return not any(True for _ in between) and not any(True for _ in objects)


def _of_object(passage: Passage, end: int, cue: Found) -> bool:
    """«در تماس تلفنی نشست آتی سران را بررسی کردند», «… نشست سران را که قرار است برگزار شود …»: whether a word of what
    is to come is of another noun, right behind that of the contact that ends at token `end`.
    """
    at = end + (end < len(passage.tokens) and passage.fold(end) in passage.pack.own)
    other = passage.starting("frame", at)
    if other is None or other.get("frame.noun") is None or cue.i < at:
        return False
    if passage.starting("light", cue.j) is not None:
        return False  # «در این نشست گفت‌وگو خواهد کرد»
    return cue.i <= other.j or any(f.get("func.that") for f in passage.begun("func", other.j, cue.i))


def to_be(passage: Passage, noun: tuple[int, int], last: int, cue: Found) -> bool:
    """«دیدار X و Y در … بر … متمرکز خواهد بود»: whether a noun that opens its clause is the subject of a future of to
    be, whatever stands between, if no other verb does.
    """
    if not last <= cue.i <= last + FAR or passage.starting("copula", cue.j) is None or cue.j - cue.i > 1:
        return False
    if last > noun[1] and passage.fold(last - 1) in passage.pack.finite:
        return False  # a verb of its own, no infinitive («بر پایان دادن به جنگ …»)
    before = _head(passage, noun[0]) - 1
    opens = before < 0 or passage.tokens[before].form.kind != "w" or passage.covering("func.that", before) is not None
    if not opens or any(passage.fold(t) in passage.pack.finite for t in range(last, cue.i)):
        return False
    return not passage.within("light", last, cue.i) and not passage.within("say", last, cue.i)


def _ready(passage: Passage, last: int, at: int) -> bool:
    """«برای مذاکره با آمریکا اعلام آمادگی کرد»; not «در سفر برای دیدار با رهبران ناتو، خواستار …» behind a comma."""
    comma = any(passage.fold(t) in COMMAS for t in range(last, at))
    return 0 <= at - last <= READY and not comma


def wanted(passage: Passage, noun: tuple[int, int], last: int, at: int, *, adjunct: bool) -> bool:
    """«برای مذاکره با آمریکا اعلام آمادگی کرد», «برگزاری نشست … را خواستار شد»: whether the word at token `at` has the
    noun for its aim, or, led in by nothing, for its object.
    """
    aim = passage.ending("purpose", noun[0]) is not None
    if adjunct or aim:
        return aim and _ready(passage, last, at)
    marks = [f for f in passage.begun("func", noun[1], at) if f.j == at]
    objective = any(e.value == "object" for f in marks if (e := f.get("func.mark")))
    led = passage.ending("func", _head(passage, noun[0])) is not None
    return objective and not led and all(passage.tokens[t].form.kind == "w" for t in range(noun[1], at))


def recent(passage: Passage, at: int) -> bool:
    """«سفر اخیر … فردا بررسی می‌شود», «دیدار دیروز … سرآغاز تازه‌ای خواهد بود»: whether the noun that ends at token `at`
    has been, whatever is told of it.
    """
    behind = passage.starting("earlier", at)
    if behind is not None and behind.get("earlier.of"):
        return True
    day = passage.starting("date", at)
    side = passage.starting("date", day.j) if day is not None else None  # «هفته گذشته»
    gone = day is not None and any(e.value.startswith("-") for e in day.all("date.rel"))
    return gone or (side is not None and any(e.value == "past" for e in side.all("date.mod")))


def conditioned(passage: Passage, verb: Found | None, low: int, cue: Found) -> bool:
    """«اگر مذاکره کنند، تحریم‌ها لغو می‌شود»: whether what is called off behind a verb is what then will be."""
    if verb is None or cue.i < verb.j:
        return False
    return any(c.entries[0].value == "conditional" for c in passage.within("status", low, verb.i))


def unended(passage: Passage, verb: Found | None) -> bool:
    """«به پایان نرسیده است»: what has not ended goes on."""
    return verb is not None and any(passage.fold(t) in passage.pack.ending for t in range(verb.i, verb.j))


def finite(passage: Passage, cue: Found) -> bool:
    """«لغو شد», «لغو کرد»: whether a cue is, or stands right before, a finite verb."""
    if (
        cue.j - cue.i > 1
        or passage.fold(cue.j - 1) in passage.pack.finite
        or passage.starting("light", cue.j) is not None
    ):
        return True
    return cue.j < len(passage.tokens) and passage.fold(cue.j) in passage.pack.finite


def _sets_out(passage: Passage, cue: Found) -> bool:
    """Whether a cue of what is to come is a word for setting out, and that was done («راهی … شد», not «می‌شود»)."""
    word = passage.starting("frame", cue.i)
    if word is None or not any(e.value in SETS_OUT for e in word.all("frame.verb")):
        return False
    behind_it = range(cue.j, min(cue.j + GOAL, len(passage.tokens)))
    verb = next((t for t in behind_it if passage.fold(t) in passage.pack.finite), None)
    return verb is None or not passage.fold(verb).startswith(passage.pack.data.letters.verbs.lasting)


def led(passage: Passage, at: int, by: str) -> bool:
    """«از دیدار با … خودداری کرد», «با سفر به … موافقت کرد»: whether the preposition of a mark leads in the noun at
    token `at`.
    """
    words = passage.pack.qualifiers | passage.pack.doing  # «از» is one of them («از سرگیری»)
    while (mark := passage.ending("func", at)) is None and at > 0 and passage.fold(at - 1) in words:
        at -= 1
    entry = mark.get("func.mark") if mark else None
    return entry is not None and entry.value == by


def awaited(passage: Passage, noun: tuple[int, int]) -> tuple[int, int] | None:
    """«در انتظار نشست …», «منتظر برگزاری دیدار …»: the words right before a noun that say that it is awaited."""
    cue = passage.ending("status", _head(passage, noun[0]))
    return (cue.i, cue.j) if cue is not None and cue.entries[0].value == "awaited" else None


def goes(passage: Passage, noun: tuple[int, int], high: int) -> tuple[int, int] | None:
    """«به دیدار همتای خود می‌رود»: the verb of going in the present that has a meeting as its goal."""
    led = passage.ending("func", noun[0])
    mark = led.get("func.mark") if led else None
    if mark is None or mark.value != "to":
        return will_not(passage, noun, high)
    verb = next((f for f in passage.begun("frame", noun[1], high) if not f.get("frame.noun")), None)
    ahead = verb is not None and any(e.value == "reach" and "future" in e.tags for e in verb.all("frame.verb"))
    return (verb.i, verb.j) if verb is not None and ahead else None


def _object(passage: Passage, cue: Found, at: int) -> bool:
    """«آمادگی خود را در دیدار …», «پیشنهاد ایران در مذاکرات …»: whether a cue is the object right before the
    preposition of the noun at token `at`, or a noun with nothing but whose it is between.
    """
    led = passage.ending("func", at)
    whose = passage.starting("actor", cue.j)
    if led is not None and whose is not None and whose.j == led.i:
        return True
    mark = passage.ending("func", led.i) if led is not None else None
    entry = mark.get("func.mark") if mark is not None else None
    return mark is not None and entry is not None and entry.value == "object" and 0 <= mark.i - cue.j <= 1


def _head(passage: Passage, at: int) -> int:
    """Where a noun at token `at` begins with its «برگزاری», «آغاز»."""
    words = passage.pack.qualifiers | passage.pack.doing
    while at > 0 and passage.fold(at - 1) in words and passage.ending("status", at) is None:
        at -= 1
    return at


def _unheld(passage: Passage, at: int) -> bool:
    """«از مذاکره با …», «از برقراری تماس میان …»: whether the noun at token `at` is a thought, or what should begin."""
    if passage.fold(at) in passage.pack.ideas:
        return True
    return any(passage.fold(t) in passage.pack.resumed for t in range(_head(passage, at), at))


def _chained(passage: Passage, at: int) -> Found | None:
    """The last cue before token `at`, where only words that end nothing stand between."""
    found = passage.within("status", max(0, at - CHAIN), at)
    if not found or any(passage.tokens[t].form.kind != "w" for t in range(found[-1].j, at)):
        return None
    return None if any(passage.fold(t) in passage.pack.finite for t in range(found[-1].j, at)) else found[-1]


def _current(passage: Passage, at: int) -> bool:
    """Whether «جاری» stands at token `at`."""
    return passage.starting("current", at) is not None


def _grounds(passage: Passage, at: int) -> bool:
    """Whether «طبق» or «بر اساس» leads in the noun at token `at`, no party or verb between."""
    found = [
        f for f in passage.begun("func", max(0, at - LED), at) if (e := f.get("func.mark")) and e.value == "source"
    ]
    if not found or any(passage.tokens[t].form.kind != "w" for t in range(found[-1].j, at)):
        return False
    layers = ("actor", "say", "light")
    return not any(passage.begun(layer, found[-1].j, at) for layer in layers)


def of_subject(passage: Passage, cue: Found, noun: int) -> bool:
    """«X که قرار بود به دمشق برود، با Y دیدار کرد»: whether a cue is that of a clause that hangs on a
    subject, which ends with a verb of its own before the noun of what was done; or of a clause that ends with its verb
    and a comma or «و» («برای حمله آماده می‌شود، …», «برگزار خواهد شد و … دیدار کرد»).
    """
    finite, ends = passage.pack.finite, passage.pack.joins | COMMAS
    if any(passage.fold(t) in finite and passage.fold(t + 1) in ends for t in range(cue.j - 1, noun - 1)):
        return True
    that = passage.ending("func", cue.i)
    if that is None or not that.get("func.that"):
        return False
    return ended(passage, cue.j, noun)


def ended(passage: Passage, a: int, b: int) -> bool:
    """Whether a clause ends with its verb in tokens `[a, b)`."""
    told = [f for f in passage.begun("frame", a, b) if f.get("frame.verb")] + passage.begun("light", a, b)
    verbs = any(f.j < b and passage.fold(f.j) in COMMAS for f in told)
    return verbs or any(passage.fold(t) in passage.pack.finite for t in range(a, b))


def only_due(passage: Passage, t: int) -> bool:
    """«قرار است», «قرار بود»: whether a finite verb only says that something is to be."""
    return passage.covering("status", t) is not None and passage.covering("light", t) is None
