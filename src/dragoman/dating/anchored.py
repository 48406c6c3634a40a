"""Days that lean on an event: «غداة», «۳ روز پس از این هشدار», "two days before the vote"."""

from __future__ import annotations

from dragoman.dating.absolute import Parsed
from dragoman.dating.cursor import Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.relative import _length

DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "hour": 0, "minute": 0}


def anchored(c: Cursor, i: int) -> Parsed | None:
    """A distance from an event. `count` is in days, null for "some"; unit `that` where the event is only
    pointed at («قبل از آن»)."""
    word = c.value(i, "anchor")
    if word and not c.article_of(i):
        that = "that" if c.capitals and _ended(c, word[1]) else ""  # "they had met the day before"
        return Sense(kind="anchored", unit=that, count=int(word[0])), word[1]
    side = c.value(i, "thence")
    if side and c.fold(side[1]).startswith(tuple(c.file.by)):  # «قبل ذلك بيوم», «بعدها بأسبوعين»
        by = _length(c, side[1])
        return (_that(by, int(side[0])), by[2]) if by else None
    length = _length(c, i)
    if length:
        return _behind(c, length, length[2])
    one = c.found(i, "unit")
    if one and not one[0].tags and one[0].value in DAYS:
        return _pointed(c, one[0].value, one[1])
    for kind, sign in (("after", 1), ("before", -1)):
        at = c.has(i, kind)
        length = _length(c, at) if at else None
        if length and c.article:
            for j in (length[2], length[2] + 1):  # «بعد عام من», «بعد عام تماما من»
                end = c.has(j, "of_event")
                if end is not None and c.kind(j - 1) == "w" and c.has(j, "from_now") is None:
                    return _sense(c, length[0], _times(length[1], sign), end)
    return None


def _behind(c: Cursor, length: tuple[str, int | None, int], at: int) -> Parsed | None:
    """«۳ روز پس از …», "a day after …"; Arabic «بعد يوم من» stands before the length and is above."""
    for kind, sign in (("after", 1), ("before", -1)):
        j = c.has(at, kind)
        if j is None or c.article:
            continue
        return _sense(c, length[0], _times(length[1], sign), j)
    return None


def _pointed(c: Cursor, unit: str, at: int) -> Parsed | None:
    """«روز پیش از آن», "the week after that": one of a unit from what is pointed at."""
    for kind, sign in (("after", 1), ("before", -1)):
        j = c.has(at, kind)
        that = c.has(j, "that") if j is not None and not c.article else None
        if that is not None and _alone(c, that):
            return _that((unit, 1, at), sign), that
    return None


def _that(length: tuple[str, int | None, int], sign: int) -> Sense:
    """A distance from what was told before, in days."""
    return Sense(kind="anchored", unit="that", count=_times(length[1], sign * DAYS.get(length[0], 0)))


def _times(count: int | None, sign: int) -> int | None:
    return None if count is None else sign * count


def _sense(c: Cursor, unit: str, count: int | None, j: int) -> Parsed:
    if c.capitals and _ended(c, j):  # "two days before, he had met"
        return Sense(kind="anchored", unit="that", count=_times(count, DAYS.get(unit, 0))), j
    that = c.has(j, "that")
    if that is not None and _alone(c, that):
        return Sense(kind="anchored", unit="that", count=_times(count, DAYS.get(unit, 0))), that
    return Sense(
        kind="anchored", unit="hour" if unit in ("minute", "hour") else "", count=_times(count, DAYS.get(unit, 0))
    ), j


def _ended(c: Cursor, at: int) -> bool:
    """Whether no event follows: no word at all, or where or when else something was ("the day before in Doha")."""
    return c.kind(at) != "w" or c.has(at, "on") is not None or c.has(at, "inside") is not None


def _alone(c: Cursor, at: int) -> bool:
    """Whether the pointing word stands for the event itself («قبل از آن نیز», «پیش از آن در دوحه», «پیش از آن پوتین»)
    and not before a noun («آن دیدار») or clause («آن که»)."""
    func, person = (c.passage.starting(layer, at) for layer in ("func", "actor"))
    if func is not None and (func.get("func.that") or func.get("func.relative")):
        return False
    named = person is not None and person.get("actor.person") is not None
    return named or c.free(at) or c.passage.starting("quiet", at) is not None
