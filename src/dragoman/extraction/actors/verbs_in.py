"""The verbs of a passage, as the marks of actors need them."""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def verbs_of(passage: Passage) -> list[Found]:
    """Verbs of saying, verbs that carry a noun, and those that tell of a contact themselves."""
    carried = [f for layer in ("say", "light") for f in passage.layer(layer)]
    return carried + [f for f, _ in passage.of("frame.verb")]


def led_on(passage: Passage, at: int) -> bool:
    """«ثم الإمارات ويختتمها بعمان»: whether the verb at a token is written onto "and", and so is not said of who stands
    right before it.
    """
    found = (passage.starting(layer, at) for layer in ("frame", "light", "say"))
    clitics = (passage.pack.clitics.get(f.pre) for f in found if f is not None)
    return any(c is not None and c.conjunction for c in clitics)
