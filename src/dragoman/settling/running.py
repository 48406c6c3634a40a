"""The day of a war that is still going on: «المستمر لليوم الـ28», «در بیست و هشتمین روز جنگ غزه», "for the 28th day".

The landmark that began it tells the article's own day. Said as going on («لليوم الـ28», "for the 28th day") or as so
many days old («منذ 28 يوما») it is today's; otherwise («في اليوم العاشر للحرب») it bounds an article only beside
words about its today, which have to agree.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec

from dragoman.dating.cursor import Cursor
from dragoman.dating.numbers import number, ordinal
from dragoman.language.passage import Passage
from dragoman.settling.clue import INFERRED, Clue
from dragoman.settling.landmarks import Sentences, wanted
from dragoman.world.landmarks import Landmark

DAY = datetime.timedelta(days=1)
MOST = 3000  # days for which anything is counted
SECOND = 7  # up to here «لليوم الثاني» may be "for the day after"
ROUND = 10  # so many days since something, by tens, are about so many


class Count(msgspec.Struct, frozen=True):
    """Tokens `[i, j)` count days: the `first` to `last` of them is today; `going` where the words say that it goes
    on."""

    i: int
    j: int
    first: int
    last: int
    going: bool


def running(passage: Passage, wars: list[Landmark], cursor: Cursor | None = None) -> Iterator[Clue]:
    """A clue for every day that is counted from the beginning of a landmark that went on."""
    if not wars:
        return
    sentences = Sentences(passage)
    told = [(of, wanted(passage.pack, of.running[passage.pack.code])) for of in wars]
    for count in counts(cursor or Cursor(passage, None)):
        at = sentences.number(count.i)
        for of, words in told:
            if not sentences.holds(at, words):
                continue
            yield Clue(
                basis=INFERRED,
                first=of.date + DAY * (count.first - 1),
                last=of.date + DAY * (count.last - 1),
                why=f"{of.id} ({of.date}) is in its day {count.first}",
                spans=(passage.span(count.i, count.j),),
                firm=count.going,
            )


def counts(c: Cursor) -> Iterator[Count]:
    """Every count of days: the first is one."""
    units = c.kinds.get("unit", {})
    if all(entry.value != "day" for entry, _ in units.values()):
        return
    for i in sorted({*units, *c.kinds.get("ago", ()), *c.counts, *c.passage.numbers}):
        ago = c.value(i, "ago")
        if ago and ago[0] == "before":
            so_many = number(c, ago[1])
            if so_many and _days(c, so_many[1]) and 1 < so_many[0] <= MOST:
                going = so_many[0] % ROUND > 0
                yield Count(i, so_many[1] + 1, so_many[0], so_many[0] + 1, going)
            continue
        found = _nth(c, i)
        if found and 1 < found[0] <= MOST:
            going = (c.preposition_of(i) or c.cue(i, "continuing")) and found[0] > SECOND
            yield Count(i, found[1], found[0], found[0], going)


def _nth(c: Cursor, i: int) -> tuple[int, int] | None:
    """«اليوم الـ28», «اليوم الثامن والعشرين», «بیست و هشتمین روز», "28th day": which one and where it ends."""
    if _days(c, i):
        at = c.bare_article(i + 1)
        found = ordinal(c, i + 1) or (c.digits(at) if at > i + 1 else None)
        return None if found is None or c.has(found[1], "month") else found
    nth = ordinal(c, i)
    digits = c.digits(i)
    if nth is None and digits and c.glued(digits[1]) and c.has(digits[1], "day_suffixes"):
        nth = digits[0], c.has(digits[1], "day_suffixes") or digits[1]
    return (nth[0], nth[1] + 1) if nth and _days(c, nth[1]) else None


def _days(c: Cursor, i: int) -> bool:
    return c.value(i, "unit") == ("day", i + 1)
