"""Who set out has arrived since: a plan to go somewhere that lies back has been."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.finding.around import Around, Dating, left
from dragoman.extraction.contacts.when.leaving import before_leaving
from dragoman.extraction.contacts.when.news import long_past
from dragoman.language.passage import Passage


def passed(around: Around, it: Dating) -> bool:
    """Whether somebody whose departure is told as a plan is there by now."""
    days, told = around.days, it.told
    if it.status != "planned":
        return False
    if it.older and left(told) and (it.when is None or days.behind(it.when)):
        return True  # «توجه مؤخرا إلى بيونغيانغ»: who left some time ago has been there since
    if _before(around.passage, told) and long_past(around.passage, around.clauses, told):
        return True  # «وكان الرئيس قد أعلن قبل توجهه إلى أنقرة …»: he is there by now
    return leaving(around, it) and days.stale(it.when)  # "In 2013 they met in Rome before he left for London"


def leaving(around: Around, it: Dating) -> bool:
    """ "met in Rome before leaving for London": whether an English plan is a departure before which something was."""
    plan = around.order == "SVO" and it.status == "planned" and it.told.status_at is None
    return plan and before_leaving(around.passage, it.told)


def _before(passage: Passage, told: Candidate) -> bool:
    """«قبل توجهه إلى أنقرة»: whether something was before somebody set out."""
    return told.event == "departure" and told.status_at is None and passage.ending("before", told.i) is not None
