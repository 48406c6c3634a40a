"""«پس از هفته‌ها مذاکره», «بعد از سه دور گفت‌وگو»: talks in the singular of which somebody says how many there were."""

from __future__ import annotations

from dragoman.language.passage import Passage

LONG = frozenset(("week", "month", "year", "decade", "century"))  # of talks that are no news of today
NUMBER = 3  # tokens of how many, behind «پس از»


def measured(passage: Passage, at: int) -> bool:
    """Whether so much time, or so many rounds, of the talks that token `at` names stand before it behind "after"."""
    unit = passage.ending("date", at)
    timed = unit is not None and unit.get("date.unit") is not None
    if at == 0 or not (timed or passage.fold(at - 1) in passage.pack.rounds):
        return False
    found = passage.begun("date", max(0, at - 2 - NUMBER), at)
    return any(f.get("date.after") is not None and f.j < at for f in found)


def held(passage: Passage, at: int) -> bool:
    """Whether talks in the singular at token `at` are more than a thought: they go on, or there were so many."""
    return passage.ending("going", at) is not None or measured(passage, at)


def long(passage: Passage, at: int) -> bool:
    """Whether weeks or more of the talks at token `at` are over."""
    unit = passage.ending("date", at)
    entry = unit.get("date.unit") if unit is not None else None
    return entry is not None and entry.value in LONG and measured(passage, at)
