"""Whether an Arabic vehicle brought whose it is: «وصلت طائرة الرئيس إلى القاهرة», unless it came «فارغة»."""

from __future__ import annotations

from dragoman.extraction.sorts import PLACES
from dragoman.language.passage import Passage

LED = ("to", "place")  # marks of where it arrived


def carried(passage: Passage, at: int) -> bool:
    """Whether nothing but where, when and on what errand is told from token `at` on, up to a sign: a word besides may
    say that nobody was in it.
    """
    led, place = passage.starting("func", at), passage.starting("actor", at)
    entry = led.get("func.mark") if led else None
    placed = place is not None and not PLACES.isdisjoint(place.kinds)  # «وصلت طائرة الرئيس القاهرة», «بمطار القاهرة»
    if not placed and (entry is None or entry.value not in LED):
        return False
    told = passage.covered("actor", "date", "quiet", "func")
    for t in range(at, len(passage.tokens)):
        kind = passage.tokens[t].form.kind
        if kind in "pl" or passage.starting("frame", t) or passage.starting("light", t):
            return True
        if not (kind == "n" or t in told or passage.fold(t) in passage.pack.grounds):
            return False
    return True
