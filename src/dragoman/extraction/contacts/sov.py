"""Where things stand in a language of the order subject, object, verb (Persian), and what its words leave open."""

from __future__ import annotations

from dragoman.extraction.actors.hits import QUOTES
from dragoman.extraction.contacts.clauses import Clauses
from dragoman.extraction.contacts.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame

DASHES = frozenset("-–—/")
VENUES = ("talks", "meeting", "summit")


def qualified(passage: Passage, start: int, end: int) -> bool:
    """«سفر اخیر …», «تماس روز دوشنبه …»: whether only adjectives and dates stand in tokens `[start, end)`."""
    dated = {t for f in passage.begun("date", start - 4, end) for t in range(f.i, f.j)}
    dated |= {t for f in passage.begun("quiet", start - 4, end) for t in range(f.i, f.j)}
    words = passage.pack.qualifiers
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
    nouns = {f.j for f in passage.layer("frame") if f.get("frame.noun")}
    for group in groups:
        if group.mark != mark or not 0 <= at[0] - group.j <= gap:
            continue
        aimed = any(g.j == group.i - 1 and g.mark in ("after-word", "of") for g in groups)
        if not aimed and group.i - 1 not in nouns:
            return group
    return None


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


def final(passage: Passage, hit: Found) -> bool:
    """Whether nothing but a stop or a conjunction follows: «خواستار بازگشت بازرسان» is no verb."""
    tokens = passage.tokens
    if hit.j >= len(tokens) or tokens[hit.j].form.kind != "w":
        return True
    opens = passage.starting("func", hit.j)
    return passage.fold(hit.j) in passage.pack.joins or (opens is not None and bool(opens.get("func.that")))


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
