"""Where the title of an Arabic official ends, with what he is for: «وزير الدولة للشؤون الخارجية», «المبعوث الصيني الخاص
إلى الشرق الأوسط». A place behind that says where he was met, as one behind a name does.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.actors.fields import goes_on, opens, sure
from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.language.passage import Passage

SENT = frozenset(("envoy", "un-envoy"))  # who are somewhere for «إلى»
WORDS = 4  # words of what somebody is for


def titles(passage: Passage, mentions: Iterable[Mention]) -> set[int]:
    """The tokens behind the titles of Arabic officials that go on behind what is known of them."""
    if passage.pack.data.pack.order != "VSO":
        return set()
    ends = (_end(passage, m) for m in mentions if m.kind in PERSONS and m.party is not None)
    return {end for end in ends if end}


def _end(passage: Passage, mention: Mention) -> int:
    """Where the title goes on to behind a mention; 0 where it ends with it."""
    pack, at, last = passage.pack, mention.j, len(passage.tokens)
    while at < last and passage.fold(at) in pack.epithets:
        at += 1
    if at >= last:
        return 0
    led = passage.starting("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is not None and mark is not None and mark.value == "to" and mention.office in SENT:
        first = until = led.j
    elif opens(passage, at) and sure(passage, at):
        first, until = at, at + 1
    else:
        return 0
    for t in range(until, min(last, first + WORDS)):
        if not goes_on(passage, t):
            break
        until = t + 1
    return until if until > first and not _of_land(passage, until) else 0


def _of_land(passage: Passage, at: int) -> bool:
    """«مساعد الوزير لشؤون الطاقة في سوريا»: whether a land that is led in at token `at` may be part of the title."""
    led = passage.starting("func", at)
    place = passage.starting("actor", led.j) if led is not None else None
    return place is not None and place.get("actor.state") is not None and place.get("actor.capital") is None
