"""Words beside a predicate that name its channel: whether they are its own."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

AFAR = 8  # tokens of a subject between a verb of gathering and words for a wire


def afar(hit: Found, verb: Found | None, word: Found) -> bool:
    """«شارك عبر الفيديو في قمة», «اجتمع افتراضيا مع نظيره»: whether words for a wire stand behind an Arabic verb of
    gathering and its subject, or right before its noun.
    """
    own = [at for at in (hit, verb) if at is not None]
    behind = any(0 <= word.i - at.j <= AFAR for at in own)
    return behind or any(0 <= at.i - word.j <= 1 for at in own if at.get("frame.noun"))


def with_other(passage: Passage, word: Found) -> bool:
    """Whether English words of a channel say with whom it was: "warned Hamas in a phone call with the emir"."""
    behind = passage.starting("func", word.j) if passage.pack.data.pack.order == "SVO" else None
    mark = behind.get("func.mark") if behind else None
    return mark is not None and mark.value == "with"


def of_next(behind: Iterable[Found], hit: Found, word: Found) -> bool:
    """Whether a Persian word of a channel stands right before another predicate, one of those `behind` it."""
    return word.i >= hit.j and any(h is not hit and h.i == word.j for h in behind)
