"""When a told contact was or will be, and what its day makes of its status: the order of the stages.

See `docs/decisions/0006-news-without-a-day.md` and `docs/decisions/0010-whose-day-it-is.md`.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate, Echo
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.finding.borrowed import borrowed
from dragoman.extraction.contacts.when.finding.by_day import by_day
from dragoman.extraction.contacts.when.finding.by_plan import by_plan
from dragoman.extraction.contacts.when.finding.departures import passed
from dragoman.extraction.contacts.when.finding.goes_on import goes_on
from dragoman.extraction.contacts.when.finding.moved import bounded, moved
from dragoman.extraction.contacts.when.finding.not_ahead import not_ahead
from dragoman.extraction.contacts.when.finding.of_news import of_news
from dragoman.extraction.contacts.when.finding.of_plan import of_plan
from dragoman.extraction.contacts.when.finding.own_day import own_day
from dragoman.extraction.contacts.when.news import in_old, older, told_apart
from dragoman.extraction.contacts.when.nth_day import since_first
from dragoman.extraction.contacts.when.said_day import told_with
from dragoman.extraction.contacts.whether.sov_no_plan import unplanned
from dragoman.extraction.contacts.whether.undone import undone
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage


def date(
    passage: Passage,
    clauses: Clauses,
    days: DayOf,
    told: Candidate,
    before: list[Candidate],
    *,
    lead: int,
    echoes: Sequence[Echo] = (),
    mentions: Sequence[Mention] = (),
) -> Candidate:
    """A telling with its day and the status that follows; what the arguments are `Around` says.

    Its own words go before what was told before it. By the day that they leave follows the status, by the status whose
    day it may be and what it may borrow. What still has none is news, or stays without.
    """
    around = Around(
        passage=passage, clauses=clauses, days=days, before=before, lead=lead, echoes=echoes, mentions=mentions
    )
    told = unplanned(passage, undone(passage, told))
    it = Dating(told=told, apart=told_apart(passage, clauses, told))
    it = replace(it, when=own_day(around, it))
    if it.when is None:
        it = replace(it, when=goes_on(around, told))
    it = not_ahead(around, it)  # before the status: a day ahead would make a plan of what has been
    it = by_plan(around, by_day(around, it))
    it = borrowed(around, of_plan(around, it))  # a plan drops the day of who plans it, and so may borrow one
    it = replace(it, when=moved(around, it))
    it = replace(it, when=bounded(around, it))
    it = replace(it, older=older(passage, clauses, it.told) or in_old(passage, clauses, it.told))
    it = of_news(around, it)
    if passed(around, it):
        it = replace(it, status="occurred")
    return _dated(around, it)


def _dated(around: Around, it: Dating) -> Candidate:
    """The telling with what was found out of it."""
    passage, told, when = around.passage, it.told, it.when
    if when is not None and it.status == "occurred":
        when = since_first(passage, told, when)
    worded = around.order == "SVO" and when is not None and told_with(passage, around.days, told, when)
    return replace(
        told,
        when=when,
        implied=it.implied or it.aimed,
        status=it.status,
        older=it.older,
        again=bool(passage.within("again", *around.clauses.clause(told.i))),
        tense=it.tense and it.status == "planned",
        worded=worded,
    )
