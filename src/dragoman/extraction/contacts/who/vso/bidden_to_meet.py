"""Arabic «قبول دعوة نظيره لعقد لقاء», «دعوته للاجتماع»: an invitation to meet, which leads to no place."""

from __future__ import annotations

from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found

REACH = 12  # tokens of who invites, between the invitation and what to
MET = frozenset(("meeting", "talks", "summit"))


def to_meet(beside: Beside, hit: Found) -> bool:
    """Whether «لـ» or «إلى» leads from an invitation to a meeting, or to the verbal noun that carries it."""
    _, high = beside.clauses.clause(hit.i)
    for noun in beside.begun(hit.j, min(high, hit.j + REACH)):
        value = noun.get("frame.noun")
        if value is None or value.value not in MET:
            continue
        carried = beside.passage.ending("carrier", noun.i)
        first = carried or noun
        clitic = beside.passage.pack.clitics.get(first.pre)
        led = beside.passage.pack.clitic_marks.get((clitic.preposition or "") if clitic else "")
        return led == "to-clitic" or beside.marks.get(first.i) == "to"
    return False
