"""What stands right before a noun and says how far it is off: «قبل ساعات من لقائه», «الخميس، بعد يومين من القمة»."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import msgspec

from dragoman.dating.mention import Mention
from dragoman.model.when import When
from dragoman.settling import unstated
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

if TYPE_CHECKING:
    from dragoman.settling.attach import Days

WEEK = datetime.timedelta(days=7)
MONTH = 31  # days up to which a distance is exact: what was years before went on for years («بعد 12 عاما من المفاوضات»)


def _first(days: Days, i: int) -> int:
    """Where a noun at token `i` begins with the small words before it («أول قمة»)."""
    pack = days.passage.pack
    words = pack.qualifiers | pack.doing | pack.determiners
    while i > 0 and days.passage.fold(i - 1) in words:
        i -= 1
    return i


def eve(days: Days, i: int, sentence: int) -> bool:
    """Whether «قبل», "ahead of", with a distance («قبل أسبوع من») or without, stands right before token `i`.

    Not where the sentence names a day of more than a week ago: what came later may be over too.
    """
    if days.published is None:
        return False
    passage, i = days.passage, _first(days, i)
    distant = any(d.j == i and not _pointing(d) and passage.begun("before", d.i, d.j) for d in days.leaning)
    if not distant and passage.ending("before", i) is None:
        return False
    low, high = passage.sentences[sentence]
    limit = days.published - WEEK
    return not any(d.when and d.when.end < limit for d in days.dates if low <= d.i < high)


def _pointing(distance: Mention) -> bool:
    """«أجرى قبل ذلك بيوم محادثات»: whether a distance is one from what was told before, not from the noun behind it."""
    return any(s.unit == "that" for s in distance.senses)


def hours(days: Days, i: int) -> When | None:
    """The day of publication for what is some hours off («قبل ساعات من لقائه», "hours before")."""
    ends = (i, _first(days, i))
    here = any(d.j in ends and any(s.unit == "hour" for s in d.senses) for d in days.leaning)
    today = days.today() if here else None
    return msgspec.structs.replace(today, trace="hours ahead of the news: the day of publication") if today else None


def _alone(days: Days, distance: Mention) -> Mention | None:
    """The only day of the clause in which a distance stands behind it («وصل الأحد إلى هلسنكي عشية قمته»)."""
    own = days.clause[distance.i]
    low, high = next(s for s in days.passage.sentences if s[0] <= distance.i < s[1])
    near = [d for d in days.dates if low <= d.i < high and days.clause[d.i] == own]
    here = near[0] if len(near) == 1 and near[0].j <= distance.i else None
    return here if here is not None and here.when is not None and here.when.start == here.when.end else None


def leaned_on(days: Days, i: int) -> tuple[Mention | None, When | None]:
    """The day beside which a distance from the noun at token `i` stands, and the noun's own day, where it is exact.

    «الخميس، بعد يومين من القمة»: the summit was on Tuesday; «الأربعاء غداة اجتماع»: the meeting too. Only in Arabic.
    """
    passage = days.passage
    if passage.pack.data.pack.order != "VSO":
        return None, None
    i = _first(days, i)
    distance = next((d for d in days.leaning if d.j == i and not _pointing(d)), None)
    if distance is None:
        return None, None
    at = distance.i
    while at > 0 and passage.fold(at - 1) in COMMAS:
        at -= 1
    beside = next((d for d in days.dates if d.j == at and d.when is not None), None) or _alone(days, distance)
    if beside is None and (news := _news(days, distance)) is not None:
        return distance, news
    if beside is None or beside.when is None:
        behind = (distance.offset or 0) > 0 and (at == 0 or passage.fold(at - 1) in COMMAS or at in passage.starts)
        return (distance, None) if behind else (None, None)  # «بعد يومين من لقائه نظيره، يزور غدا …»: not tomorrow
    when = beside.when
    exact = distance.offset is not None and abs(distance.offset) <= MONTH
    if not exact or when.start != when.end or any(s.unit == "hour" for s in distance.senses):
        return beside, None
    day = unstated.shifted(when.start, -(distance.offset or 0))
    if day is None:
        return beside, None
    evidence = (*when.evidence, passage.span(distance.i, distance.j))
    trace = f"{distance.offset} days from it: {when.trace}"
    return beside, When(start=day, end=day, edtf=day.isoformat(), evidence=evidence, trace=trace)


def _news(days: Days, distance: Mention) -> When | None:
    """«تأتي الزيارة بعد أسبوعين من زيارته …»: days or weeks before the news, where the sentence names no other day; or
    before the one day that the sentence before names («اتصل به الخميس. وجاء الاتصال بعد يوم من لقائه …»).
    """
    passage = days.passage
    low, high = next(s for s in passage.sentences if s[0] <= distance.i < s[1])
    exact = 0 < (distance.offset or 0) < MONTH - 1 and not any(s.unit in ("hour", "that") for s in distance.senses)
    if days.published is None or not exact or days.elsewhere.loose(distance):
        return None  # "a month after" is about a month
    own = days.clause[distance.i]
    here = [f for f in passage.begun("frame", low, distance.i) if days.clause[f.i] == own and f.get("frame.noun")]
    if not here or any(low <= d.i < high for d in days.dates):
        return None
    base = _before(days, low) or days.published
    day = unstated.shifted(base, -(distance.offset or 0))
    if day is None:
        return None
    evidence = (passage.span(distance.i, distance.j),)
    trace = f"{distance.offset} days before the news of {base}, by «{distance.text}»"
    return When(start=day, end=day, edtf=day.isoformat(), evidence=evidence, trace=trace)


def _before(days: Days, low: int) -> datetime.date | None:
    """The one exact and recent day that the sentence before the one from token `low` names."""
    before = next((s for s in reversed(days.passage.sentences) if s[1] <= low), None)
    near = begun(days.dates, *before) if before is not None else []
    exact = {d.when.start for d in near if d.when is not None and d.when.start == d.when.end}
    lately = [day for day in exact if days.published and 0 <= (days.published - day).days < MONTH]
    return lately[0] if len(exact) == 1 and lately else None
