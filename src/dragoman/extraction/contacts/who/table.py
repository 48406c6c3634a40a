"""Who is asked to come to the table, or brought there."""

from __future__ import annotations

from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

FAR = 20  # tokens between a verb of asking and the words for the table
BESIDE = 3  # tokens between whom somebody would bring and the noun of the talks («دوباره به میز مذاکره»)
BRINGS = 3  # tokens between the words for the table and the verb of bringing somebody there
SEVERAL = 2  # parties who would talk with each other
AIMS = frozenset(
    ("ought", "sought", "intended", "planned", "called-for", "aspired", "needful")
)  # what says that something is an aim
NO_AIM = frozenset(("ought-not", "negated", "denied", "managed"))
NEAR = 8  # tokens between a noun and these, or between these and the verb of coming there


def tabled(passage: Passage, hit: Found) -> bool:
    """«از ایران خواست به میز مذاکره بازگردد», «خواستار بازگشت ایران به مذاکرات شد»: whether somebody is to come to the
    table: words for that stand behind, and behind a verb of asking one of coming there too.
    """
    led = next(iter(passage.begun("table", hit.j, hit.j + FAR)), None)
    if led is None:
        return False
    if passage.pack.data.pack.order == "SVO":  # "brought the two to the negotiating table"
        return not any(passage.tokens[t].form.kind == "p" for t in range(hit.j, led.i) if passage.fold(t) not in COMMAS)
    if hit.get("frame.noun") is not None:
        return led.i - hit.j <= NEAR and not plain(passage, hit.j)  # «بازگشت آوارگان سوریه»
    between = range(hit.j, led.i)
    far = min(led.j + NEAR, len(passage.tokens))
    end = next((t for t in range(led.j, far) if _ends(passage, t)), far)
    if with_or_between(passage, led.j):
        return False  # «به مذاکره با عراق بازگردد»: with another than who asks
    comes = bool(passage.within("tabling", led.j, end))
    return comes and not any(passage.fold(t) in passage.pack.finite for t in between)


def comes_with(passage: Passage, hit: Found) -> bool:
    """«به مذاکرات با عراق بازگردد»: whether the noun `hit` ends words for the table, with whom behind them, and a verb
    of coming there ends the clause.
    """
    led = passage.ending("table", hit.j)
    if led is None or not with_or_between(passage, hit.j):
        return False
    far = min(hit.j + NEAR, len(passage.tokens))
    end = next((t for t in range(hit.j, far) if _ends(passage, t)), far)
    return bool(passage.within("tabling", hit.j, end))


def invited(passage: Passage, hit: Found) -> bool:
    """«ایران را به مذاکره دعوت کرد», «دعوت از ایران برای گفت‌وگو»: whether talks are what an invitation is to, and those
    with nobody else («به مذاکره با عراق دعوت کرد»).
    """
    found = passage.ending("calledto", hit.i)
    if found is None and hit.get("frame.noun") is not None:  # «سفیر را برای گفت‌وگو به وزارت خارجه فراخواند»: no guest
        near = [
            *passage.begun("calledto", hit.j, hit.j + NEAR),
            *passage.begun("calledto", max(0, hit.i - NEAR), hit.i),
        ]
        found = next(iter(near), None)
    if found is None:
        return False
    return not with_or_between(passage, found.j)


def brought(passage: Passage, hit: Found, *, with_others: bool = False) -> Found | None:
    """«ایران را به میز مذاکره بکشاند», «بازگرداندن ایران به میز مذاکره»: the word for bringing somebody to the talks
    that end at `hit`: a verb behind, or an infinitive before. `with_others`: «هند را به مذاکره با پاکستان ترغیب کرد».
    """
    led = passage.ending("table", hit.j) or passage.ending("calledto", hit.j)
    order = passage.pack.data.pack.order
    if led is None or order == "SVO" or with_or_between(passage, led.j) != with_others:
        return None
    before = passage.begun("drawn", max(0, led.i - NEAR), led.i)
    if order == "VSO":  # «إعادة إيران إلى طاولة المفاوضات»
        return before[-1] if before and _aimed(passage, before[-1].i, either=True) else None
    far = min(led.j + (NEAR if with_others else BRINGS), len(passage.tokens))
    end = next((t for t in range(led.j, far) if _ends(passage, t)), far)
    verb = next(iter(passage.begun("drawn", led.j, end)), None)
    if verb is not None and not _aimed(passage, led.i, either="drawn.either" in verb.kinds):
        return None
    return verb or (before[-1] if before else None)


def led_there(passage: Passage, groups: list[Group], at: tuple[int, int], low: int, *, alone: bool) -> Group | None:
    """Whom the word for bringing, beside the talks at tokens `at` in the clause that begins at token `low`, brings:
    its object with «را», or whoever stands right behind its infinitive; one (`alone`) or several. One who is invited
    to talks with nobody else is told by frames of their own.
    """
    hit = passage.starting("frame", at[0])
    if hit is None:
        return None
    word = brought(passage, hit)
    other = word is None and (word := brought(passage, hit, with_others=True)) is not None
    if word is None:
        return None
    if word.i < at[0]:
        found = next((g for g in groups if g.i == word.j and 0 <= at[0] - g.j <= BESIDE), None)
    else:
        found = next((g for g in reversed(groups) if g.mark == "object" and low <= g.i and g.j <= at[0]), None)
    if found is None or (len(found.parties) < SEVERAL) != alone or owns(passage, found):
        return None
    invites = passage.starting("frame", word.i) is not None
    return None if alone and invites and not other else found


def _aimed(passage: Passage, at: int, *, either: bool) -> bool:
    """«نمی‌خواهد … بازگرداند»: whether nothing in the sentence before the table at token `at` says that it is no aim;
    and, where the verb is written as that of what was done (`either`), whether something says that it is one.
    """
    low = next((t + 1 for t in range(at - 1, -1, -1) if _ends(passage, t) and passage.fold(t) not in COMMAS), 0)
    cues = {f.entries[0].value for f in passage.begun("status", low, at)}
    return not cues & NO_AIM and (not either or bool(cues & AIMS))


def owns(passage: Passage, group: Group) -> bool:
    """«پرونده ایران را», «آوارگان سوریه»: whether a noun that nobody knows stands before somebody: it is his."""
    at = group.i - 1
    return at >= 0 and passage.fold(at) not in passage.pack.finite and plain(passage, at)


def plain(passage: Passage, at: int) -> bool:
    """Whether a word that nobody knows stands at token `at`; no word for what kind of talks it is («رسمی»)."""
    if passage.tokens[at].form.kind != "w" or passage.fold(at) in passage.pack.qualifiers:
        return False
    known = ("actor", "func", "date", "quiet", "say", "frame", "light", "status", "drawn", "again")
    return not any(passage.covering(n, at) for n in known)


def to_talks(passage: Passage, hit: Found) -> bool:
    """«به مذاکره دعوت کرد»: whether talks, no journey, stand right beside a word for an invitation."""
    return passage.ending("calledto", hit.i) is not None or passage.starting("calledto", hit.j) is not None


def with_or_between(passage: Passage, at: int) -> bool:
    """Whether «با» or «میان» stands at token `at`."""
    behind = passage.starting("func", at)
    mark = behind.get("func.mark") if behind else None
    return mark is not None and mark.value in ("with", "between")


def _ends(passage: Passage, at: int) -> bool:
    return passage.tokens[at].form.kind == "p" and passage.fold(at) not in QUOTES
