"""Whether what is told says that a contact took place, or only names it."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.who.svo import infinitives as svo_infinitives
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.ruling import over as is_over
from dragoman.extraction.contacts.words.sov import positions as sov
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

HEADLINED = ("summit", "meeting", "talks")  # what an Arabic headline names by its noun alone may be still to come


def soft(
    beside: Beside,
    groups: list[Group],
    frame: Frame,
    hit: Found,
    verb: Found | None,
    status_at: tuple[int, int] | None,
    *,
    purpose: bool,
) -> bool:
    """Whether a bare noun names a contact without saying that it took place, or says so only behind it."""
    title = beside.clauses.sentence[hit.i] == 0 and not beside.adjunct(hit)
    if beside.order == "SOV" and status_at is None and sov.leaves_open(frame, verb, title=title):
        return True
    own = verb is not None and status_at in (None, (verb.i, verb.j))
    if beside.order == "SVO" and verb and own and svo_infinitives.decided(beside.passage, groups, (verb.i, verb.j)):
        return True
    if not frame.noun:
        return False
    over = beside.order == "SVO" and verb is None and is_over(beside.passage, hit.i) is not None
    if status_at is None and over:
        return bool(frame.status)  # "flew in after a trip to Cairo"
    if status_at is None:
        bare = frame.event == "visit" or (frame.event in HEADLINED and beside.order == "VSO" and title)
        return bool(frame.status) or ((bare or purpose) and verb is None)
    met = beside.order == "SVO" or (beside.order == "SOV" and frame.event not in JOURNEYS)
    if met and verb is None and beside.passage.starting("before", status_at[0]):
        return True  # "said ahead of his visit", «پیش از دیدار با …»: it may be over by now
    if over:
        return True  # "is expected in Riyadh after a trip to Cairo": which may be over
    aside = beside.during(hit) or status_at[0] >= hit.j  # «خلال محادثاته …», «المباحثات بين … ستركز على»
    return beside.order == "VSO" and verb is None and aside
