"""To which of several Persian nouns a «با …» belongs.

In Persian whoever is met, called or spoken to stands before the noun of the meeting («X با Y دیدار کرد»), so that a
«با» may stand between two nouns, or behind the subject matter of a third («درباره مذاکرات با ایران با Y گفت‌وگو کرد»).
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import COMMAS

MET = ("meeting", "summit")
OWN = ("with", "between")  # marks of those who stand with a noun before it too
KNOWN = ("func", "frame", "light", "say", "actor", "date", "status", "quiet", "joint")  # what is no plain noun
OWNER = 6  # tokens of whose journey it is
FAR = 30  # tokens before a noun within which its clause may say what something is about
LISTED = 3  # tokens between «با» and the one whom it leads in, titles and what is written before him
LANDS = ("state", "body", "movement", "city")  # who is joined to a land by a war or by ties, no person
WITHIN = ("place", "within", "during")  # marks of a session in which something was
ADJECTIVES = 2  # words between such a noun and the first of the two («تنش‌های اخیر ایران با …»)
FOR = frozenset(("to", "about"))  # marks of «برای»
GOING = frozenset(("visit", "reach"))  # the noun and the verbs of a journey
WHEN = ("date", "quiet", "also")  # layers of words of when
NEXT = 3  # tokens behind somebody within which such a noun begins
MATTER = 3  # words between «درباره» and the noun that it leads in («درباره نتایج دور تازه مذاکرات …»)


def matter(passage: Passage, at: int) -> bool:
    """«درباره وضعیت مذاکرات …»: whether the noun at token `at` is what something else is about."""
    while at > 0 and passage.fold(at - 1) in passage.pack.doing:
        at -= 1
    for t in range(at, max(at - MATTER, 0) - 1, -1):
        mark = passage.ending("func", t)
        entry = mark.get("func.mark") if mark else None
        called = passage.ending("status", t)
        if called is not None and called.entries[0].value == "called-for":
            return False  # «بر ضرورت از سرگیری مذاکرات تأکید کرد»
        if entry is not None:
            return entry.value == "about"
        if mark is not None or t == 0 or passage.tokens[t - 1].form.kind != "w" or passage.covering("actor", t - 1):
            return False
    return False


def of_others(passage: Passage, hit: Found, sides: list[Side]) -> bool:
    """«درباره مذاکرات ژنو گفت‌وگو کردند», «نتایج نشست برلین را بررسی کردند»: whether the noun at `hit` is only what the
    subject of its clause speaks of.

    So it is where it hangs on a preposition of subject matter, or on a noun that is itself an object, and nobody of it
    stands with it.
    """
    if not sides or any(s.mention.j > hit.i for s in sides):
        return False
    if put_off(passage, hit.i) and not any(s.mention.mark in OWN for s in sides):
        return True
    if _to_come(passage, hit.j) and about(passage, max(s.mention.j for s in sides), hit.i):
        return True  # «در دیدار با … درباره برجام و مذاکرات آتی گفت‌وگو کرد»
    related = hit.j < len(passage.tokens) and passage.fold(hit.j) in passage.pack.related
    if (
        not (related or passage.begun("actor", hit.j, hit.j + 2))
        or about(passage, hit.j, hit.j + 1)
        or passage.ending("going", hit.i) is not None
    ):
        return False  # «درباره دور بعدی مذاکرات …»: it may be their own
    if matter(passage, hit.i):
        return not about(passage, max(0, hit.i - FAR), max(s.mention.i for s in sides))
    return not any(s.mention.mark in OWN for s in sides) and _hung(passage, hit.i)


def put_off(passage: Passage, at: int) -> bool:
    """«خواهان تعویق زمان برگزاری نشست شدند»: whether somebody asks that the session at token `at` be put or called off,
    one that need not be between those who ask.
    """
    while at > 0 and passage.fold(at - 1) in passage.pack.doing and passage.ending("status", at) is None:
        at -= 1
    cue = passage.ending("status", at)
    if cue is not None and cue.entries[0].value == "ahead":  # «زمان برگزاری»
        cue = passage.ending("status", cue.i)
    if cue is None or cue.entries[0].value not in ("cancelled", "postponed"):
        return False
    asked = passage.ending("status", cue.i) or passage.ending("status", cue.i - 1)  # «خواستار به تعویق افتادن»
    return asked is not None and asked.entries[0].value == "called-for"


def _hung(passage: Passage, at: int) -> bool:
    """Whether a plain noun that nobody knows stands right before token `at`."""
    before = at - 1
    if before < 0 or passage.tokens[before].form.kind != "w":
        return False
    pack, fold = passage.pack, passage.fold(before)
    if any(fold in words for words in (pack.doing, pack.finite, pack.qualifiers, pack.joins, pack.pointing)):
        return False
    return not any(passage.covering(layer, before) for layer in KNOWN)


def there(passage: Passage, frame: Frame, at: int, sides: list[Side]) -> bool:
    """Whether the possessor of a Persian noun says where it was, and not with whom: of a journey, and of talks, as one
    knows them, of which only a land is told where others meet («پس از مذاکرات عمان بازگشت», not «مذاکرات ایران»).
    """
    land = len(sides) == 1 and passage.starting("neutral", sides[0].mention.i) is not None
    land = land and sides[0].mention.kind == "state" and (passage.fold(at),) in passage.pack.known_talks
    return frame.event in ("visit", "arrival") or (frame.event == "talks" and land)


def described(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """«عاصم منیر، که نقش میانجی میان … را داشته است، …»: whether the clause of a noun hangs on who is named before."""
    low, _ = clauses.clause(hit.i)
    that = passage.starting("func", low) or passage.ending("func", low)
    if that is None or not (that.get("func.that") or that.get("func.relative")):
        return False
    before = that.i - (that.i > 0 and passage.fold(that.i - 1) in COMMAS)
    return passage.ending("actor", before) is not None


def crowd(passage: Passage, at: int, event: str) -> bool:
    """«سفر زائران به …», «دیداری بین دانشمندان …»: whether those at token `at`, or between whom it is, meet or travel
    for no state, as a negotiating team does («دیدار تیم مذاکره‌کننده ترکیه با …»).
    """
    if event not in JOURNEYS and event not in MET:
        return False
    led = passage.starting("func", at)
    between = led.get("func.mark") if led is not None and event in MET else None
    at = led.j if led is not None and between is not None and between.value == "between" else at
    return at < len(passage.tokens) and passage.fold(at) in passage.pack.crowds and not passage.starting("actor", at)


def for_journey(clauses: Clauses, hits: list[Found], hit: Found) -> bool:
    """«برای سفری دو روزه به مسکو سفر کرد»: whether a journey is only what another one of its clause is for."""
    led = clauses.passage.ending("func", hit.i)
    if not _goes(hit) or led is None or not {e.value for e in led.all("func.mark")} >= FOR:
        return False  # «با اشاره به سفر …» is no aim
    own = clauses.number[hit.i]
    return any(h.i >= hit.j and clauses.number[h.i] == own and _goes(h) for h in hits)


def _goes(hit: Found) -> bool:
    """Whether a predicate is the noun of a journey, or a verb of going."""
    entries = (e for kind in ("frame.noun", "frame.verb") for e in hit.all(kind))
    return any(e.value in GOING for e in entries)


def leads_on(passage: Passage, at: int) -> bool:
    """«سفر X به این کشورها», «تماس تلفنی با خبرنگار»: whether the noun that ends at token `at` has a «به» of its own
    behind it, or a «با» right there.
    """
    for found in passage.begun("func", at, at + OWNER):
        entry = found.get("func.mark")
        if entry is not None and (entry.value == "to" or (entry.value == "with" and found.i == at)):
            words = range(at, found.i)
            return all(passage.tokens[t].form.kind == "w" and passage.fold(t) not in passage.pack.finite for t in words)
    return False


def about(passage: Passage, a: int, b: int) -> bool:
    """Whether «درباره», «در خصوص» opens the subject matter in tokens `[a, b)`."""
    return any((e := f.get("func.mark")) and e.value == "about" for f in passage.begun("func", a, b))


def others(passage: Passage, group: Group, rivals: list[tuple[int, int]], *, at: tuple[int, int], bare: bool) -> bool:
    """Whether a group behind «با» is with the noun of another of the predicates `rivals`, not with that at tokens `at`.

    It is where it stands right behind a noun that something is about, where the noun is a session of a body in which
    others met it, and where a comma parts it from a noun without a verb (`bare`) before it and another noun follows
    («پس از نشست سران، با Y گفت‌وگو کرد»).
    """
    if _of_next(passage, group, at[1], [a for a, _ in rivals]):
        return True
    mark = passage.ending("func", group.i)
    start = mark.i if mark is not None else group.i
    peer = any(m.counterpart for m in group.mentions) or _alone(passage, group, start)
    if not peer and any(_reaches(passage, b, start) and (a, b) != at and matter(passage, a) for a, b in rivals):
        return True
    done = [a for a, _ in rivals if not _told(passage, a, (at[1], start))]
    if peer and group.i >= at[1] and matter(passage, at[0]) and _next(passage, group.j, done):
        return True  # «درباره نشست با همتای خود گفت‌وگو کرد»: of the verb
    if group.i >= at[1] and _in_session(passage, at, start) and _met_there(passage, group.j, [a for a, _ in rivals]):
        return True
    if bound(passage, group, start):
        return True
    own = passage.starting("func", at[1])
    if (
        bare
        and own is not None
        and (e := own.get("func.mark"))
        and e.value == "with"
        and not own.j <= group.i <= own.j + LISTED
    ):
        return True  # «گفت‌وگو با فاکس‌نیوز»: with somebody whom nobody knows
    if not bare or group.i < at[1]:
        return False
    parted = any(passage.fold(t) in COMMAS for t in range(at[1], start))
    nouns = (f for a, _ in rivals if a >= group.j and (f := passage.starting("frame", a)) is not None)
    return parted and any(f.get("frame.noun") for f in nouns)


def _told(passage: Passage, verb: int, between: tuple[int, int]) -> bool:
    """«درباره دیدار لاوروف با همتای ترک گفت»: whether the verb at token `verb` only tells of a contact that has an
    owner or a day of its own before its «با»; of «درباره گفت‌وگو با همتای خود گفت» nobody says that there was one.
    """
    return passage.starting("say", verb) is not None and any(passage.begun(own, *between) for own in ("actor", "date"))


def _in_session(passage: Passage, at: tuple[int, int], start: int) -> bool:
    """«در نشست ناتو با …», «در اجلاس سران گروه هفت با …»: whether a preposition of place leads in the noun at tokens
    `at`, and a body whose session it is stands between it and token `start`.
    """
    first = at[0]
    while first > 0 and passage.fold(first - 1) in passage.pack.doing | passage.pack.qualifiers:
        first -= 1
    led = passage.ending("func", first)
    mark = led.get("func.mark") if led is not None else None
    if mark is None or mark.value not in WITHIN:
        return False
    return any("actor.body" in f.kinds and f.j <= start for f in passage.begun("actor", at[1], start))


def _met_there(passage: Passage, at: int, nouns: list[int]) -> bool:
    """Whether one of `nouns` behind token `at` is what was done there: no verb stands between, nothing leads it in, and
    nobody else is led in with it.
    """
    noun = next((a for a in nouns if a >= at), None)
    if noun is None:
        return False
    first = noun
    while first > at and passage.fold(first - 1) in passage.pack.doing:
        first -= 1
    led = passage.ending("func", first)
    if led is not None and led.get("func.mark"):
        return False  # «در نشست ناتو با اوکراین درباره دیدار سران بحث شد»
    if passage.starting("actor", at) is not None:
        return False  # «در نشست ناتو با اوکراین طرفین گفت‌وگو کردند»
    if any((e := f.get("func.mark")) and e.value in OWN for f in passage.begun("func", at, noun)):
        return False
    layers = ("light", "say")
    ended = any(passage.fold(t) in passage.pack.finite for t in range(at, noun))
    return not ended and not any(passage.begun(layer, at, noun) for layer in layers)


def _to_come(passage: Passage, at: int) -> bool:
    """Whether an adjective of what is to come stands at token `at`, behind its noun («مذاکرات آتی»)."""
    cue = passage.starting("status", at)
    return cue is not None and cue.entries[0].value == "next"


def _reaches(passage: Passage, a: int, b: int) -> bool:
    """Whether nothing but the adjectives of a noun stands between its end and token `b`."""
    return 0 <= b - a <= ADJECTIVES and all(passage.fold(t) in passage.pack.qualifiers for t in range(a, b))


def _alone(passage: Passage, group: Group, at: int) -> bool:
    """«درباره گفت‌وگوهای صلح با سفیر روسیه گفت‌وگو کرد»: whether persons whom the «با» at token `at` leads in stand right
    before a noun of contact, and that statement leads in nobody else so.
    """
    if any(m.kind not in PERSONS for m in group.mentions):
        return False
    nouns = [f.i for f in passage.begun("frame", group.j, group.j + NEXT) if f.get("frame.noun")]
    if not _next(passage, group.j, nouns):
        return False
    low, _ = passage.sentence(at) or (at, at)
    for t in range(at - 1, low - 1, -1):
        led = passage.starting("func", t)
        if passage.fold(t) in passage.pack.finite:
            return True
        if led is not None and any(e.value == "with" for e in led.all("func.mark")):
            return False
    return True


def _next(passage: Passage, at: int, nouns: list[int]) -> bool:
    """Whether one of `nouns` stands behind token `at`, no more than «خود», a comma, «تلفنی» and «به» between."""
    at += passage.fold(at) in passage.pack.own
    if passage.fold(at) in COMMAS:  # «با لاوروف، وزیر خارجه روسیه، گفت‌وگو کرد»
        noun = passage.starting("frame", at + 1)
        return at + 1 in nouns and noun is not None and passage.starting("light", noun.j) is not None
    if at in nouns:
        return True
    led = passage.starting("func", at)
    onto = led is not None and any(e.value == "to" for e in led.all("func.mark"))  # «به گفت‌وگو پرداخت»
    small = onto or passage.starting("channel", at) is not None
    return small and at + 1 in nouns


def _of_next(passage: Passage, group: Group, at: int, nouns: list[int]) -> bool:
    """«با X دیدار و سپس با Y گفت‌وگو کرد»: whether «و با» stands right behind the noun that ends at token `at`, or its
    verb, but for words of when, so that the group is with the next of `nouns`.
    """
    verb = passage.starting("light", at)
    if verb is not None and verb.j < group.i:
        at = verb.j
        while at < group.i and passage.fold(at) in passage.pack.finite:
            at += 1  # «دیدار کرده است و با …»
    if at + 1 >= group.i or passage.fold(at) not in passage.pack.joins:
        return False
    at += 1
    while at < group.i and any(passage.covering(layer, at) for layer in WHEN):
        at += 1
    led = passage.starting("func", at)
    own = led is not None and led.j == group.i and any(e.value == "with" for e in led.all("func.mark"))
    return own and any(a >= group.j for a in nouns)


def bound(passage: Passage, group: Group, at: int) -> bool:
    """«جنگ میان ایران با اسرائیل», «توافق ترامپ با ایران»: whether the «با» at token `at` leads in a land that
    another noun joins to whoever stands between.
    """
    if not all(m.kind in LANDS and not m.counterpart for m in group.mentions):
        return False
    first = at
    while (actor := passage.ending("actor", first)) is not None:
        first = actor.i
    led = passage.ending("func", first)
    if led is not None and any(e.value == "between" for e in led.all("func.mark")):
        first = led.i
    return first < at and _joins(passage, first)


def _joins(passage: Passage, at: int) -> bool:
    """Whether a noun that joins two stands right before token `at`, or has adjectives between («تنش‌های اخیر»)."""
    for t in range(at - 1, max(at - 1 - ADJECTIVES, 0) - 1, -1):
        if passage.fold(t) in passage.pack.bound:
            return True
        if passage.tokens[t].form.kind != "w" or any(passage.covering(layer, t) for layer in KNOWN):
            return False
    return False


def nearer(passage: Passage, groups: list[Group], found: Group, low: int) -> Group:
    """«با Y درباره تنش با ایران گفت‌وگو کرد»: of two before a verb the one that no subject matter comes before."""
    before = [g for g in groups if g.mark == found.mark and low <= g.i and about(passage, g.j, found.i)]
    return before[-1] if before else found
