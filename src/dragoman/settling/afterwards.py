"""The day of what a sentence says that something else came after: "on Sunday, three days after a
meeting in Doha", "a week after Putin met Erdogan, …", «پنجشنبه، یک روز پس از دیدار …».

The distance stands before the words of the contact, with no other predicate between; it counts from the day of what it
dates, which stands right before it, alone in the rest of the sentence, or in the sentence before. Without any it counts
from the article's own; in Arabic from it or the day before, and never from a day that stands behind it («وعشية زيارة
…»).
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from dragoman.dating.mention import Mention
from dragoman.model.when import When
from dragoman.settling import unstated
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

if TYPE_CHECKING:
    from dragoman.language.passage import Passage
    from dragoman.settling.attach import Days

REACH = 14  # tokens from a distance to the predicate of what it is counted from
EXACT = 27  # days up to which a distance names a day: "a month after" is about a month
LATELY = 7  # days within which something told was
YEAR = 360  # days that a year has, at least
PARTS = COMMAS | frozenset(";—–")


def distance(days: Days, i: int, low: int) -> Mention | None:
    """The distance behind which, in a sentence that begins at token `low`, the predicate at token `i` is told."""
    passage = days.passage
    near = [d for d in begun(days.leaning, max(low, i - REACH), i) if d.j <= i]
    if not near or any(s.unit in ("hour", "that") for s in near[-1].senses):
        return None
    between = range(near[-1].j, i)
    told = days.told_in(near[-1].j, i)
    return None if told or any(passage.fold(t) in PARTS for t in between) or _other(passage, between) else near[-1]


def fronted(days: Days, i: int, sentence: int) -> bool:
    """«وبعد أسابيع من تلك القمة، استقبل …», «وعقب اندلاع الحرب في فبراير 2022، زار …»: whether an Arabic sentence that
    goes on with a page opens with how far from something else the predicate at token `i` was, or behind what that has
    its own day, long ago.
    """
    passage = days.passage
    low = passage.sentences[sentence][0]
    comma = next((t for t in range(low, i) if passage.fold(t) in COMMAS), None)
    if passage.pack.data.pack.order != "VSO" or sentence == 0 or comma is None:
        return False
    near = (d for d in begun(days.leaning, low, low + 2) if d.j <= comma and d.j - d.i > 1)  # not «غداة الهجوم»
    opening = next(near, None)
    if opening is not None:
        return not any(s.unit == "hour" for s in opening.senses)
    led = passage.starting("func", low)
    mark = led.get("func.mark") if led is not None else None
    after = mark is not None and mark.value == "after"
    return after and any(days.stale(d.when) for d in begun(days.dates, low, comma))


def _other(passage: Passage, between: range) -> bool:
    """Whether something else than who met stands behind a distance: "two days after the quake Fidan met Hussein".

    What is neither a party nor a small word may end what stands there ("after Putin secretly met", "after a stormy
    meeting") but has nothing of its own behind it, no party and no preposition.
    """
    loose = False
    for t in between:
        small = passage.fold(t) in passage.pack.determiners or passage.fold(t) in passage.pack.modifiers
        word = passage.tokens[t].form.kind == "w"
        known = small or any(passage.covering(layer, t) for layer in ("actor", "func"))
        if passage.covering("say", t) or (loose and known):
            return True
        loose = loose or (word and not known and not _small(passage, t))
    return False


def _small(passage: Passage, t: int) -> bool:
    fold = passage.fold(t)
    small = fold in passage.pack.finite or fold in passage.pack.data.markers.personal
    return small or any(passage.covering(layer, t) for layer in ("light", "quiet"))


def day(days: Days, i: int, sentence: int) -> tuple[Mention | None, When | None]:
    """The distance from the predicate at token `i` that something else came after, and its day where that is exact."""
    low, high = days.passage.sentences[sentence]
    behind = distance(days, i, low)
    if behind is None:
        return None, None
    end = next((t for t in range(i, high) if days.passage.fold(t) in PARTS), high)
    named = [d for d in begun(days.dates, low, high) if d.kind != "anchored"]
    if any(behind.i <= d.i < end for d in named):
        return None, None  # "a week after they met on 3 March"
    far = bool(behind.offset is None or abs(behind.offset) > EXACT or days.elsewhere.loose(behind))
    if not far and (year := _year(days, behind, named)) is not None:
        return behind, year
    arabic = days.passage.pack.data.pack.order == "VSO"
    if arabic:  # «وعشية زيارة ميركل …، تضاءلت آمال إعفائها في أول مايو»: what stands behind is another day
        behind_it = [d for d in named if d.i >= behind.j]
        named = [d for d in named if d.i < behind.i]
        if behind_it and not named:
            alone = len(behind_it) == 1 and behind.i - low <= 1
            named = [d for d in behind_it if alone and _told_then(days, behind, d)]
            far = far or not named
    base = None if far else _base(days, behind, named, sentence)
    found = unstated.shifted(base, -behind.offset) if base is not None and behind.offset is not None else None
    if found is None:
        return behind, None
    evidence = (days.passage.span(behind.i, behind.j),)
    trace = f"{behind.offset} days before {base}, by «{behind.text}»"
    first = found
    if arabic and not named and base == days.published:  # news is of the day or of the one before
        first = unstated.shifted(found, -1) or found
    interval = found.isoformat() if first == found else f"{first.isoformat()}/{found.isoformat()}"
    return behind, When(start=first, end=found, edtf=interval, evidence=evidence, trace=trace)


def _ahead(days: Days, date: Mention) -> bool:
    """«ينتهي الإعفاء في أول مايو. وعشية زيارة ميركل …، تضاءلت الآمال»: whether a day of the Arabic sentence before is
    still to come: nothing that was told behind it was on it.
    """
    late = date.when is not None and days.published is not None and date.when.end > days.published
    return late and days.passage.pack.data.pack.order == "VSO"


def _told_then(days: Days, behind: Mention, date: Mention) -> bool:
    """«عشية لقائه الرئيس الصيني، دعا الوزير أمس إلى …»: whether the day behind an Arabic phrase of distance, at
    the head of its sentence, is that of what is told behind its comma: a weekday or day word of the last week, not
    «تضاءلت الآمال بالإعفاء في أول مايو».
    """
    when, published = date.when, days.published
    near = date.kind in ("weekday", "offset") and when is not None and when.start == when.end
    if not near or when is None or published is None or not 0 <= (published - when.start).days < LATELY:
        return False
    closed = any(days.passage.fold(t) in COMMAS for t in range(behind.j, date.i))
    return closed and days.clause[date.i] == days.clause[behind.i]


def _year(days: Days, behind: Mention, named: list[Mention]) -> When | None:
    """«در سال ۲۰۱۵ یک روز پس از دیدار با …»: the year that stands right before a distance of days lies around both."""
    before = next((d for d in named if d.j == behind.i), None)
    when = before.when if before is not None else None
    return when if when is not None and (when.end - when.start).days >= YEAR else None


def _base(days: Days, behind: Mention, named: list[Mention], sentence: int) -> datetime.date | None:
    """The day that a distance counts from."""
    at = behind.i
    while at > 0 and days.passage.fold(at - 1) in COMMAS:
        at -= 1
    beside = next((d for d in named if d.j == at), named[0] if len(named) == 1 else None)
    if beside is None and not named and sentence > 0:
        low, high = days.passage.sentences[sentence - 1]
        before = begun(days.dates, low, high)
        beside = before[0] if before and not _ahead(days, before[0]) else None
        if beside is None and days.passage.pack.data.pack.order == "SOV":
            return None  # «این تماس، یک روز پس از دیدار …»: it counts from what was told further up
        if beside is None:
            return days.published
    if beside is None:
        return days.published if not named else None
    when = beside.when
    return when.start if when is not None and when.start == when.end else None
