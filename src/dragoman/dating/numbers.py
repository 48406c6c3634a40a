"""Numbers and ordinals, in digits or in words: simple words are composed."""

from __future__ import annotations

from dragoman.dating.cursor import Cursor

TENS = range(20, 100, 10)


def words(c: Cursor, i: int) -> tuple[int, int] | None:
    """A number in words at token `i` («ألفان وثمانية عشر», «هزار و سیصد و نود»), and where it ends."""
    first = c.value(i, "number")
    if first is None:
        return None
    total, current, at = 0, 0, i
    smallest, unit = 10**9, False
    step: tuple[str, int] | None = first
    while step is not None:
        number = int(step[0])
        if number in (100, 1000):
            current = max(1, current) * number
        elif number > 1000:
            total += number
        elif c.article and unit and number in TENS:
            current, unit = current + number, False  # «ثمانية وأربعين»: the unit stands first
        elif number >= smallest and current:
            break
        else:
            current += number
        if number >= 1000:
            total, current = total + current, 0
        smallest = _room(number)
        unit = number < 10
        at = step[1]
        step = _next(c, at, "number")
    return (total + current, at) if at > i else None


def _room(number: int) -> int:
    """A number smaller than this may follow inside the same number."""
    if number >= 1000:
        return 1000
    if number >= 100:
        return 100
    return 10 if number >= 20 else 1


def _next(c: Cursor, at: int, kind: str) -> tuple[str, int] | None:
    """The next simple word of a number, behind «and» or joined to it; also "twenty-one"."""
    after = c.has(at, "and")
    if after is not None:
        return c.value(after, kind)
    found = c.value(at, kind)
    if found and (c.joined(at) or not c.article):
        return found
    return None


def number(c: Cursor, i: int) -> tuple[int, int] | None:
    """A whole number in digits or words."""
    return c.digits(i) or words(c, i)


def ordinal(c: Cursor, i: int) -> tuple[int, int] | None:
    """An ordinal in words («الحادي والعشرين», «بیست و سوم», "twenty-first"); 0 is «last»."""
    if i not in c.counts:
        return None
    found = c.value(i, "ordinal")
    if found:
        if found[0] == "last":
            return 0, found[1]
        unit = int(found[0])
        tens = _next(c, found[1], "ordinal") if unit < 10 and c.article else None
        if tens and tens[0] in ("20", "30") and c.joined(found[1]):
            return unit + int(tens[0]), tens[1]
        return unit, found[1]
    tens = c.value(i, "number")
    if tens and tens[0] in ("20", "30"):
        rest = _next(c, tens[1], "ordinal")
        if rest and rest[0] != "last" and int(rest[0]) < 10:
            return int(tens[0]) + int(rest[0]), rest[1]
    return None
