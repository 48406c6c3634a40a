"""Where the gathering was at which two met: «التقى نظيره في قمة تاريخية في جنيف», «در نشستی در ژنو دیدار کرد»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extraction.contacts.kinds import VENUES
from dragoman.language.lexicon import Found

if TYPE_CHECKING:  # which asks it
    from dragoman.extraction.contacts.candidate import Candidate
    from dragoman.extraction.contacts.where.where import Where

ADJECTIVES = 3  # words between a gathering and where it was («في قمة ثنائية غير مسبوقة في سنغافورة»)
LEADING = frozenset(("place", "during"))


def at_gathering(where: Where, at: int, ends: set[int], told: Candidate | None) -> bool:
    """Whether the preposition at a token stands right behind the words for a gathering in which those of a contact
    came together: «في» or «خلال» leads it in where the clause says where something was (`ends`).
    """
    if told is None or where.order == "SVO" or told.channel in ("phone", "letter"):
        return False
    noun = _gathering(where, at)
    if noun is None or noun.i == told.i or (where.order == "VSO" and noun.i < told.j):
        return False
    mark = where.marks.get(noun.i)
    return mark is not None and mark[1] in LEADING and mark[0] in ends


def _gathering(where: Where, at: int) -> Found | None:
    """The noun of a gathering before a token, with nothing but adjectives in between."""
    for t in range(at, max(0, at - ADJECTIVES) - 1, -1):
        found = where.passage.ending("frame", t)
        noun = found.get("frame.noun") if found is not None else None
        if found is not None and noun is not None:
            same = all(where.has_article(word) == where.has_article(found.i) for word in range(t, at))
            return found if noun.value in VENUES and same else None
        if t == 0 or where.passage.covering("func", t - 1) is not None:
            return None
        named = where.passage.covering("actor", t - 1)
        if named is not None and "actor.adjective" not in named.kinds:
            return None
    return None
