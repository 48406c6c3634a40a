"""Whether something is done to somebody: «با تشریفات کامل، رئیس‌جمهور آذربایجان را پذیرفت»."""

from __future__ import annotations

from dragoman.language.passage import Passage


def done_to(passage: Passage, at: int) -> bool:
    """Whether the Persian mark of an object stands at token `at`, right behind an office, or behind its holder's name
    or where he serves («سفیر پاکستان در تهران را احضار کرد»): "with" before it then leads in how it was done.
    """
    while True:
        found = passage.starting("func", at)
        mark = found.get("func.mark") if found is not None else None
        if found is not None and mark is not None and mark.value == "object":
            return True
        actor = passage.starting("actor", found.j if found is not None and mark is not None else at)
        if actor is None or (mark is not None and mark.value != "place"):
            return False
        at = actor.j
