"""What a Persian verb says would help or hinder a contact to begin: «ازسرگیری مذاکرات X و Y را تسهیل می‌کند»."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

BESIDE = ("actor", "func", "date", "quiet")  # layers of where and when
NEAR = 6  # tokens of where and when behind those who are to talk
VERB = 3  # tokens from the word that says what helps to its verb («ممکن نمی‌کند», «آسان خواهد کرد»)


class Words(NamedTuple):
    """The tokens `[i, j)` of the words that say something."""

    i: int
    j: int


def to_begin(passage: Passage, clauses: Clauses, at: tuple[int, int], sides: int) -> tuple[bool, Words] | None:
    """Whether something would help a contact to begin, and the tokens of the word for it; false: hinder it. Its noun
    has tokens `at`, and its parties end before token `sides`.

    «ازسرگیری مذاکرات X و Y را آسان می‌کند», «به آغاز مذاکرات X و Y کمک می‌کند» help; «… را دشوار کرده است»,
    «آغاز مذاکرات X و Y منوط به … است» hinder, in whatever tense. What «… را ممکن کرد» helped has been; and of no other
    verb («ازسرگیری مذاکرات را محکوم کرد») is anything said here.
    """
    start = _begin(passage, at[0])
    if start is None:
        return None
    _, high = clauses.around(at[0])
    ends = next((t for t in range(sides, high) if passage.fold(t) in passage.pack.finite), high)
    objects = (f for f in passage.begun("func", at[1], ends) if (e := f.get("func.mark")) and e.value == "object")
    object_ = next(objects, None)
    lead = passage.ending("func", start)
    mark = lead.get("func.mark") if lead is not None else None
    to = mark is not None and mark.value == "to"
    if object_ is not None and not _beside(passage, sides, object_.i):
        return None  # «آغاز مذاکرات X و Y تصمیم را دشوار کرد»
    opens = start == 0 or passage.tokens[start - 1].form.kind != "w" or passage.covering("func.that", start - 1)
    if object_ is None and not to and not opens:
        return None
    first = object_.j if object_ else sides
    for t in range(first, min(ends + 1, high)):
        word = _word(passage, t)
        if word is None or not _words(passage, first, t):
            continue
        helps, cue = word
        if not helps:
            plain = object_ is None and cue.j - cue.i == 1 and cue.j < high
            if plain and not (passage.fold(cue.j) in passage.pack.finite and _beside(passage, sides, cue.i)):
                return None  # «آغاز مذاکرات X و Y با پیامدهای سخت همراه شد»
            return None if to else (False, cue)
        if object_ is not None or to:
            return None if _done(passage, cue.j, high) else (True, cue)
    return None


def _word(passage: Passage, at: int) -> tuple[bool, Words] | None:
    """Whether the longest words at a token say that something helps, and their tokens; null where none do."""
    known = passage.pack.helping
    for size in (3, 2, 1):
        helps = known.get(tuple(passage.folds[at : at + size]))
        if helps is not None:
            return helps, Words(at, at + size)
    return None


def _begin(passage: Passage, at: int) -> int | None:
    """Where the words that a contact begins («از سرگیری», «آغاز دور تازه») start before its noun; none: it does not."""
    pack, start, begins = passage.pack, at, False
    words = pack.doing | pack.qualifiers | pack.resumed | pack.rounds_between
    while start > 0 and passage.fold(start - 1) in words:
        start -= 1
        begins = begins or passage.fold(start) in pack.resumed | pack.reviving
    return start if begins else None


def _beside(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` only say where and when those named before them are to talk."""
    return b - a <= NEAR and all(any(passage.covering(layer, t) for layer in BESIDE) for t in range(a, b))


def _words(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` are words without a verb."""
    if any(passage.begun(layer, a, b) for layer in ("light", "say")):
        return False
    return all(passage.tokens[t].form.kind in "wn" for t in range(a, b))


def _done(passage: Passage, at: int, high: int) -> bool:
    """Whether the verb at or behind token `at` tells what was: «ممکن کرد», not «ممکن خواهد کرد»."""
    verbs = passage.begun("light", at, min(high, at + VERB))
    will = any(f.entries[0].value == "planned" for f in passage.begun("status", at, verbs[0].i)) if verbs else True
    return not will and all("past" in e.tags for e in verbs[0].entries)
