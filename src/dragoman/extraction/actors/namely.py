"""Where the list of those begins of whom a collective has told how many or which: «نظراؤه من عدة دول عربية، وهي مصر
والأردن», «قادة خمس دول أفريقية، بينها كينيا وأوغندا», «نظرائه في كل من مصر والأردن».
"""

from __future__ import annotations

from dragoman.extraction.actors.sorted_lands import listed
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

WORDS = 8  # tokens between those who are meant and their list
LAYERS = ("frame", "light", "say", "status", "channel", "pronoun")  # with these another thing is told


def namely(passage: Passage, at: int) -> int:
    """The token at which the list begins whose collective stands at token `at`; `at` itself where there is none.

    The collective is a word for lands with what counts or sorts them, in or from which they come; "they are" or "among
    them" follows, with or without a comma.
    """
    pack = passage.pack
    if (begins := listed(passage, at)) > at:
        return begins
    if not pack.namely:
        return at
    found = passage.starting("func", at)
    mark = found.get("func.mark") if found is not None else None
    led = mark is not None and mark.value in ("from", "place")
    if led and passage.fold(at + 1) in pack.each and passage.fold(at + 2) in pack.each:
        return at + 3  # «في كل من …»
    counting = pack.sources | pack.partitives
    landed = False
    for t in range(at + led, min(at + WORDS, len(passage.tokens))):
        word = passage.fold(t)
        if word in pack.lands:
            landed = True
        elif not landed and word not in counting and passage.starting("date", t) is None:
            return at  # «رؤساء شركات من عدة دول» are of no state
        elif word in pack.namely:
            return t + 1
        elif landed and word not in COMMAS | QUOTES | pack.sources and not _sorts(passage, t):
            return at
    return at


def _sorts(passage: Passage, t: int) -> bool:
    """Whether a word may say which lands are meant («دول عربية عدة»): nothing else is told with it."""
    marked = passage.covering("func", t)
    return not (marked is not None and marked.get("func.mark")) and not any(
        passage.covering(layer, t) for layer in LAYERS
    )


def lists(passage: Passage, at: int) -> bool:
    """Whether «وهم» at token `at` opens the list of those of whom the words before it tell, with no other verb between:
    «شارك أربعة قادة في القمة، وهم الرئيس …», not «قادة اتصل بهم، وهم الرئيس …».
    """
    if passage.fold(at) not in passage.pack.namely:
        return False
    for t in range(at - 1, max(-1, at - 1 - WORDS), -1):
        found = passage.covering("actor", t)
        if passage.fold(t) in passage.pack.lands or (found is not None and found.get("actor.office") is not None):
            return True
        told = (f for layer in ("frame", "say", "light") if (f := passage.covering(layer, t)) is not None)
        if any(kind.endswith(".verb") or kind.startswith("say") for f in told for kind in f.kinds):
            return False
    return False
