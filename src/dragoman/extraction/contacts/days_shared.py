"""Whether what is told can be of a contact's day: "met on Monday … . Their talks", not "… . They met in July".

What a page tells without a day is its news; a headline's day is the one that the lead below it gives.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Candidate, goes_on
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.model.when import When

COARSE = 27  # days from which a span is a month or more
WEEK = 7
LEAD = 2  # sentences below a headline that tell its news
NEAR = 2  # days by which news without a day may be older than its page


def shared_days(tellings: Sequence[Candidate], told: Candidate) -> int | None:
    """How well a telling goes with the days of a contact's other tellings: 2 for the same day, 1 where either has none,
    null for two days that cannot be one.
    """
    if told.implied and (told.soft or told.status == "planned" or goes_on(tellings[-1], told)):
        return 1  # «خلال زيارته» has no day of its own
    if told.when is None:
        news = told.implied and all(long_ago(t.when) for t in tellings)
        return None if news else 1
    best = 1
    if long_ago(told.when) and all(t.implied and t.when is None for t in tellings):
        return None
    for telling in tellings:
        if telling.when is None:
            continue
        if telling.implied and telling.soft:
            if long_ago(told.when) and told.when.end < telling.when.start:
                return None  # «يقوم بزيارة … حيث التقى الزعيم الشهر الماضي»: what was last month is not the news
            continue
        if telling.implied and told.status == "planned":
            if told.present and telling.present and telling.when.start <= told.when.start <= telling.when.end:
                best = 2  # a headline's «يلتقي», which the lead says is today
            continue
        if telling.when.end < told.when.start or told.when.end < telling.when.start:
            back = told.older and not told.implied and not telling.older  # «هفته گذشته با او ملاقات کرده بود»
            headline = telling.sentence == 0 and told.sentence <= LEAD and not back  # which the lead below it dates
            gap = (telling.when.start - told.when.end).days
            near = telling.implied and 0 <= gap <= (WEEK if headline else NEAR)
            near = near or (telling.worded and 0 <= gap <= NEAR) or (told.worded and -NEAR <= gap <= 0)
            if not near or long_ago(told.when):
                return None  # «بعد لقاء مماثل الشهر الماضي»: no month is that of a headline
        else:
            best = 2
    return best


def week_on(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """A headline's «يلتقي ترامب الثلاثاء», and below it «من المقرر أن يلتقي … الثلاثاء المقبل»: the same Tuesday."""
    first = tellings[0]
    if told.status != "planned" or any(t.sentence or not t.present for t in tellings):
        return False
    if first.when is None or told.when is None or first.when.start != first.when.end:
        return False
    return (told.when.start - first.when.start).days == WEEK and told.when.start == told.when.end


def on_journey(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """«زار في أغسطس الماضي موسكو، والتقى نظيره»: a meeting without a day of its own is on the day of the journey that
    its sentence tells before it.
    """
    if told.event in JOURNEYS or (told.when is not None and not told.implied):
        return False
    ways = [t for t in tellings if t.event in JOURNEYS and t.sentence == told.sentence and t.i < told.i]
    return any(t.when is not None and not t.implied and t.status == told.status for t in ways)


def long_ago(when: When | None) -> bool:
    """Whether a day is one of a year or a month named: what a page without a day tells as its news was not then."""
    return when is not None and (when.end - when.start).days >= COARSE
