"""Who sets out: he is on his way since the day that is told, and where that lies back he has arrived since."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.news import long_past
from dragoman.extraction.contacts.whether.sov_back import gone_back_to
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage
from dragoman.model.when import When

WEEK = 7  # days after which who left has arrived


def passed(around: Around, it: Dating) -> bool:
    """Whether somebody whose departure is told as a plan is there by now."""
    days, told = around.days, it.told
    if it.status != "planned":
        return False
    gone = left(told) or set_out(around.passage, around.clauses, told)
    if it.older and gone and (it.when is None or days.behind(it.when)):
        return True  # «توجه مؤخرا إلى بيونغيانغ»: who left some time ago has been there since
    if _before(around.passage, told) and long_past(around.passage, around.clauses, told):
        return True  # «وكان الرئيس قد أعلن قبل توجهه إلى أنقرة …»: he is there by now
    if gone and gone_back_to(around.passage, around.clauses, told):
        return True  # «وقتی وزیر عازم مسکو شد، …»: what else was when he left
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


def long_gone(passage: Passage, clauses: Clauses, told: Candidate, days: DayOf, status: str, when: When | None) -> str:
    """ "In May 2019 he left for a visit to Baghdad", «أوفد مبعوثا إلى بيروت قبل أسبوعين», «ماه گذشته عازم مسکو شد»: the
    status of a departure, which one in the past, a week ago or more or in a month or year that is over, has had.
    """
    if status != "planned" or when is None or not (left(told) or set_out(passage, clauses, told)):
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


def set_out(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«عازم مسکو شد»: whether a Persian verb says that somebody set out, whose own word is one for what is ahead, with
    no other such word up to it.
    """
    if told.event != "departure" or not told.finite or told.present or told.status_at is None:
        return False
    low, high = clauses.clause(told.i)
    verb = next((t for t in range(told.j, high) if passage.fold(t) in passage.pack.finite), None)
    if told.status_at[0] != told.i or verb is None or passage.fold(verb) not in passage.pack.gone:
        return False
    cues = (f for f in passage.within("status", low, verb + 1) if f.i != told.i)
    return all(f.entries[0].value == "none" for f in cues)  # «به دعوت همتای خود عازم مسکو شد»


def left(told: Candidate) -> bool:
    """«غادرت إلى واشنطن الخميس»: who has set out is on his way since that day."""
    return told.event == "departure" and told.finite and not told.present and told.status_at is None
