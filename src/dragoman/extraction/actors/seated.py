"""English: whom a sitting "included": they sat there where it is the subject ("The talks in Doha included …"), not
where the subject is of it ("The agenda of the talks included …", "The deal reached in the talks included …").
"""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

INCLUDED, ATTENDED = "included", "attended"
WHERE = frozenset(("place", "at", "with", "between"))  # marks behind the noun that leave it the subject
NAMED = ("actor", "date", "quiet")  # layers that may stand behind it
OTHERS = ("func", "light", "frame", "say", "after")  # and that do not stand before it
FAR = 16  # tokens between the noun and its verb, and before the noun


def mark_of(passage: Passage, found: Found, mark: str) -> str:
    """A mark as it stands, that of who was there for a verb that says whom a sitting included, or nothing where its
    subject is another.
    """
    if mark != INCLUDED:
        return mark
    low = max((passage.sentence(found.i) or (0, 0))[0], found.i - FAR)
    nouns = [f for f in passage.begun("frame", low, found.i) if f.get("frame.noun")]
    sat = bool(nouns) and _behind(passage, nouns[-1].j, found.i) and _opens(passage, nouns[-1].i)
    return ATTENDED if sat else ""


def _behind(passage: Passage, a: int, b: int) -> bool:
    """Whether between a noun and its verb, in tokens `[a, b)`, stand only days and words for where and between whom."""
    for t in range(a, b):
        if passage.covering("date", t) is not None or passage.starting("date", t + 1) is not None:
            continue  # "on Monday"
        word = passage.covering("func", t)
        mark = word.get("func.mark") if word is not None else None
        if mark is not None and mark.value not in WHERE:
            return False
        if passage.tokens[t].form.kind == "w" and mark is None and not _small(passage, t):
            return False
    return True


def _small(passage: Passage, t: int) -> bool:
    small = passage.pack.determiners | passage.pack.articles | passage.pack.joins
    return passage.fold(t) in small or any(passage.covering(layer, t) for layer in NAMED)


def _opens(passage: Passage, at: int) -> bool:
    """Whether a noun at token `at` heads a phrase that opens its clause, and is not somebody's ("his meetings")."""
    low = max((passage.sentence(at) or (0, 0))[0], at - FAR)
    for t in range(at - 1, low - 1, -1):
        word = passage.covering("func", t)
        if passage.fold(t) in COMMAS or passage.covering("say", t) or (word is not None and word.get("func.that")):
            return True
        if passage.fold(t) in passage.pack.owners or any(passage.covering(layer, t) for layer in OTHERS):
            return False
    return low == (passage.sentence(at) or (0, 0))[0]
