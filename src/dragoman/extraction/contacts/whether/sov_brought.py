"""«می‌تواند ازسرگیری مذاکرات X و Y را تسهیل کند»: Persian talks of whose beginning again a subjunctive says that it may
be brought about: they are not held.
"""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

TALKS = ("talks", "mediation")


def brought_about(
    passage: Passage, clauses: Clauses, event: str, hit: Found, verb: Found | None
) -> tuple[int, int] | None:
    """The verb in the subjunctive behind talks with no verb of their own, before which a word for beginning again
    stands; None where none does.
    """
    if event not in TALKS or verb is not None or hit.i == 0 or passage.fold(hit.i - 1) not in passage.pack.resumed:
        return None
    _, high = clauses.clause(hit.i)
    found = passage.begun("light", hit.j, high)
    if not found or passage.begun("say", hit.j, high):
        return None
    last = found[-1]
    return (last.i, last.j) if any("subjunctive" in e.tags for e in last.entries) else None
