"""English: who heads a house of a state that no list knows, told before it: "the head of the Iranian Fisheries
Organization", "CEO of the Russian Direct Investment Fund Kirill Dmitriev", "the head of the Space Agency of Iran".

He is an official of the state that stands before the words of the house or behind them, as where "head" stands behind
(`agencies`).
"""

from __future__ import annotations

from dragoman.extraction.actors.compound import OFFICIAL
from dragoman.extraction.actors.heading import head_before, houses
from dragoman.language.lexicon import Entry, Found, phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

STATES = frozenset(("actor.state", "actor.adjective"))
OTHERS = frozenset(("actor.body", "actor.movement", "actor.capital", "actor.city", "actor.short", "actor.person"))
WORDED = frozenset(("actor.office", "actor.institution"))  # words that may be part of a name ("Capital Market")
WORDS = 10  # tokens of the house's name at most
OPENS, CLOSES = "(", ")"


def heads_of(passage: Passage, hits: list[Found]) -> list[Found]:
    """The actor words, those for who heads such a house as one office beside the state's name."""
    starts = {h.i: h for h in hits}
    made: list[Found] = []
    for found, entry in passage.of("func.mark"):
        start = head_before(passage, found.i) if entry.value == "of" else None
        if start is None or (made and start < made[-1].j):
            continue
        told = _told(passage, starts, start, found)
        covered = any(h.i < told[-1].j and h.j > found.j and h.i < found.j for h in hits) if told else True
        if not covered:
            made += told
    if not made:
        return hits
    taken = {t for m in made for t in range(m.i, m.j)}
    return sorted([*made, *(h for h in hits if taken.isdisjoint(range(h.i, h.j)))], key=lambda h: h.i)


def _told(passage: Passage, starts: dict[int, Found], start: int, of: Found) -> list[Found]:
    """What to read from the head at token `start` up to the end of his house; nothing where it is none."""
    at = _past(passage, of.j)
    owner = starts.get(at)
    office = (Entry("actor.office", OFFICIAL, ()),)
    if owner is not None and owner.kinds & STATES and not owner.kinds & OTHERS:
        low = owner.j
        while low < len(passage.tokens) and passage.fold(low) in passage.pack.possessives:
            low += 1
        end = _house(passage, starts, low)
        if not end:
            return []
        return [
            phrase(start, owner.j, owner.entries, pre=owner.pre, suf=owner.suf),
            phrase(low, end, office, pre="", suf=""),
        ]
    end = _house(passage, starts, at, of_state=True)
    return [phrase(start, end, office, pre="", suf="")] if end else []


def _house(passage: Passage, starts: dict[int, Found], low: int, *, of_state: bool = False) -> int:
    """Where the name of a house ends that begins at token `low`, with its short name in brackets: at its last word for
    one, or, `of_state`, where a state stands behind its "of"; 0 where there is none.
    """
    pack, end = passage.pack, 0
    for at in range(low, min(len(passage.tokens), low + WORDS)):
        fold, token = passage.fold(at), passage.tokens[at]
        if fold == OPENS:
            closed = end == at and at + 2 < len(passage.tokens) and passage.fold(at + 2) == CLOSES
            return 0 if of_state else at + 3 if closed else end
        found = starts.get(at)
        if found is not None and not found.kinds <= WORDED:
            return 0 if of_state else end
        if fold in pack.data.markers.elsewhere:
            return 0
        if of_state and end and at > low and _of_state(passage, starts, at):
            return at
        small = at > low and (fold in pack.inner or fold in pack.joins or fold in pack.determiners or fold in COMMAS)
        if not small and not (token.form.kind == "w" and token.form.capital):
            break
        if fold in houses(pack):
            end = at + 1
    return 0 if of_state else end


def _of_state(passage: Passage, starts: dict[int, Found], at: int) -> bool:
    """Whether "of" and a state stand at token `at`."""
    led = passage.starting("func", at)
    if led is None or not any(e.value == "of" for e in led.all("func.mark")):
        return False
    state = starts.get(_past(passage, led.j))
    return state is not None and "actor.state" in state.kinds and not state.kinds & OTHERS


def _past(passage: Passage, at: int) -> int:
    """The token at or behind `at` that is no article."""
    return at + (at < len(passage.tokens) and passage.fold(at) in passage.pack.determiners)
