"""Days that words only bound: «قبل أكثر من أسبوع», "less than a month ago", «ظرف هفت روز»."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.dating.edtf import edtf
from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage
from dragoman.model.when import When

NEAR, FAR = 5, 12  # tokens between a time and its verb of beginning
DISTANCES = {"day": 1, "week": 7, "month": 30, "year": 365}  # days of one more of them


def widened(date: Mention, side: str, published: datetime.date | None) -> Mention:
    """A distance with all the days that it leaves open; `side` is whether it is said to be more or less."""
    when = date.when
    if when is None or published is None:
        return date
    if date.senses[0].to == "within" and when.end > published:
        text = edtf(published, when.end, "days")  # on one of these days
        when = replace(when, start=published, precision="days", edtf=text)
        return replace(date, when=when)
    if not side or when.end >= published:
        return date
    unit = DISTANCES.get(date.senses[0].unit, 0)
    start, end = when.start, when.end
    if side == "more":
        start -= datetime.timedelta(days=unit)
    else:
        end = published
    text = f"{start.isoformat()}/{end.isoformat()}"
    trace = f"{when.trace}; {side} than that"
    when = replace(when, start=start, end=end, precision="days", edtf=text, trace=trace)
    return replace(date, when=when)


def beginning(date: Mention, published: datetime.date | None) -> bool:
    """«ابتداء من غد»: a day to come from which something will be."""
    ahead = date.when is not None and published is not None and date.when.start > published
    return ahead and date.bound == "since" and date.kind in ("day", "weekday", "offset")


def started(passage: Passage, date: Mention) -> bool:
    """«از سال ۲۰۱۳ آغاز شد», «بدأت منذ عام 2013»: whether a verb of beginning makes of the time since when something
    has gone on the time at which it began; not «بدأ زيارة هي الأولى منذ عام 2012».
    """
    led = passage.ending("date", date.i)
    if date.bound != "since" and (led is None or led.get("date.since") is None):
        return False
    low, high = passage.sentence(date.i) or (date.i, date.j)
    if passage.pack.data.pack.order == "SOV":
        return any(f.get("datecue.began") for f in passage.begun("datecue", date.j, min(high, date.j + NEAR)))
    verbs = [f.j for f in passage.within("datecue", max(low, date.i - FAR), date.i) if f.get("datecue.began")]
    ordinals = passage.pack.rounds_between | passage.pack.qualifiers
    return any(all(passage.fold(t) not in ordinals for t in range(j, date.i)) for j in verbs[-1:])


def from_to(date: Mention) -> bool:
    """ "from April 22 to 24": days that begin and end, though a word for a beginning leads them in."""
    spanned = date.when is not None and date.when.precision == "days" and date.when.start < date.when.end
    return date.bound == "since" and date.kind in ("day", "weekday") and spanned


def ongoing(dates: Sequence[Mention], published: datetime.date | None) -> When | None:
    """ "have been in talks since Monday": the days from one of this month to publication."""
    for date in dates:
        when = date.when
        if date.bound != "since" or when is None or published is None or when.start != when.end:
            continue
        if 0 <= (published - when.start).days < DISTANCES["month"]:
            days = (when.start, published)
            trace = f"{when.trace}; since then, to publication"
            precision = "day" if days[0] == days[1] else "days"
            return replace(
                when, start=days[0], end=days[1], precision=precision, edtf=edtf(*days, precision), trace=trace
            )
    return None


def past_verbs(passage: Passage, kind: str) -> frozenset[int]:
    """Where verbs of a kind stand that are in the past tense and no other."""
    verbs = [(f.i, "past" in e.tags) for f, e in passage.of(kind)]
    return frozenset(i for i, past in verbs if past) - {i for i, past in verbs if not past}
