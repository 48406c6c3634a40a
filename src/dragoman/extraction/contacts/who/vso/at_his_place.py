"""Where an Arabic visit led whose place stands elsewhere than behind it: «زيارة نظيره إلى بلاده», «الرئيس في بيروت في
زيارة».
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import LANDS, Group, ending
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

BEHIND = 6  # tokens between the visitor and «إلى بلاده» («الرسمية الأولى»)
HOSTS = (*PERSONS, "institution", "state")


def his_land(passage: Passage, clauses: Clauses, hit: Found, sides: list[Side]) -> bool:
    """«زيارة نظيره المصري إلى بلاده», «زيارة الرئيس لبلادها»: whether the visit led to the land of whom the pronoun
    means, who is not the visitor: he goes there and comes from elsewhere.
    """
    pack = passage.pack
    if pack.data.pack.order != "VSO" or not sides or any(s.role != "visitor" or s.mention.i < hit.j for s in sides):
        return False
    if any(s.mention.kind not in PERSONS and s.mention.institution != "delegation" for s in sides):
        return False
    start = max(s.mention.j for s in sides)
    _, high = clauses.clause(hit.i)
    led = tuple(p for p, mark in pack.data.markers.clitic_marks.items() if mark == "to-clitic")
    for t in range(start, min(high, start + BEHIND)):
        word = passage.fold(t)
        if word in pack.own:
            before = passage.starting("func", t - 1)
            mark = before.get("func.mark") if before else None
            return mark is not None and mark.value == "to"
        if any(word == p + own for p in led for own in pack.own):
            return True
        if passage.covering("actor", t) or passage.covering("frame", t):
            return False
    return False


def host(group: Group | None, sides: list[Side]) -> bool:
    """Whether a group may be whose land it is."""
    if group is None or len(group.mentions) != 1 or group.mentions[0].kind not in HOSTS:
        return False
    party = group.mentions[0].party
    return party is not None and party not in {s.party for s in sides}


def where(passage: Passage, clauses: Clauses, groups: list[Group], hit: Found) -> Group | None:
    """«قال الوزير من القاهرة، حيث بدأ زيارة، إن …»: the place on which such a clause of a visit hangs."""
    low, _ = clauses.clause(hit.i)
    if passage.pack.data.pack.order != "VSO" or passage.starting("there", low) is None:
        return None
    place = next((g for g in reversed(groups) if clauses.touching(g.j, low)), None)
    if place is None or place.mark not in ("place", "from", "to") or len(place.parties) != 1:
        return None
    return place if all(m.kind in LANDS for m in place.mentions) else None


def guest(who: Group, place: Group) -> bool:
    """Whether a group may be who came to a place: one person from elsewhere."""
    first = who.mentions[0]
    return len(who.mentions) == 1 and first.kind in PERSONS and first.party not in (None, *place.parties)


def stays(passage: Passage, groups: list[Group], hit: Found) -> Group | None:
    """«وزير الدفاع في بغداد في زيارة مفاجئة»: the place right before «في زيارة», with somebody right before it."""
    led = passage.ending("func", hit.i)
    if (
        passage.pack.data.pack.order != "VSO"
        or led is None
        or (e := led.get("func.mark")) is None
        or e.value != "place"
    ):
        return None
    place = ending(groups, led.i)
    if place is None or place.mark != "place" or len(place.parties) != 1:
        return None
    if any(m.kind not in LANDS for m in place.mentions):
        return None
    who = ending(groups, place.i - 1)
    there = who is not None and who.mark == "" and all(m.kind in PERSONS for m in who.mentions)
    return place if there else None
