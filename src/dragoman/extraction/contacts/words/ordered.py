"""Where words put a contact beside another of the same two: "another call", "met again", "their previous talks"."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.another import AFTER, BEFORE
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

PERIODS = frozenset(("week", "month", "year", "decade"))
PERIOD = 5  # tokens from "in", "after" to such a unit ("in less than a month")
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
    if any(_counted(passage, f) for f in behind):
        return False
    if before is not None and before.i >= low and told.event != "talks":
        return True
    return any(f.i == told.j or told.event != "talks" for f in behind)  # not "discussed the deal again"


def _counted(passage: Passage, again: Found) -> bool:
    """ "For the third time this year", "since January", "again after five years": whether a word only says how many
    contacts there have been in a time, or how long there was none.
    """
    at = again.j
    if passage.starting("since", at) is not None:
        return True
    lead = passage.starting("date", at)
    if lead is None:
        return False
    nth = any(f.get("date.ordinal") or f.get("date.guards") for f in passage.begun("date", again.i, at))
    if not (lead.get("date.inside") or lead.get("date.after") or (nth and lead.get("date.mod"))):
        return False
    if nth and at + 1 < len(passage.tokens) and passage.tokens[at + 1].form.kind == "n":
        return True  # "for the third time in 2023"
    units = (e.value for f in passage.begun("date", at, at + PERIOD) for e in f.all("date.unit"))
    return not PERIODS.isdisjoint(units)


def _told_between(passage: Passage, low: int, high: int) -> bool:
    """Whether something else is told, or a clause ends, in tokens `[low, high)`."""
    layers = ("frame", "light", "say", "status")
    other = any(passage.begun(layer, low, high) for layer in layers)
    return other or any(passage.tokens[t].form.kind != "w" for t in range(low, high))
