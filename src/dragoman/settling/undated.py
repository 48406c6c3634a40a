"""What words of time say on a page that gives no day to count from: a weekday of the news, or a time that lies back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.dating.mention import Mention, Sense
from dragoman.extraction.contacts.another import EXACT, LATELY

if TYPE_CHECKING:
    from dragoman.settling.attach import Days

KINDS = frozenset(("weekday", "month", "day", "unit", "offset", "vague", "season"))
PAST = frozenset(("past", "preceding"))
YEAR = 366  # days
TOPIC = 8  # tokens between «درباره» and a time in what it leads in
LONG = frozenset(("week", "month", "year", "season"))


def weekday(days: Days, i: int, j: int, sentence: int) -> tuple[int, tuple[int, int]] | None:
    """The weekday (1 is Monday) that the words around a predicate name, where no day is known, and its tokens."""
    found = days.nearest(i, j, sentence, days.open) if days.open else None
    senses = [s for s in found.senses if s.weekday is not None] if found else []
    if found is None or len(senses) != 1 or senses[0].last_weekday is not None or senses[0].weekday is None:
        return None
    return senses[0].weekday + 1, (found.i, found.j)


def times(dates: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """The times that are named without a day to count from (not since when, or until when, something is), and all
    weekdays.
    """
    found = [d for d in dates if d.when is None]
    return [d for d in found if d.bound == "" and d.kind in KINDS], [d for d in found if d.kind == "weekday"]


def long_spans(days: Days, dates: list[Mention]) -> list[Mention]:
    """«در دهه هفتاد», «در سال‌های ۱۳۹۵ و ۱۳۹۶»: the Persian times of more than a year that «در» leads in, within which
    something told once was, so that it is no news; not of what they talked about («درباره جنگ در دهه هفتاد»).
    """
    if days.passage.pack.data.pack.order != "SOV" or days.published is None:
        return []
    led = {f.j for f in days.passage.leading("place", "during")}
    about = [f.j for f in days.passage.leading("about")]
    over = [d for d in dates if d.when is not None and d.when.end < days.published and d.i in led]
    over = [d for d in over if not any(d.i - TOPIC <= j < d.i for j in about)]
    return [d for d in over if d.when is not None and (d.when.end - d.when.start).days > YEAR and d.bound == ""]


def then(days: Days, i: int, j: int, sentence: int) -> str:
    """`LATELY`, `EXACT`, or the words by which what is told at tokens `[i, j)` lies back («last month», «in June»)."""
    found = days.nearest(i, j, sentence, days.timeless) if days.timeless else None
    if found is None or days.clause[found.i] != days.clause[i]:
        return ""
    if found.i > j and not days.elsewhere.reaches(found, i, j):
        return ""  # "discussed the attack last week"
    if found.j <= i and days.told_in(found.j, i):
        return ""  # "back in October he said that talks went on"
    if any(s.weekday is not None for s in found.senses) or _of_late(found.senses[0]):
        return LATELY
    if found.senses[0].kind == "day":
        return EXACT
    return " ".join(found.text.casefold().split()) if _back(found.senses[0]) else ""


def _of_late(sense: Sense) -> bool:
    return sense.kind == "offset" and sense.unit == "day" and sense.count in (0, -1)


def _back(sense: Sense) -> bool:
    if sense.kind == "month":
        return sense.day is None
    if sense.kind == "offset":
        return sense.unit in LONG and sense.count is not None and sense.count < 0
    so_far = sense.kind == "unit" and sense.unit == "year" and sense.to == "this"
    return so_far or (sense.unit in LONG | {""} and sense.to in PAST)
