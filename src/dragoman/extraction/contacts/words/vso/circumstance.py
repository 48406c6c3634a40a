"""Arabic nouns of contact that only say in what circumstances something else was done: they take nobody from the words
behind them, which are the verb's («دعا الوزير، خلال اتصال هاتفي، نظيره إلى زيارة بلاده»).
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

SOMEBODY = frozenset(("actor.office", "actor.person", "actor.title"))
IN_IT = ("during", "place", "after")  # marks of what was going on, or over
WHEN = ("during", "place", "at")  # and of what went on then («لدى وصوله»)


def circumstance(beside: Beside, hit: Found) -> bool:
    """Whether a noun is in or after which something was done, and ends there: with its article or owner («خلال
    الزيارة», «في زيارته»), before a comma, or as a call, which has no object («خلال اتصال هاتفي نظيره»).
    """
    if beside.order != "VSO" or not hit.get("frame.noun"):
        return False
    found = beside.passage.covering("func", hit.i)
    if found is not None and any(e.value == "inviter" for e in found.all("func.mark")):
        return True  # «بدعوة من …» only leads in who invited
    led = beside.marks.get(hit.i) in IN_IT
    own = beside.aside(hit)
    if beside.marks.get(hit.i) in WHEN and own:
        return True
    comma = hit.j < len(beside.passage.tokens) and beside.passage.fold(hit.j) in COMMAS
    if comma and (led or own):
        return True
    called = any(e.value == "telephone-call" for e in hit.all("frame.noun"))
    return led and called and _whom(beside.passage, hit)


def _whom(passage: Passage, call: Found) -> bool:
    """«خلال اتصال هاتفي نظيره», «في اتصال هاتفي اليوم الرئيس …»: whether somebody stands behind a call, past words of
    time, whose it is not: a counterpart, or behind the call's adjective whoever it be.
    """
    at = call.j
    while at < len(passage.tokens) and (passage.covering("quiet", at) or passage.covering("date", at)):
        at += 1
    whom = passage.starting("actor", at)
    clitic = passage.pack.clitics.get(whom.pre) if whom else None
    if whom is None or (clitic and (clitic.preposition or clitic.conjunction)):
        return False
    qualified = call.j - call.i > 1 or at > call.j
    return whom.get("actor.counterpart") is not None or (qualified and bool(whom.kinds & SOMEBODY))


def rivals(beside: Beside, hits: Sequence[Found]) -> dict[int, list[tuple[int, int]]]:
    """The predicates of every sentence that may take whoever stands beside them; «بوساطة قطرية» takes nobody."""
    out: dict[int, list[tuple[int, int]]] = {}
    for hit in hits:
        through = beside.order == "VSO" and beside.marks.get(hit.j) == "through"
        if not beside.setting(hit) and not circumstance(beside, hit) and not through:
            out.setdefault(beside.clauses.sentence[hit.i], []).append((hit.i, hit.j))
    return out


def spoken_of(passage: Passage, noun: int, whose: int) -> bool:
    """«في إشارة إلى اجتماع أنقرة، قال لافروف»: whether who speaks, right behind the verb at token `whose`, only speaks
    of what the noun at token `noun` tells.
    """
    found = passage.ending("func", noun)
    mark = found.get("func.mark") if found is not None else None
    return passage.ending("say", whose) is not None and mark is not None and mark.value in ("to", "about")


def present_too(passage: Passage, start: int, at: int) -> bool:
    """«التقى … بحضور ضباط روس ومسؤول سوري»: whether "and", written onto who begins at token `at`, joins him to others
    that nobody knows, who were only there.
    """
    first = passage.starting("actor", at)
    clitic = passage.pack.clitics.get(first.pre) if first else None
    if not clitic or not clitic.conjunction:
        return False
    marks = [m.value for f in passage.begun("func", start, at) if (m := f.get("func.mark"))]
    return bool(marks) and marks[-1] == "attended"


def about(passage: Passage, a: int, b: int) -> bool:
    """«ألغى الزيارة بسبب التوتر في قطاع غزة»: whether words of tokens `[a, b)` have their own place."""
    marks = [e.value for f in passage.begun("func", a, b) if (e := f.get("func.mark"))]
    return any(m in ("about", "after", "source") for m in marks)


def for_matter(passage: Passage, start: int, at: int) -> bool:
    """«اجتمع القادة لبحث خطة الرئيس», «… من أجل مناقشة خطة الرئيس»: whether what some came together to discuss stands
    before token `at`, no comma behind it, so that who is named there is of that.
    """
    led = tuple(p for p, mark in passage.pack.data.markers.clitic_marks.items() if mark == "to-clitic")
    low = max((t + 1 for t in range(start, at) if passage.fold(t) in COMMAS), default=start)
    dealt = (f for f in passage.begun("topic", low, at) if "topic.dealt" in f.kinds)
    return any(passage.fold(f.i).startswith(led) or passage.ending("purpose", f.i) is not None for f in dealt)
