"""Ways to do something that two states look into: together, where it is their own ties that are to grow."""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

NEAR = 3  # tokens from «راه‌های» over «گسترش» to «همکاری‌های»


def shared(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """«راه‌های گسترش همکاری‌ها را بررسی کردند»; not «شیوه‌های جنگ را», «… روابط با عراق را», «جداگانه»: each at home."""
    low, high = clauses.clause(hit.i)
    if passage.within("separate", low, high):
        return False
    for found in passage.begun("ways", low, hit.i):
        words = range(found.i, min(found.j + NEAR, hit.i))
        tie = next((t for t in words if passage.fold(t) in passage.pack.own_ties), None)
        if tie is not None and not any(
            (e := f.get("func.mark")) and e.value in ("with", "to") for f in passage.begun("func", tie + 1, hit.i)
        ):
            return True
    return False
