"""What noun of a contact stands last between two of them."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.language.passage import Passage


def gathering_between(passage: Passage, a: int, b: int) -> bool:
    """«وصل إلى القاهرة بعد قمة التقى خلالها …»: whether the last noun of tokens `[a, b)` tells of no journey."""
    nouns = [f for f in passage.begun("frame", a, b) if f.get("frame.noun")]
    return bool(nouns) and not JOURNEYS.intersection(e.value for e in nouns[-1].all("frame.noun"))
