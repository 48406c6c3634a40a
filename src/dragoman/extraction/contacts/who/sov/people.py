"""«افرادی که به عراق سفر کرده‌اند»: a Persian journey in the clause that hangs on people who speak for no state."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.verbs import finite
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

FAR = 10  # tokens between the conjunction and the journey in its clause
NEAR = 3  # words between the people and the conjunction («شهروندان کشور ترکیه که»)


def of_people(passage: Passage, hit: Found, event: str) -> bool:
    """Whether the clause of a journey tells of a crowd that stands before its conjunction."""
    if event not in JOURNEYS:
        return False
    low, _ = passage.sentence(hit.i) or (hit.i, hit.j)
    that = [f for f in passage.begun("func", max(low, hit.i - FAR), hit.i) if f.get("func.that")]
    if not that or finite(passage, that[-1].j, hit.i):
        return False
    at = that[-1].i - 1
    whose = passage.ending("actor", at + 1)
    at = whose.i - 1 if whose is not None else at
    ending = passage.pack.data.letters.one
    for t in range(at, max(low, at - NEAR) - 1, -1):
        word = passage.fold(t)
        if word in passage.pack.crowds or (
            ending and word.endswith(ending) and word[: -len(ending)] in passage.pack.crowds
        ):
            return True
        if passage.tokens[t].form.kind != "w" or word in passage.pack.finite or passage.covering("func", t) is not None:
            return False
    return False
