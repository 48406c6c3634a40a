"""The state that a dateline names behind its city is no party: «دبي، الإمارات العربية المتحدة (CNN) -- », "LONDON,
England (AP) - ".
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, DASHES

PLACES = ("city", "capital")
NAME = 4  # tokens of an agency in its brackets


def without_datelines(passage: Passage, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrases of a passage but for such states: at the head of a line, with who filed it in brackets and a dash."""
    lines = {0, *(t + 1 for t in passage.places.get("\n", ()))}
    before: Phrase | None = None
    out = []
    for phrase in phrases:
        heads = before is not None and before.kind in PLACES and before.i in lines
        if not (heads and phrase.kind == "state" and _behind(passage, before, phrase) and _filed(passage, phrase.j)):
            out.append(phrase)
        before = phrase
    return tuple(out)


def _behind(passage: Passage, city: Phrase | None, land: Phrase) -> bool:
    """Whether a state stands right behind the comma of a city."""
    return city is not None and land.i == city.j + 1 and passage.fold(city.j) in COMMAS


def _filed(passage: Passage, at: int) -> bool:
    """Whether brackets with the name of an agency begin at a token, and a dash stands behind them."""
    last = len(passage.tokens)
    if at >= last or passage.fold(at) != "(":
        return False
    closed = next((t for t in range(at + 1, min(at + 2 + NAME, last)) if passage.fold(t) == ")"), None)
    return closed is not None and closed + 1 < last and passage.fold(closed + 1) in DASHES
