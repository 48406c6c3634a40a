"""Persian «تماس سران ترکیه و روسیه ضروری است»: what is thought of a contact, which nobody says was held."""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def rated(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """Whether the clause of a noun ends in "is", with no participle before it («انجام شده است»)."""
    _, high = clauses.clause(hit.i)
    first = next((t for t in range(hit.j, high) if passage.fold(t) in passage.pack.being), None)
    return first is not None and not passage.begun("participle", first - 1, first)
