"""Arabic lands whose number is told before their list: «بزيارة ثلاث دول أفريقية هي كينيا وأوغندا ورواندا», «جولة في خمس
دول: …». The list stands for those words, and is led in as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

LANDS = ("state", "capital", "city")
SORTS = 3  # words that say which lands they are («دول أفريقية عدة»)
LAYERS = ("frame", "light", "say", "status", "channel", "pronoun", "date", "func")  # with these another thing is told
COLON = ":"


def counted(passage: Passage, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases, each land at the head of such a list from where its number begins."""
    if passage.pack.data.pack.order != "VSO":
        return list(phrases)
    out: list[Phrase] = []
    for phrase in phrases:
        begins = _begins(passage, phrase.i) if phrase.kind in LANDS and not phrase.pre else phrase.i
        free = not out or out[-1].j <= begins
        out.append(replace(phrase, i=begins) if free and begins < phrase.i else phrase)
    return out


def _begins(passage: Passage, at: int) -> int:
    """The token at which the words begin that tell how many lands are listed from token `at`, or `at` itself."""
    pack, t = passage.pack, at - 1
    if t < 1 or (passage.fold(t) not in pack.namely and passage.fold(t) != COLON):
        return at
    t -= passage.fold(t - 1) in COMMAS
    for back in range(t - 1, max(0, t - SORTS - 2), -1):
        if passage.fold(back) in pack.lands:
            number = passage.ending("date", back)
            return number.i if number is not None and not number.pre else at
        if passage.tokens[back].form.kind != "w" or any(passage.covering(n, back) for n in LAYERS):
            return at
    return at
