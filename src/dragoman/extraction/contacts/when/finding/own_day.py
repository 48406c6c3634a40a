"""The day that the words around a contact name, where it is its own and not that of who speaks of it («سه‌شنبه درباره
دیدارش توضیح داد») or of their matter ("discussed Friday's strike").
"""

from __future__ import annotations

from dragoman.extraction.contacts.when.copula import said_of
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.goes_back import goes_back_to
from dragoman.extraction.contacts.when.matter import dated_before, matter, of_what_was_said, since_it_began
from dragoman.extraction.contacts.when.news import long_past, told_lately
from dragoman.extraction.contacts.when.right_behind import to_come_behind
from dragoman.extraction.contacts.when.same_day import spoken_in
from dragoman.extraction.contacts.whether.in_passing import in_title
from dragoman.extraction.contacts.whether.sov_back import spoken_about
from dragoman.model.when import When


def own_day(around: Around, it: Dating) -> When | None:
    """The day of a contact by its own words; one that a title has, or that it is said to go back to, before others."""
    passage, days, told = around.passage, around.days, it.told
    when = days.own(*it.where, exact=False) if it.apart else days.at(*it.where)
    when = _in_persian(around, it, when) if around.order == "SOV" else _told_of(around, it, when)
    if when is not None and matter(passage, told, told.sides) and not dated_before(passage, told):
        when = None
    if when is not None and (of_what_was_said(passage, told) or since_it_began(passage, told)):
        when = None
    when = days.today() if in_title(passage, told) else when
    return goes_back_to(passage, days, told) or to_come_behind(passage, days, told) or when


def _told_of(around: Around, it: Dating, when: When | None) -> When | None:
    """ "his last visit to Egypt was in October"; «أشاد الأحد بزيارته مؤخرا», whose day only the saying has."""
    passage, days, told = around.passage, around.days, it.told
    if around.order == "SVO" and it.apart and when is None:
        when = said_of(passage, told, days)
    if when is not None and told_lately(passage, around.clauses, told):
        return days.inside(*it.where) if told.finite else days.own(*it.where, exact=False)
    return when


def _in_persian(around: Around, it: Dating, when: When | None) -> When | None:
    """The same of Persian, where the day of a sentence stands before all that it tells."""
    passage, clauses, days, told = around.passage, around.clauses, around.days, it.told
    if when is not None and not it.apart and long_past(passage, clauses, told):
        when = days.inside(*it.where)  # «X که پیشتر با Y دیدار کرده بود، امروز به بغداد رفت»
    if when is not None and when.start == when.end and spoken_about(passage, told):
        when = days.own(*it.where, exact=False)  # «سه‌شنبه درباره دیدارش با … توضیح داد»: of what was said on that day
    if when is not None and any(s.role == "speaker" for s in told.sides):
        when = days.inside(*it.where)  # «از Y خواسته است که شنبه …», «به Y گفت تصمیم ماه گذشته …»: of what he said
    noun = spoken_in(passage, clauses, told, around.before)
    return noun.when if noun is not None else when
