"""What is said of a session of a body: that somebody asks for it, and that it takes place where a verb says so."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

ASKED = 6  # tokens between the word for asking and the noun of what is asked for
BACK = 8  # tokens of the body whose session it is before its noun
NEXT = 2  # tokens between a verb and its subject


def called_for(passage: Passage, hit: Found, status: str, cue: tuple[int, int] | None) -> bool:
    """ "called for an emergency summit of the bloc": whether a word of asking leads to the noun of a session; not one
    that only tells of an invitation to it, nor "called for cooperation to help a meeting".
    """
    if status != "called-for" or cue is None:
        return False
    invited = passage.covering("frame", cue[0])
    if invited is not None and (noun := invited.get("frame.noun")) is not None and noun.value == "invitation":
        return False
    carried = passage.ending("carrier", hit.i)
    if carried is not None and carried.get("carrier.attend") is not None:
        return False  # «دعا الرئيس إلى حضور القمة»
    if passage.pack.data.pack.order == "VSO" and carried is None and not hit.pre:
        held = passage.starting("actor", hit.j)  # «دعا قمة الناتو إلى دعمه» asks something of it
        return held is None or bool(held.pre) or passage.ending("func", hit.i) is not None
    if passage.pack.data.pack.order != "SVO" or hit.i < cue[1]:
        return True
    between = range(cue[1], hit.i)
    return len(between) <= ASKED and not any(passage.fold(t) in passage.pack.infinitives for t in between)


def bound_for(passage: Passage, beside: Beside, hit: Found) -> bool:
    """ "flew to Brussels for a NATO summit": whether an English journey is told before what it is for."""
    low, _ = beside.clauses.clause(hit.i)
    at = hit.i
    while at > max(low, hit.i - BACK) and (mark := passage.ending("func", at)) is None:
        at -= 1
    entry = mark.get("func.mark") if (mark := passage.ending("func", at)) is not None else None
    if entry is None or entry.value != "about":
        return False
    verbs = (e for h in beside.begun(low, at) for e in h.all("frame.verb"))
    return any(f.event in JOURNEYS for e in verbs for f in beside.book.by_verb.get(e.value, []))


def takes_place(passage: Passage, clauses: Clauses, hit: Found, verb: Found | None) -> bool:
    """«تعقد القمة العربية في بغداد», "Cairo will host the summit": whether a session is what the main verb of a clause
    says to take place; not «يترأس وفد بلاده في القمة», "met when Cairo hosted the summit".
    """
    if passage.pack.data.pack.order == "SOV":  # «اجلاس سران عرب در بغداد برگزار می‌شود»
        return not any(passage.ending(layer, hit.i) for layer in ("carrier", "func", "purpose"))
    if verb is None:
        return False
    if passage.pack.data.pack.order == "SVO":
        low, _ = clauses.around(verb.i)
        main = clauses.opener.get(clauses.number[verb.i]) == "sentence"
        return main and not passage.begun("frame", low, verb.i)
    dated = (t for t in range(verb.j, hit.i) if not passage.covering("date", t))
    return verb.i >= hit.j or sum(1 for _ in dated) < NEXT
