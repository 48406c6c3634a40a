"""Arabic «دعا الرئيس الروسي نظيره السوري إلى موسكو»: whom somebody bids come to where he is at home."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

REACH = 24  # tokens of two with their names and offices
PLACES = frozenset(("actor.capital", "actor.city", "actor.metonym"))


def home(passage: Passage, clauses: Clauses, groups: Sequence[Group], hit: Found) -> bool:
    """Whether the first «إلى» behind a verb of inviting leads right to a place that is of the land of the one whom the
    verb is said of, right behind it, and of nobody else there; not «دعاه إلى دعم موسكو».
    """
    _, high = clauses.clause(hit.i)
    marks = passage.begun("func", hit.j, min(high, hit.j + REACH))
    to = next((f for f in marks if (e := f.get("func.mark")) is not None and e.value == "to"), None)
    place = passage.starting("actor", to.j) if to is not None else None
    if to is None or place is None or place.kinds.isdisjoint(PLACES):
        return False
    bidding = [g for g in groups if hit.j <= g.i and g.j <= to.i]
    led = next((g for g in groups if g.i == to.j), None)
    if led is None or len(bidding) != 2 or bidding[0].i > hit.j + 1:
        return False
    return led.parties == bidding[0].parties and led.parties != bidding[1].parties
