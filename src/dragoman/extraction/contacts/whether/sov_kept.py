"""«از برگزاری دیدار X و Y جلوگیری کردند»: Persian contacts that somebody prevents, or tries to."""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def kept_from(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """Whether "from" leads in the noun at `hit`, over what carries it, and the next verb behind it is to prevent."""
    at = hit.i
    while at > 0 and passage.fold(at - 1) in passage.pack.doing and passage.starting("func", at - 1) is None:
        at -= 1
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    if mark is None or mark.value != "from":
        return False
    low, high = hit.j, clauses.clause(hit.i)[1]
    kept = passage.begun("keeping", low, high)
    if not kept or passage.ending("func", kept[0].i) is not None or passage.ending("purpose", kept[0].i) is not None:
        return False  # «از مذاکرات برای جلوگیری از جنگ حمایت کرد»
    return not any(passage.fold(t) in passage.pack.finite for t in range(low, kept[0].i))
