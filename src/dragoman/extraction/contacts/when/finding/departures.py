"""Who sets out: he is on his way since the day that is told, and where that lies back he has arrived since."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.news import long_past
from dragoman.language.passage import Passage
from dragoman.model.when import When

WEEK = 7  # days after which who left has arrived


def passed(around: Around, it: Dating) -> bool:
    """Whether somebody whose departure is told as a plan is there by now."""
    days, told = around.days, it.told
    if it.status != "planned":
        return False
    if it.older and left(told) and (it.when is None or days.behind(it.when)):
        return True  # «توجه مؤخرا إلى بيونغيانغ»: who left some time ago has been there since
    if _before(around.passage, told) and long_past(around.passage, around.clauses, told):
        return True  # «وكان الرئيس قد أعلن قبل توجهه إلى أنقرة …»: he is there by now
    if _met_there(around, it):
        return True
    return leaving(around, it) and days.stale(it.when)  # "In 2013 they met in Rome before he left for London"


def leaving(around: Around, it: Dating) -> bool:
    """ "met in Rome before leaving for London": whether an English plan is a departure before which something was."""
    plan = around.order == "SVO" and it.status == "planned" and it.told.status_at is None
    return plan and before_leaving(around.passage, it.told)


def _before(passage: Passage, told: Candidate) -> bool:
    """«قبل توجهه إلى أنقرة»: whether something was before somebody set out."""
    return told.event == "departure" and told.status_at is None and passage.ending("before", told.i) is not None


def before_leaving(passage: Passage, told: Candidate) -> bool:
    """Whether the words of a departure are themselves led by "before" ("before leaving for", "prior to heading to")."""
    return told.event == "departure" and passage.starting("before", told.i) is not None


def left_then(told: Candidate, before: Sequence[Candidate], days: DayOf) -> When | None:
    """The time of what its sentence tells last before it, where that has one of its own that is no news."""
    last = before[-1] if before else None
    if last is None or last.sentence != told.sentence or last.implied or last.status != "occurred":
        return None
    return last.when if days.stale(last.when) else None


def long_gone(passage: Passage, told: Candidate, days: DayOf, status: str, when: When | None) -> str:
    """ "In May 2019 he left for a visit to Baghdad", «أوفد مبعوثا إلى بيروت قبل أسبوعين»: the status of an English or
    Arabic departure, which one in the past, a week ago or more or in a month or year that is over, has had.
    """
    if passage.pack.data.pack.order == "SOV" or status != "planned" or when is None or not left(told):
        return status
    whole = when.precision in ("month", "year") and days.stale(when) and days.behind(when)
    week = days.published is not None and (days.published - when.end).days >= WEEK
    return "occurred" if whole or week else status


def _met_there(around: Around, it: Dating) -> bool:
    """«توجه إلى طوكيو قبل أسبوعين للقاء نظيره»: whether somebody is met by who left for there and has arrived since."""
    told, last = it.told, around.before[-1] if around.before else None
    if last is None or around.order == "SOV" or last.sentence != told.sentence or not left(last):
        return False
    same = it.when is None or it.when == last.when
    return last.status == "occurred" and around.days.stale(last.when) and told.status_at is None and same


def left(told: Candidate) -> bool:
    """«غادرت إلى واشنطن الخميس»: who has set out is on his way since that day; so with «سه‌شنبه عازم مسکو شد»."""
    return told.event == "departure" and told.finite and not told.present and told.status_at is None
