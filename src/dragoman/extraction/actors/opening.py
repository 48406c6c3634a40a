"""English: those who act behind an opening that a comma ends: in "Without Saudi Arabia, Qatar and Iran held talks" and
"In Jordan, Syria and Turkey met" the first is no third.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

VERBS = ("light", "frame", "say")


def behind_opening(passage: Passage, phrases: Sequence[Phrase], joined: Sequence[bool]) -> frozenset[int]:
    """Where the phrases begin that are listed with the one before them only by the comma of what opens a sentence with
    a preposition: "and" joins others to them, and their verb stands right behind.
    """
    if passage.pack.data.pack.order != "SVO":
        return frozenset()
    opens = {low for low, _ in passage.sentences}
    out = set()
    for n in range(1, len(phrases) - 1):
        first, one = phrases[n - 1], phrases[n]
        if not joined[n] or joined[n - 1] or not joined[n + 1] or passage.fold(first.j) not in COMMAS:
            continue
        at = first.i - (passage.fold(first.i - 1) in passage.pack.determiners)
        led = passage.ending("func", at)
        if led is None or led.get("func.mark") is None or led.i not in opens:
            continue
        last = n + 1
        while last + 1 < len(phrases) and joined[last + 1]:
            last += 1
        between = range(phrases[last - 1].j, phrases[last].i)
        listed = any(passage.fold(t) in passage.pack.joins for t in between)
        if listed and any(passage.starting(layer, phrases[last].j) for layer in VERBS):
            out.add(one.i)
    return frozenset(out)
