"""Where words put a contact beside another of the same two: "another call", "met again", "their previous talks"."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.another import AFTER, BEFORE
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

NEAR = 3  # tokens between "another" and its noun ("another hour-long phone call")


def ordered(passage: Passage, clauses: Clauses, told: Candidate) -> Candidate:
    """A telling, with where its words put it beside another contact of the same two: `AFTER`, or `BEFORE` it."""
    found = passage.within("another", told.i - NEAR - 1, told.i)
    if found and told.status == "occurred" and _of_noun(passage, found[-1].j, told.i):
        if found[-1].get("another.prior"):
            return replace(told, other=BEFORE)
        return replace(told, other=AFTER) if told.finite or told.implied else told
    return replace(told, other=AFTER) if _again(passage, clauses, told) else told


def _of_noun(passage: Passage, low: int, high: int) -> bool:
    """Whether only words that say of what kind it is stand in tokens `[low, high)`."""
    between = range(low, high)
    plain = all(passage.tokens[t].form.kind == "w" for t in between)
    return plain and not any(passage.covering(layer, t) for layer in ("actor", "func") for t in between)


def _again(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """ "They met again", "spoke a second time": a verb in the past, not "again told him"."""
    if passage.pack.data.pack.order != "SVO" or not told.finite or told.present or told.status != "occurred":
        return False
    if passage.starting("say", told.i) is not None:
        return False
    low, high = clauses.clause(told.i)
    before = passage.ending("again", told.i)
    behind = [f for f in passage.within("again", told.j, high) if not _told_between(passage, told.j, f.i)]
    if before is not None and before.i >= low and told.event != "talks":
        return True
    return any(f.i == told.j or told.event != "talks" for f in behind)  # not "discussed the deal again"


def _told_between(passage: Passage, low: int, high: int) -> bool:
    """Whether something else is told, or a clause ends, in tokens `[low, high)`."""
    layers = ("frame", "light", "say", "status")
    other = any(passage.begun(layer, low, high) for layer in layers)
    return other or any(passage.tokens[t].form.kind != "w" for t in range(low, high))
