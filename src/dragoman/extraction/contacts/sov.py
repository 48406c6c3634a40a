"""Where things stand in a language of the order subject, object, verb (Persian), and what its words leave open."""

from __future__ import annotations

from dragoman.extraction.actors.hits import QUOTES
from dragoman.extraction.contacts.clauses import Clauses
from dragoman.extraction.contacts.groups import Group
from dragoman.extraction.contacts.kinds import VENUES
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame

DASHES = frozenset("-–—/")
REPLIES = frozenset(("reply", "letter"))  # nouns of what one side puts before the other
WEIGHED = "examine"  # the noun of looking into something
CLOSE = 2


def qualified(passage: Passage, start: int, end: int) -> bool:
    """«سفر اخیر …», «تماس روز دوشنبه …»: whether only adjectives and dates stand in tokens `[start, end)`."""
    dated = {t for f in passage.begun("date", start - 4, end) for t in range(f.i, f.j)}
    dated |= {t for f in passage.begun("quiet", start - 4, end) for t in range(f.i, f.j)}
    words = passage.pack.qualifiers
    dated |= {t for t in range(start, end) if passage.tokens[t].form.kind == "n"}
    return all(t in dated or passage.fold(t) in words or passage.fold(t) in QUOTES for t in range(start, end))


def metonym(passage: Passage, group: Group) -> bool:
    """«تهران با آژانس مذاکره می‌کند»: a bare capital stands for its state; "تهران -" is a dateline."""
    dash = group.j < len(passage.tokens) and passage.fold(group.j) in DASHES
    return group.mark == "" and not dash and all(m.capital for m in group.mentions)


def spoken_to(passage: Passage, groups: list[Group], mark: str, at: tuple[int, int]) -> Group | None:
    """«X به Y گفت»: whom the preposition of `mark` leads in right before the verb at tokens `at`.

    Not what a deed of others is aimed at («پس از حملات ایران به اسرائیل گفت»), nor where a trip leads («پیش از سفر به
    پکن گفت»).
    """
    gap = 1 if at[1] - at[0] > 1 else 0
    for group in groups:
        if group.mark != mark or not 0 <= at[0] - group.j <= gap:
            continue
        aimed = any(g.j == group.i - 1 and g.mark in ("after-word", "of") for g in groups)
        noun = passage.ending("frame", group.i - 1)
        if not aimed and (mark == "place" or noun is None or not noun.get("frame.noun")):
            return group
    return None


def answered(passage: Passage, groups: list[Group], at: tuple[int, int]) -> Group | None:
    """«پاسخ ایران به پیشنهاد آمریکا»: whose proposal, led in by «به» in tokens `at`, is replied to."""
    for noun in passage.within("frame", *at):
        entry = noun.get("frame.noun")
        before = passage.ending("func", noun.i)
        led = before.get("func.mark") if before else None
        if entry is not None and entry.value in REPLIES and led is not None and led.value == "to":
            return next((g for g in groups if 0 <= g.i - noun.j <= 1), None)
    return None


def led(passage: Passage, marks: dict[int, str], at: int) -> bool:
    """«پیش از برگزاری نشست …»: whether a preposition leads in the noun at token `at`."""
    while at > 0 and at not in marks and passage.fold(at - 1) in passage.pack.doing:
        at -= 1
    return at in marks


def behind(groups: list[Group], mark: str, at: int) -> Group | None:
    """«بازگشت از بغداد», «بازگشت وزیر ترکیه از بغداد»: whom a preposition leads in right behind a noun or its owner."""
    owner = next((g for g in groups if g.i == at), None)
    return next((g for g in groups if g.mark == mark and g.i - 1 in (at, owner.j if owner else at)), None)


def seat(groups: list[Group], clause: tuple[int, int]) -> Group | None:
    """«دیدار نتانیاهو در کاخ سفید»: whose house it is where a meeting is held, in the clause of tokens `clause`."""
    for group in groups:
        first = group.mentions[0]
        house = first.kind == "state" and first.city is not None and not first.capital
        if house and group.mark == "place" and clause[0] <= group.i < clause[1]:
            return group
    return None


def weighed(clauses: Clauses, hits: list[Found], hit: Found) -> bool:
    """«در حال بررسی پیشنهاد …», «پیشنهاد … را بررسی کرد»: whether what was put forward is being looked into."""
    own = clauses.number[hit.i]
    looks = [h for h in hits if (e := h.get("frame.noun")) and e.value == WEIGHED]
    return any(0 <= hit.i - h.j <= CLOSE or (hit.j < h.i and clauses.number[h.i] == own) for h in looks)


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
    if fold in pack.grounds or fold in pack.finite or passage.starting("quiet", hit.j):
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


def mutual(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """«با هم», «با یکدیگر»: whether the clause speaks of each other."""
    low, _ = clauses.clause(hit.i)
    return bool(passage.within("mutual", low, hit.i))


def leaves_open(frame: Frame, verb: Found | None, *, title: bool) -> bool:
    """Whether the words leave open if it took place: a noun of the title without a verb, talks in the present."""
    if verb is None:
        return bool(frame.noun) and title
    tags = {t for e in verb.entries for t in e.tags}
    return frame.event == "talks" and "present" in tags and "past" not in tags
