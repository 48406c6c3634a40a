"""Persian verbs of several words that tell what ought to be: «باید مذاکره داشته باشد», «باید وارد مذاکره شود»."""

from __future__ import annotations

from dragoman.extraction.contacts.words.cues import MEANS, SUBJUNCTIVE
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

WISHED = frozenset(("subjunctive",))


def wished(passage: Passage, noun: tuple[int, int], verb: Found | None, high: int) -> frozenset[str]:
    """The tag of a subjunctive where the verb of a Persian noun ends with one: «داشته باشد», and «شود» behind talks
    that somebody enters, which other words may stand between.
    """
    if passage.pack.data.pack.order != "SOV":
        return frozenset()
    if verb is not None:
        return WISHED if passage.fold(verb.j) in passage.pack.should else frozenset()
    if passage.fold(noun[0] - 1) not in passage.pack.into:
        return frozenset()
    ends = (t for t in range(noun[1], high) if passage.fold(t) in passage.pack.finite | passage.pack.should)
    end = next(ends, None)
    return WISHED if end is not None and passage.fold(end) in passage.pack.should else frozenset()


def ready(passage: Passage, cue: Found) -> bool:
    """«آماده هر گفت‌وگویی است»: whether somebody says that he is ready for any talks."""
    before = passage.ending("status", cue.i)
    return before is not None and MEANS.get(before.entries[0].value) == "called-for"


def had_been(passage: Passage, end: int) -> bool:
    """«پیش از آغاز مذاکرات … دیده شده بود»: whether the Persian sentence of a noun that ends at token `end` tells what
    had been before it, so that it has been too.
    """
    _, high = passage.sentence(end - 1) or (end, end)
    return any(f.get("earlier.past") for f in passage.begun("earlier", end, high))


def owed(passage: Passage, cue: Found, verb: Found | None, low: int) -> bool:
    """«باید … داشته باشد», «نباید … داشته باشد»: whether a cue is but the Persian verb itself, and a word before it
    says that it ought to be, or not; what one can do («می‌تواند … داشته باشد») may be to come.
    """
    if verb is None or cue.i != verb.i or passage.pack.data.pack.order != "SOV":
        return False
    no = tuple(passage.pack.data.letters.verbs.negated)
    said = [f for f in passage.begun("status", low, verb.i) if f.entries[0].value in SUBJUNCTIVE]
    return any(f.entries[0].value == "ought" or passage.fold(f.i).startswith(no) for f in said)
