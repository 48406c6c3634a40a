"""Whether a contact without a day is the page's news, and so of these days: see
`docs/decisions/0006-news-without-a-day.md`.
"""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.news import is_news, sets_out
from dragoman.extraction.contacts.when.said_day import as_the_time
from dragoman.extraction.contacts.when.same_day import left_open
from dragoman.extraction.contacts.when.tours import of_its_stops
from dragoman.extraction.contacts.where.there import during, journey, onward
from dragoman.extraction.contacts.whether.backdrop import gone_on_with, told_of
from dragoman.extraction.contacts.whether.to_come import begins
from dragoman.extraction.contacts.words.sov.measured import long
from dragoman.extraction.contacts.words.svo.fronted import undated_before
from dragoman.language.passage import Passage

RETOLD = 2  # sentences behind a contact in which English goes on with what was said in it
LONG = frozenset(("week", "month", "year", "decade", "century"))  # days of talks are told as they are held
KINDS = 3  # words between "of" and the noun ("of intensive indirect talks")


def fresh(around: Around, it: Dating) -> bool:
    """Whether a contact has no day because it is of that of the news."""
    passage, told = around.passage, it.told
    if it.when is not None or it.elsewhen or told.aside or told.sent or it.older:
        return False  # "met in the last week of March", told early in March: of another year
    if not _as_news(around, it) or _goes_back(around, it):
        return False
    if undated_before(passage, told.i, told.j, passage.sentences[told.sentence][1]):
        return False  # "Following his visit to Mali, the minister will meet … on Friday"
    if of_its_stops(told, around.before) or _guest_of(around, told) or _said_there(around, told):
        return False
    if (around.order == "SVO" and _of_undated(told, around.before)) or _lasted(around, told):
        return False  # "comes weeks after he traveled to Moscow for talks with …", "after months of talks"
    return not _on_undated_way(around, told)


def _as_news(around: Around, it: Dating) -> bool:
    """Whether it is told as news: done, or by somebody who sets out or begins, and no vague time («منذ مدة»)."""
    passage, clauses, days, told = around.passage, around.clauses, around.days, it.told
    if onward(passage, told) or days.vaguely(told.i, told.sentence):
        return False
    done = it.status == "occurred" or sets_out(passage, clauses, told, around.lead) or begins(passage, clauses, told)
    return done and is_news(passage, clauses, told, around.lead)


def _goes_back(around: Around, it: Dating) -> bool:
    """Whether a page goes back to a contact that nothing in its own sentence puts back."""
    told, lead, before = it.told, around.lead, around.before
    if it.status != "occurred":
        return False
    if (around.days.essay and told.sentence > 0) or told_of(around.passage, around.clauses, told):
        return True
    if told.i >= lead and told.event in JOURNEYS and _known_time(around.passage, told):
        return True
    if told.i >= lead and gone_on_with(told, before, around.days.published) is not None:
        return True
    return left_open(around.clauses, told, before, around.days)


def _known_time(passage: Passage, told: Candidate) -> bool:
    """«وانتقد خلال زيارته لبريطانيا مقالا»: whether an Arabic journey that the reader knows is but the time of
    something else, not «خلال زيارة رسمية إلى …».
    """
    noun = passage.starting("frame", told.i)
    if noun is None or not as_the_time(passage, told):
        return False
    return bool(noun.suf) or passage.starting("actor", noun.j) is not None


def _on_undated_way(around: Around, told: Candidate) -> bool:
    """ "a month after his visit to Damascus, where he met …", «بعد أيام من زيارة التقى خلالها …»: whether the journey
    on which it was has no day, and is no news.
    """
    way = journey(around.passage, around.clauses, told, around.before) or during(around.passage, told, around.before)
    return way is not None and way.when is None and not way.implied and way.status == "occurred"


def _of_undated(told: Candidate, before: list[Candidate]) -> bool:
    """Whether an English noun says what the journey right before it in its sentence was for, which is no news."""
    way = before[-1] if before else None
    if way is None or not told.soft or way.event not in JOURNEYS or way.sentence != told.sentence:
        return False
    return way.status == "occurred" and way.when is None and not way.implied


def _said_there(around: Around, told: Candidate) -> bool:
    """ "met him on Monday. He told the minister …": what one is told to have said to another right behind a contact of
    the two was said in it.
    """
    last = around.before[-1] if around.before else None
    if last is None or around.order != "SVO" or around.passage.starting("say", told.i) is None:
        return False
    alike = told.event == "talks" and told.channel == "unspecified" and told.finite and told.status == "occurred"
    near = 0 < told.sentence - last.sentence <= RETOLD
    return alike and near and last.parties == told.parties and last.status == "occurred"


def _guest_of(around: Around, told: Candidate) -> bool:
    """ "met on Tuesday with X, who is visiting Manama": a journey that says of whom somebody met that he is a guest."""
    last = around.before[-1] if around.before else None
    if last is None or told.event not in JOURNEYS or around.order != "SVO":
        return False
    known = around.clauses.opener.get(around.clauses.number[told.i]) == "func.relative"
    met = last.sentence == told.sentence and last.parties == told.parties and last.event not in JOURNEYS
    return known and met and told.present


def _lasted(around: Around, told: Candidate) -> bool:
    """ "after months of talks", "have held five rounds of talks", «پس از ماه‌ها گفت‌وگو»: whether weeks, months or years
    of it stand before the noun of an English or Persian contact, or English tells of several rounds; since when, nobody
    says.
    """
    passage = around.passage
    if around.order != "SVO":
        return around.order == "SOV" and long(passage, told.i)
    first = passage.fold(told.i)
    if first in passage.pack.rounds and first.endswith(passage.pack.plurals):
        return True
    for at in range(told.i, max(told.i - KINDS, 0) - 1, -1):
        led = passage.ending("func", at)
        mark = led.get("func.mark") if led is not None else None
        if led is None or mark is None:
            continue
        unit = passage.ending("date", led.i) if mark.value == "of" else None
        entry = unit.get("date.unit") if unit is not None else None
        return entry is not None and entry.value in LONG
    return False
