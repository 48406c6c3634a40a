"""English days and years that stand between an article or owner and the noun of a contact: "the March 4 meeting between
the two", "their 2018 summit". Whatever else the sentence tells, they are that noun's.
"""

from __future__ import annotations

from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage

TIMES = ("day", "days", "weekday", "month", "year")
KINDS = 2  # tokens between the time and its noun that say of what kind it is ("the May 3 phone call")


def at_noun(passage: Passage, date: Mention) -> int | None:
    """Where the noun of a contact begins to which a time belongs like an adjective; no other word that is told, and no
    preposition, between ("the March 4 attack before talks").
    """
    if passage.pack.data.pack.order != "SVO" or date.i == 0 or date.kind not in TIMES:
        return None
    pack, at = passage.pack, date.i - 1
    planned = passage.ending("status", date.i)  # "his planned mid-December summit"
    if planned is not None and planned.entries[0].value == "planned" and passage.fold(at) not in pack.verbal:
        at = planned.i - 1
    if at < 0 or passage.fold(at) not in pack.pointing | pack.articles | pack.possessives:
        return None
    for t in range(date.j, min(date.j + KINDS + 1, len(passage.tokens))):
        found = passage.starting("frame", t)
        if found is not None and found.get("frame.noun") is not None:
            return t
        if passage.tokens[t].form.kind != "w" or passage.starting("func", t) or passage.covering("actor", t):
            return None
    return None
