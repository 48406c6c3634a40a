"""English: "The Kremlin said on Sunday Putin would visit Ankara": where what is said begins without "that", behind the
day on which it was said.
"""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

WHOM = 2  # tokens of whom it was told ("told reporters on Sunday he would …")


def unsaid(passage: Passage) -> list[int]:
    """Where clauses of what is said begin: with a subject right behind a verb of saying and its day, with no comma, and
    a verb of its own behind it.
    """
    if passage.pack.data.pack.order != "SVO":
        return []
    out = []
    for verb in passage.layer("say"):
        at = _behind_day(passage, verb.j)
        if at is not None and _subject(passage, at):
            out.append(at)
    return out


def _behind_day(passage: Passage, at: int) -> int | None:
    """Where the day ends that stands right behind a verb that ends at token `at`, or behind whom it was told."""
    high = (passage.sentence(at - 1) or (at, at))[1]
    for first in range(at, min(at + WHOM + 1, high)):
        if passage.tokens[first].form.kind != "w":
            return None
        led = passage.starting("func", first)
        start = led.j if led is not None and led.get("func.mark") is not None else first
        day = passage.starting("date", start)
        if day is None or not _dated(passage, day):
            continue
        end = day.j
        while end < high and (passage.covering("date", end) or passage.tokens[end].form.kind == "n"):
            that = passage.starting("func", end)
            if that is not None and that.get("func.that"):
                return None
            end += 1
        return end if end < high else None
    return None


def _dated(passage: Passage, day: Found) -> bool:
    """Whether a word of time names a day."""
    return bool(day.kinds & {"date.weekday", "date.month", "date.rel", "date.part"})


def _subject(passage: Passage, at: int) -> bool:
    """Whether a pronoun, or somebody with a finite verb behind him, stands at token `at`."""
    pack = passage.pack
    if passage.fold(at) in pack.personal or passage.fold(at) in pack.neuter:
        return True
    end = first = at + (passage.fold(at) in pack.determiners)
    while (who := passage.starting("actor", end)) is not None:
        joined = who.j < len(passage.tokens) and passage.fold(who.j) in pack.joins
        end = who.j + (joined and passage.starting("actor", who.j + 1) is not None)
    if end == first or end >= len(passage.tokens):
        return False
    verbs = (passage.starting(layer, end) for layer in ("frame", "light"))
    return passage.fold(end) in pack.finite or any(_past(f) for f in verbs)


def _past(found: Found | None) -> bool:
    """Whether a word is a verb in the past."""
    return found is not None and any("past" in e.tags for e in found.entries)
