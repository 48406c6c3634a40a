"""English "Peskov said talks with Ukraine would resume": a contact that opens what somebody says, without a "that"."""

from __future__ import annotations

from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

WORDS = 4  # tokens of a noun phrase before its noun ("the fifth round of talks")
HELPING = 2  # tokens between a subject and his verb of saying ("has also said")


def says_of(passage: Passage, end: int, at: int) -> bool:
    """Whether somebody whose mention ends at token `end` says what the noun phrase around token `at` opens."""
    if passage.pack.data.pack.order != "SVO" or end >= at:
        return False
    said = next(iter(passage.begun("say", end, end + HELPING + 1)), None)
    if said is None or said.j > at or not all(passage.tokens[t].form.kind == "w" for t in range(end, said.i)):
        return False
    first = at
    while first > said.j and at - first < WORDS and _inside(passage, first - 1):
        first -= 1
    while first > said.j and passage.fold(first - 1) in COMMAS | QUOTES:
        first -= 1
    day = passage.ending("date", first)
    if day is not None and day.i > said.j:
        led = passage.ending("func", day.i)
        first = led.i if led is not None else day.i
    return first == said.j


def _inside(passage: Passage, at: int) -> bool:
    """Whether a token is a word of a noun phrase before its noun: none that tells something, or leads something in."""
    pack, fold = passage.pack, passage.fold(at)
    if fold in pack.possessives | pack.owners:
        return False  # "said his talks in Ankara were useful": he was there
    if fold in pack.articles | pack.opening | pack.rounds_between | pack.rounds | QUOTES - COMMAS:
        return True
    if passage.fold(at + 1) in pack.rounds:
        return True  # "the fifth round"
    return passage.tokens[at].form.kind in "wn" and not any(
        passage.covering(layer, at) for layer in ("func", "say", "frame", "light", "actor", "date")
    )
