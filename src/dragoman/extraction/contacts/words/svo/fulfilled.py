"""English "met" that says what was fulfilled, not who was met ("Egypt and Sudan met their targets")."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.passage import Passage

FULFILS = "fulfils"  # a trait of frames


def met_something(passage: Passage, told: Candidate) -> bool:
    """ "Egypt and Sudan met their targets": whether an English verb of meeting has for its object what is nobody known,
    so that those before it need not have met each other; not "met the same day".
    """
    at, pack = told.j, passage.pack
    if FULFILS not in told.traits or at + 1 >= len(passage.tokens) or any(s.role != "participant" for s in told.sides):
        return False
    verb = passage.starting("frame", told.i)
    if verb is None or verb.get("frame.verb") is None or passage.fold(at) not in pack.pointing | pack.articles:
        return False
    thing = passage.tokens[at + 1].form
    known = any(passage.covering(layer, at + 1) for layer in ("date", "actor", "quiet"))
    return thing.kind == "w" and not thing.capital and not known and max(s.mention.i for s in told.sides) < told.i
