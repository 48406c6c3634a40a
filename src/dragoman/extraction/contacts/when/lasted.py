"""English: "after months of talks", "two years of intensive negotiations": what has gone on for so long is no news of
today.
"""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.passage import Passage

LONG = frozenset(("week", "month", "year", "decade", "century"))  # of days of talks a page tells as they are held
PLURAL = "s"  # "have held five rounds of talks": since when, nobody says
KINDS = 3  # words between "of" and the noun ("of intensive indirect talks")


def lasted(passage: Passage, told: Candidate) -> bool:
    """Whether weeks, months or years of it stand before the noun of a contact, or it tells of several rounds."""
    first = passage.fold(told.i)
    if first in passage.pack.rounds and first.endswith(PLURAL):
        return True
    for at in range(told.i, max(told.i - KINDS, 0) - 1, -1):
        led = passage.ending("func", at)
        mark = led.get("func.mark") if led is not None else None
        if led is None or mark is None:
            continue
        unit = passage.ending("date", led.i) if mark.value == "of" else None
        entry = unit.get("date.unit") if unit is not None else None
        return entry is not None and entry.value in LONG
    return False
