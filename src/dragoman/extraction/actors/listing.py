"""«با رئیس‌جمهور، نخست‌وزیر و وزیر خارجه عراق»: Persian offices of one state, which stands behind the last of them."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS


def listing(passage: Passage, phrases: Sequence[Phrase]) -> int:
    """How many of the last `phrases` are bare offices that commas list; at least one."""
    count = 1
    if passage.pack.data.pack.order != "SOV":
        return count
    while count < len(phrases) and _listed(passage, phrases[-count - 1], phrases[-count]):
        count += 1
    return count


def _listed(passage: Passage, before: Phrase, phrase: Phrase) -> bool:
    bare = before.kind == "office" and before.office and not (before.state or before.people or before.name)
    return bool(bare) and not before.counterpart and phrase.i - before.j == 1 and passage.fold(before.j) in COMMAS
