"""«از هند خواست با پاکستان گفت‌وگو کند»: who, in Persian, would do what somebody asks him to."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.verbs import between
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

ASKS = frozenset(("request", "ask"))  # verbs of asking, whose «از» leads in whom
FAR = 25  # tokens between the verb of asking and the noun of what is asked for


def asked(
    passage: Passage,
    groups: list[Group],
    hit: Found,
    verb: Found | None,
    clauses: Clauses,
    *,
    us: Callable[[Found, str], Group | None],
) -> Group | None:
    """Whom a verb of asking, before the noun `hit` in its sentence, has behind «از»: he is the subject of the
    subjunctive that follows. `us` tells who says it («از ما خواست با هند گفت‌وگو کنیم»).
    """
    if verb is None or verb.i < hit.i or not any("subjunctive" in e.tags for e in verb.entries):
        return None
    low, _ = clauses.around(hit.i)
    found = passage.begun("frame", max(low, hit.i - FAR), hit.i)
    asks = [f for f in found if any(e.value in ASKS for e in f.all("frame.verb"))]
    if not asks or between(passage, asks[-1].j, hit.i):
        return None
    if any(passage.fold(t) in passage.pack.finite for t in range(asks[-1].j, hit.i)):
        return None
    named = next((g for g in groups if g.mark == "from" and 0 <= asks[-1].i - g.j <= 1), None)
    first = passage.ending("pronoun", asks[-1].i)
    ours = named is None and first is not None and first.entries[0].value == "from1"
    return us(hit, "from") if ours else named
