"""Endings that pages write apart from their word («وزارت خارجه ی ترکیه», «گفتگو های دو کشور»).

Such an ending is no word of its own. The space before it is taken for the half-space that would join it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from dragoman.text.letters import DROPPED_RANGES, HALF_SPACE

_MARKS = "".join(f"{chr(first)}-{chr(last)}" for first, last in DROPPED_RANGES)


def pattern(endings: Iterable[str]) -> re.Pattern[str] | None:
    """What finds the space before one of `endings` that stands alone behind a word; null where there are none.

    A letter with a mark on it is no end of a word: «شب یَلدا» is two words, as «شب یلدا» is.
    """
    listed = "|".join(map(re.escape, endings))
    return re.compile(rf"(?<=[^\W\d_]) (?=(?:{listed})(?![{_MARKS}]*(?:\w|{HALF_SPACE})))") if listed else None


def fastened(raw: str, loose: re.Pattern[str] | None) -> str:
    """`raw` with a half-space for each space before a loose ending: of the same length, so offsets stay."""
    return _fastened(raw, loose) if loose is not None else raw


@lru_cache(maxsize=1)  # every article of a page asks for the page's
def _fastened(raw: str, loose: re.Pattern[str]) -> str:
    return loose.sub(HALF_SPACE, raw)
