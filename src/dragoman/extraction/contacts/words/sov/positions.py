"""Where things stand in a language of the order subject, object, verb (Persian), and what its words leave open."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import VENUES
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.places import begun
from dragoman.text.signs import QUOTES

DASHES = frozenset("-–—/")
REPLIES = frozenset(("reply", "letter"))  # nouns of what one side puts before the other
WEIGHED = "examine"  # the noun of looking into something
CLOSE = 2
AFTER = 3  # tokens behind a verb within which its goal may follow
SHARED = 8  # tokens behind a participle within which the verb stands whose tense it has
POST = 3  # tokens between somebody and the land that his office is for («در امور ایران»)
SERVING = frozenset(("envoy", "ambassador", "deputy-foreign-minister", "minister-of-state", "adviser", "official"))
HUNG = 3  # tokens of the verb between a person and the clause that hangs on him


def qualified(passage: Passage, start: int, end: int) -> bool:
    """«سفر اخیر …», «تماس روز دوشنبه …»: whether only adjectives and dates stand in tokens `[start, end)`."""
    dated = {t for f in passage.begun("date", start - 4, end) for t in range(f.i, f.j)}
    dated |= {t for f in passage.begun("quiet", start - 4, end) for t in range(f.i, f.j)}
    words = passage.pack.qualifiers | passage.pack.panels
    dated |= {t for t in range(start, end) if passage.tokens[t].form.kind == "n"}
    return all(t in dated or passage.fold(t) in words or passage.fold(t) in QUOTES for t in range(start, end))


def described(passage: Passage, group: Group, start: int) -> bool:
    """«دیدار مرموز و پرحاشیه X با Y»: whether the words from token `start` to a person are adjectives.

    They are where nothing known stands among them and the person's partner, or goal, follows.
    """
    mark = passage.starting("func", group.j)
    entry = mark.get("func.mark") if mark else None
    if entry is None or entry.value not in ("with", "to") or group.mentions[0].kind not in ("person", "office"):
        return False
    layers = ("func", "say", "light", "frame", "actor", "status", "date")
    words = (t for t in range(start, group.i) if passage.fold(t) not in passage.pack.joins)
    return all(passage.tokens[t].form.kind == "w" and not any(passage.covering(n, t) for n in layers) for t in words)


def some_of(passage: Passage, group: Group, at: int) -> bool:
    """«سفر شماری از نمایندگان …», «گفت‌وگوی دو هیئت ترکیه و قطر», «دیدار یک مقام قطری با …»: whether the owner of a
    noun that ends at token `at` are some of a group, so many of several, or any one of them.
    """
    late = passage.pack.data.pack.order == "SOV" and group.mark == "of"
    counted = group.i == at + 1 and len(group.parties) > 1 and passage.fold(at) in passage.pack.modifiers
    one = group.i == at + 1 and passage.fold(at) in passage.pack.articles
    return late and (counted or one or passage.fold(at) in passage.pack.partitives)


def leaders(passage: Passage, groups: list[Group], at: tuple[int, int]) -> Group | None:
    """«پس از نشست سران روسیه و آمریکا»: whose leaders the last word of the noun at tokens `at` means, of several."""
    if passage.pack.data.pack.order != "SOV":
        return None
    return next((g for g in groups if at[0] < g.i == at[1] - 1 and len(g.parties) > 1), None)


def comes_back(passage: Passage, group: Group, at: int) -> bool:
    """«بازگشت X از سفر به Y»: whether a person stands before the «از» of the journey at token `at`."""
    mark = passage.ending("func", at)
    entry = mark.get("func.mark") if mark else None
    if mark is None or entry is None or entry.value != "from" or group.j != mark.i:
        return False
    return group.mark in ("of", "after-word") and group.mentions[0].kind in ("person", "office")


def metonym(passage: Passage, group: Group) -> bool:
    """«تهران با آژانس مذاکره می‌کند»: a bare capital stands for its state; "تهران -" is a dateline."""
    dash = group.j < len(passage.tokens) and passage.fold(group.j) in DASHES
    part = passage.ending("actor", group.i) is not None  # «ضاحیه بیروت»
    return group.mark == "" and not dash and not part and all(m.capital for m in group.mentions)


def far(groups: list[Group], end: int, at: int) -> bool:
    """Whether token `at` is too far behind a verb that ends at token `end` for its goal («زنگ زد به …»), or behind
    whose it is («احضار کاردار موقت اوکراین به …»).
    """
    return at - next((g.j for g in groups if g.i == end), end) > AFTER


def asker(passage: Passage, groups: list[Group], at: int) -> Group | None:
    """«درخواست روسیه برای برگزاری نشست …»: whose demand it is what the noun at token `at` would be."""
    words = passage.pack.qualifiers | passage.pack.doing
    while at > 0 and passage.fold(at - 1) in words:
        at -= 1
    aim = passage.ending("purpose", at)
    owner = next((g for g in groups if aim is not None and g.j == aim.i), None)
    cue = passage.ending("status", owner.i) if owner is not None else None
    return owner if cue is not None and cue.entries[0].value == "called-for" else None


def shared(passage: Passage, verb: Found) -> Found | None:
    """«دیدار کرده و گفتگو خواهد کرد»: the cue of a verb in the future whose tense a participle before it has.

    Another noun of contact stands between, and no day nor anybody else: «دیدار کرده و فردا به تهران خواهد رفت» tells of
    two.
    """
    last = verb.j
    if passage.ending("participle", last) is None or passage.fold(last) not in passage.pack.joins:
        return None
    cue = next(iter(passage.begun("status", last, last + SHARED)), None)
    if cue is None or cue.entries[0].value != "planned":
        return None
    between = passage.begun("frame", last, cue.i)
    other = any(passage.begun(layer, last + 1, cue.i) for layer in ("actor", "date", "say", "light"))
    finite = any(passage.fold(t) in passage.pack.finite for t in range(last, cue.i))
    named = bool(between) and all(f.get("frame.noun") for f in between)
    return cue if named and not other and not finite else None


def announced(passage: Passage, at: int, high: int) -> bool:
    """«از سفر وزیر به پکن خبر داد», «با اعلام سفر …»: whether a journey at token `at` is what somebody gives notice of.

    That it is past would be told: «از سفر اخیر خود», «از پایان سفر».
    """
    said = passage.ending("status", at)
    if said is not None and said.entries[0].value == "notice":
        return True
    while at > 0 and passage.fold(at - 1) in passage.pack.doing and passage.ending("func", at) is None:
        at -= 1
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led else None
    if mark is None or mark.value != "from":
        return False
    return any(f.entries[0].value == "notice" for f in passage.begun("status", at, high))


def partnered(passage: Passage, at: int) -> bool:
    """«در دیدار با مدیران», «در نشست کابینه مصر», «در نشست «اتاق وضعیت»»: whether what stands at token `at`, behind a
    Persian noun, says with whom it is, or is a house whose it is, or its name: no contact told before is meant.
    """
    led, whose = passage.starting("func", at), passage.starting("actor", at)
    if led is not None and any(e.value == "with" for e in led.all("func.mark")):
        return True
    return passage.fold(at) in QUOTES or (whose is not None and whose.get("actor.institution") is not None)


def answered(passage: Passage, groups: list[Group], at: tuple[int, int]) -> Group | None:
    """«پاسخ ایران به پیشنهاد آمریکا»: whose proposal, led in by «به» in tokens `at`, is replied to."""
    for noun in passage.within("frame", *at):
        entry = noun.get("frame.noun")
        before = passage.ending("func", noun.i)
        led = before.get("func.mark") if before else None
        if entry is not None and entry.value in REPLIES and led is not None and led.value == "to":
            return next((g for g in groups if 0 <= g.i - noun.j <= 1), None)
    return None


def holder(passage: Passage, groups: list[Group], at: tuple[int, int]) -> Group | None:
    """«مواضع ایران در مذاکرات با …», «نقش ترکیه در گفت‌وگوها با …»: whose part in the talks at tokens `at` is spoken of,
    or whose words at a meeting are («سخنان امیر در دیدار با … را ستود»).

    He stands right before the preposition, behind a noun. Of a meeting or a call («در دیدار با …») the clause tells.
    """
    mark = passage.ending("func", at[0])
    entry = mark.get("func.mark") if mark else None
    if mark is None or entry is None or entry.value not in ("place", "within", "during"):
        return None
    found = next((g for g in groups if g.j == mark.i and g.mark in ("of", "after-word") and not g.place), None)
    said = found is not None and found.i > 0 and passage.fold(found.i - 1) in passage.pack.voiced
    if not said and tuple(passage.fold(t) for t in range(*at)) not in passage.pack.known_talks:
        return None
    alone = found is not None and len(found.parties) == 1 and all(m.party for m in found.mentions)
    return found if alone else None  # «امنیت ایران و تنگه هرمز در مذاکرات …»: a strait holds no part


def objective(passage: Passage, groups: list[Group], at: tuple[int, int], high: int) -> bool:
    """«روسیه و چین مذاکرات هسته‌ای را پیچیده کردند»: whether the talks at tokens `at` are what others do something with:
    the object of their verb, with nobody of their own.
    """
    hit = passage.starting("frame", at[0])
    noun = hit.get("frame.noun") if hit is not None else None
    if noun is None or noun.value != "talks":
        return False
    marks = [f for f in passage.begun("func", at[1], high) if (e := f.get("func.mark")) and e.value == "object"]
    if not marks or passage.ending("func", at[0]) is not None:
        return False
    end = marks[0].i
    own = any(at[1] <= g.i < end and g.mark in ("with", "between", "of") for g in groups)
    lights = passage.begun("light", end, high)
    own = own or any(f.j - f.i > 1 or f.i == marks[0].j for f in lights)  # «مذاکراتی را آغاز کردند», «را داشتند»
    return not own and not any(passage.fold(t) in passage.pack.finite for t in range(at[1], end))


def spoken_before(passage: Passage, a: int, b: int) -> bool:
    """Whether a verb of saying or a colon stands in tokens `[a, b)`: in Persian who speaks stands before it."""
    return bool(passage.begun("say", a, b)) or any(passage.fold(t) == ":" for t in range(a, b))


def led(passage: Passage, marks: dict[int, str], at: int) -> bool:
    """«پیش از برگزاری نشست …»: whether a preposition leads in the noun at token `at`."""
    while at > 0 and at not in marks and passage.fold(at - 1) in passage.pack.doing:
        at -= 1
    return at in marks


def behind(groups: list[Group], mark: str, at: int) -> Group | None:
    """«بازگشت از بغداد», «بازگشت وزیر ترکیه از بغداد»: whom a preposition leads in right behind a noun or its owner."""
    owner = next((g for g in groups if g.i == at), None)
    return next((g for g in groups if g.mark == mark and g.i - 1 in (at, owner.j if owner else at)), None)


def ahead(groups: list[Group], mark: str, at: int) -> Group | None:
    """«از بغداد دیدار کرد»: whom a preposition leads in right before the noun at token `at`; not «همتای خود از …»."""
    found = next((g for g in groups if g.mark == mark and 0 <= at - g.j <= 1), None)
    theirs = found and any(0 < found.i - g.j <= 2 and g.mentions[-1].counterpart for g in groups)
    return None if theirs else found


def seat(groups: list[Group], clause: tuple[int, int]) -> Group | None:
    """«دیدار نتانیاهو در کاخ سفید»: whose house it is where a meeting is held, in the clause of tokens `clause`."""
    for group in groups:
        first = group.mentions[0]
        house = first.kind == "state" and first.city is not None and not first.capital
        if house and group.mark == "place" and clause[0] <= group.i < clause[1]:
            return group
    return None


def hung_on(passage: Passage, groups: list[Group], low: int) -> Group | None:
    """«هیئتی که از تهران بازگشت»: whom a clause at token `low` hangs on; «نماینده آمریکا در امور ایران که …» is the
    envoy.
    """
    last = next((g for g in groups if g.j == low), None)
    if last is None or any(m.kind not in ("state", "city") for m in last.mentions):
        return last
    near = (g for g in groups if 0 < last.i - g.j <= POST and g.mentions[-1].office in SERVING)
    posted = (g for g in near if any(f.get("func.mark") for f in passage.begun("func", g.j, last.i)))
    return next(posted, last)


def hung_behind(passage: Passage, groups: list[Group], low: int) -> Group | None:
    """«به رئیس‌جمهور برزیل اشاره کرد که با … دیدار داشت»: the person whom a clause hangs on, its verb between."""
    verb = passage.fold(low - 1) in passage.pack.finite and passage.ending("say", low) is None
    heads = [g for g in groups if low - HUNG <= g.j < low] if verb else []
    persons = [g for g in heads if len(g.mentions) == 1 and g.mentions[0].kind in ("person", "office")]
    return persons[-1] if persons else None


def teller(passage: Passage, groups: list[Group], predicate: int, sentence: int, low: int) -> Group | None:
    """«X گفت که نامه‌ای از Y دریافت کرده است»: who says it, where the clause at token `low` names no other subject.

    `predicate` and `sentence` are the first tokens of these. Only where the clause begins with the predicate, a
    preposition or a day: any other word may be a subject that nobody knows.
    """
    if passage.ending("say", low) is None:
        return None
    that = passage.starting("func", low)
    at = that.j if that is not None and that.get("func.that") else low
    opens = at == predicate or any(passage.starting(layer, at) for layer in ("func", "quiet", "date"))
    if passage.fold(at) in passage.pack.pointers and passage.starting("date", at + 1) is None:
        return None  # «گفت که این پهپاد وارد …»: no day
    if not opens or any(g.i == at for g in groups):
        return None
    said = [g for g in groups if sentence <= g.i and g.j <= low and g.mark == "" and not g.place]
    return said[0] if said and len(said[0].mentions) == 1 else None


def weighed(clauses: Clauses, hits: list[Found], hit: Found) -> bool:
    """«در حال بررسی پیشنهاد …», «پیشنهاد … را بررسی کرد»: whether what was put forward is being looked into."""
    own = clauses.number[hit.i]
    near = begun(hits, *clauses.around(hit.i))
    looks = [h for h in near if (e := h.get("frame.noun")) and e.value == WEIGHED]
    return any(0 <= hit.i - h.j <= CLOSE or (hit.j < h.i and clauses.number[h.i] == own) for h in looks)


def leads(passage: Passage, hit: Found) -> bool:
    """Whether a word is of a journey: «سفر», «بازدید», «دیدار از مسکو» (not «دیدار با …»), «بیاید»."""
    noun = hit.get("frame.noun")
    behind = passage.starting("func", hit.j)
    mark = behind.get("func.mark") if behind else None
    if noun is not None and noun.value == "meeting":
        return mark is not None and mark.value == "from"
    goes = any(e.value == "reach" for e in hit.all("frame.verb"))
    return goes or (noun is not None and noun.value in ("visit", "seeing"))


def toured(passage: Passage, group: Group) -> bool:
    """«از ترکیه بازدید کند», «بازدید از پکن»: whether a land is where a journey leads, not whom somebody invites."""
    if any(m.kind not in ("state", "city") for m in group.mentions):
        return False
    mark = passage.ending("func", group.i)
    beside = [passage.starting("frame", group.j), passage.ending("frame", mark.i) if mark else None]
    return any(f is not None and leads(passage, f) for f in beside)


def venue(frame: Frame, group: Group) -> bool:
    """Whether a possessor can only be the place: one city or capital behind talks or a meeting («مذاکرات مسقط»)."""
    single = len(group.mentions) == 1 and (group.mentions[0].capital or group.mentions[0].kind == "city")
    return single and frame.event in VENUES


def entered(passage: Passage, hit: Found) -> bool:
    """Whether a place follows «وارد», or its own verb: «وارد جنگ شد» leads nowhere."""
    pack, tokens = passage.pack, passage.tokens
    if hit.j - hit.i > 1 or hit.j >= len(tokens):
        return True
    fold = passage.fold(hit.j)
    if fold in pack.finite:
        return fold in pack.gone  # «فشار بر … وارد کرد»: what is put on somebody
    if fold in pack.grounds or passage.starting("quiet", hit.j):
        return True
    return passage.starting("actor", hit.j) is not None or tokens[hit.j].form.kind == "p"


def final(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """Whether its clause ends behind a verb, or a conjunction follows: «خواستار بازگشت بازرسان» is no verb."""
    tokens, at = passage.tokens, hit.j
    while at < len(tokens) and passage.fold(at) in passage.pack.finite:
        at += 1  # «بازگشته بود»
    if at >= len(tokens) or tokens[at].form.kind != "w" or clauses.number[at] != clauses.number[hit.i]:
        return True
    opens = passage.starting("func", at)
    return passage.fold(at) in passage.pack.joins or (opens is not None and bool(opens.get("func.that")))


def leaves_open(frame: Frame, verb: Found | None, *, title: bool) -> bool:
    """Whether the words leave open if it took place: a noun of the title without a verb, talks in the present."""
    if verb is None:
        return bool(frame.noun) and title
    tags = {t for e in verb.entries for t in e.tags}
    return frame.event == "talks" and "present" in tags and "past" not in tags
