"""Days that a Persian sentence says of another statement than that in which a contact is told."""

from __future__ import annotations

from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS


def of_the_first(passage: Passage, date: Mention, i: int) -> bool:
    """«جنگ در سال ۲۰۱۱ آغاز شد و وزیران خارجه ایران و ترکیه دیدار کردند»: whether a month or year stands in a statement
    that its verb closes before another opens with its own subject, and the predicate at token `i` is of that. A day
    may be that of both («نشست روز دوشنبه برگزار شد و وزیران … در حاشیه آن دیدار کردند»).
    """
    if date.j > i or date.when is None or date.when.precision in ("day", "days"):
        return False
    pack = passage.pack
    for t in range(date.j, i - 1):
        if passage.fold(t) not in pack.finite:
            continue
        at = t + 1 + (passage.fold(t + 1) in COMMAS)
        behind = passage.starting("actor", at + 1) if passage.fold(at) in pack.joins else None
        if behind is not None and behind.j <= i:
            return True
    return False
