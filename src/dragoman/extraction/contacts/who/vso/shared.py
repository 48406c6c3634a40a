"""What follows an Arabic verb of talking that those who talk have in common: «بحث الوزير المصري سبل تعزيز التعاون مع
الوزير الهندي» is told of both, «ناقش الوزير المصري الخلاف مع الوزير الهندي» of one.
"""

from __future__ import annotations

from dragoman.language.passage import Passage

TALKING = frozenset(("discuss",))  # sets of verbs of frames.yml
SHARED = frozenset(("bilateral", "economy", "defence", "energy"))  # topics of what two have in common
SETTING = ("actor", "date", "channel")  # layers of what may stand behind a preposition before the matter
BACK = 3  # tokens before a "with" in which the noun stands


def shared(passage: Passage, verb: tuple[int, int], at: int) -> bool:
    """Whether the "with" at token `at` is of a verb of talking and not of the matter behind it, which is shared: what
    stands between only says when and where.
    """
    found = passage.starting("frame", verb[0])
    if found is None or not any(e.value in TALKING for e in found.all("frame.verb")):
        return False
    topics = (passage.covering("topic", t) for t in range(max(verb[1], at - BACK), at))
    if not any(e.value in SHARED for f in topics if f is not None for e in f.entries):
        return False
    marks = [(f.j, mark.value) for f in passage.begun("func", verb[1], at) if (mark := f.get("func.mark"))]
    return all(mark != "with" and _setting(passage, end) for end, mark in marks)


def _setting(passage: Passage, at: int) -> bool:
    """Whether a preposition that ends at a token leads in a place, a day or a contact («خلال لقاء»)."""
    if at >= len(passage.tokens) or any(passage.covering(layer, at) for layer in SETTING):
        return True
    contact = passage.starting("frame", at)
    return contact is not None and contact.get("frame.noun") is not None and not contact.suf
