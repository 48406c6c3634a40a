"""The day on which something was said, as far as its verb has one («أكد الوزير، اليوم الثلاثاء، أن …»)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage
from dragoman.model.when import When
from dragoman.text.places import begun

if TYPE_CHECKING:
    from dragoman.settling.attach import Days

BEHIND = 24  # tokens between a verb of saying and its day: whoever says it stands there
WEEK = datetime.timedelta(days=7)
OPENING, CLOSING, STRAIGHT = frozenset("«“„"), frozenset("»”"), '"'


def sayings(days: Days, low: int, high: int) -> list[tuple[int, When]]:
    """The verbs of saying in tokens `[low, high)`, each with the one day of this week that stands behind it in its
    clause, with nothing else told between.
    """
    out = []
    first = days.published - WEEK if days.published else None
    for i, j in sorted(days.spoken):
        if not low <= i < high or first is None:
            continue
        near = [d for d in days.dates if j <= d.i < min(high, j + BEHIND) and days.clause[d.i] == days.clause[i]]
        own = [d for d in near if not any(j <= p and q <= d.i for p, q in days.predicates)]
        when = own[0].when if own else None
        past = when is not None and days.published is not None and first <= when.start <= days.published
        if when is None or not past or when.start != when.end:
            continue
        if not days.elsewhere.apart(own[0], i, j, published=days.published):
            out.append((i, when))
    return out


def quoted(days: Days) -> list[Mention]:
    """The days of a passage, where one who is quoted counts from the day of his words: «قال السبت: "التقيته أمس"»."""
    if days.passage.pack.data.pack.order != "VSO" or days.published is None:
        return days.dates
    return [_spoken(days, d) if _near(d) else d for d in days.dates]


def _near(date: Mention) -> bool:
    """«اليوم», «أمس», «غدا», and nothing that says more of the day."""
    sense = date.senses[0] if len(date.senses) == 1 else None
    return sense is not None and sense.kind == "offset" and sense.unit == "day" and abs(sense.count or 0) <= 1


def _spoken(days: Days, date: Mention) -> Mention:
    """A day-word with the day that it had for whom the sentence quotes."""
    low = (days.passage.sentence(date.i) or (0, 0))[0]
    said = sayings(days, low, date.i)
    when = date.when
    if not said or when is None or days.published is None or said[-1][1].start == days.published:
        return date
    first, spoken = said[-1]
    if not _inside(days.passage, first, date.i):
        return date
    day = when.start + (spoken.start - days.published)
    trace = f"{when.trace}; counted from {spoken.edtf}, on which it was said"
    return replace(date, when=replace(when, start=day, end=day, edtf=day.isoformat(), trace=trace))


def _inside(passage: Passage, a: int, b: int) -> bool:
    """Whether a quotation that opens behind token `a` is still open at token `b`."""
    signs = [passage.fold(t) for t in range(a, b)]
    opened = sum(s in OPENING for s in signs) - sum(s in CLOSING for s in signs)
    return opened > 0 or sum(s == STRAIGHT for s in signs) % 2 == 1


def told_on(days: Days, i: int, low: int) -> When | None:
    """The one day that a verb of saying has in its clause, by which what stands at token `i` is told; its sentence
    begins at token `low`.
    """
    near = begun(days.dates, low, i)
    said = _clauses(days, low, i) - {days.clause[i]} if near else frozenset()
    own = [d.when for d in near if days.clause[d.i] in said and d.when is not None]
    when = own[-1] if own else None
    return when if when is not None and when.start == when.end and not days.future(when) else None


def long_ago(days: Days, i: int, low: int) -> bool:
    """Whether the saying that what stands at token `i` is told by has a day of more than a week ago, or is of a month
    or year that is over («وفي فبراير الماضي، أعلن أنه التقى …»).
    """
    if days.published is None:
        return False
    over = dict.fromkeys(("month", "year"), days.published)
    near = [(d, d.when) for d in begun(days.dates, low, i) if d.when is not None]
    old = [d for d, when in near if when.end < over.get(when.precision, days.published - WEEK)]
    if not old:
        return False
    said = _clauses(days, low, i) - {days.clause[i]}
    return any(days.clause[d.i] in said and not days.elsewhere.apart(d, i, i, published=days.published) for d in old)


def _clauses(days: Days, low: int, high: int) -> frozenset[int]:
    """The clauses of the verbs of saying in tokens `[low, high)`."""
    said = days.passage.begun("say", low, high)
    return frozenset([days.clause[f.i] for f in said if (f.i, f.j) in days.spoken])
