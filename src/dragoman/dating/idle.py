"""What can be no date by what stands beside it: asked before any rule is."""

from __future__ import annotations

from dragoman.dating.cursor import Cursor
from dragoman.dating.numeric import SEPARATORS
from dragoman.dating.parts import leading

DIGITS, UNIT, PARTOF = frozenset(("digits",)), frozenset(("unit",)), frozenset(("partof",))
LEADING = frozenset(("mod", "that"))  # «هذا», "that": of a date only before a word of one
SHORT = 3  # digits that are no year
WHOLE = "weekend"  # the unit that is a date by itself


def idle(c: Cursor, i: int, here: frozenset[str], *, lonely: bool) -> bool:
    """Whether no rule reads anything at token `i`, where the kinds `here` begin."""
    if lonely:
        return "digits" not in here or (here == DIGITS and _counts(c, i))
    if here <= LEADING:
        lead = leading(c, i)
        return lead is None or (lead[1] not in c.at and c.kind(lead[1]) != "n")
    if here == UNIT:
        unit = c.value(i, "unit")
        return unit is not None and unit[0] != WHOLE and _bare(c, unit[1])
    return here == PARTOF and _bare(c, c.has(i, "partof") or i)


def _counts(c: Cursor, i: int) -> bool:
    """Whether a short number stands without a sign that would join it to another, and behind no word that announces
    a day.
    """
    fold = c.fold(i)
    alone = len(fold) <= SHORT and fold.isdecimal() and not c.sign(i + 1, SEPARATORS)
    return alone and c.has(i - 1, "on") is None


def _bare(c: Cursor, j: int) -> bool:
    """Whether a plain word stands at token `j`, or nothing: no word of a date, no number, no sign, no article."""
    return j not in c.at and c.kind(j) not in ("n", "p") and c.fold(j) != c.article
