"""Lists that go on behind the last who is named or known."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS


def goes_on(passage: Passage, phrase: Phrase) -> bool:
    """Whether a list goes on behind a phrase with those who are not named ("and others", ", among others"), or, in
    English, not known (", and Councillor Cassis").
    """
    tokens, at = passage.tokens, phrase.j
    comma = at < len(tokens) and passage.fold(at) in COMMAS
    if passage.starting("further", at + comma) is not None:
        return True
    if not (comma and passage.pack.data.pack.order == "SVO" and at + 2 < len(tokens)):
        return False
    return passage.fold(at + 1) in passage.pack.joins and tokens[at + 2].form.capital
