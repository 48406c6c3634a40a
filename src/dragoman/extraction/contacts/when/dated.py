"""When a told contact was or will be, and what its day makes of its status.

See `docs/decisions/0006-news-without-a-day.md` and `docs/decisions/0010-whose-day-it-is.md`.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate, Echo
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.bidden_for import bidden_for
from dragoman.extraction.contacts.when.copula import is_on, said_of
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.when.goes_back import goes_back_to
from dragoman.extraction.contacts.when.has_been import has_been
from dragoman.extraction.contacts.when.lasted import lasted
from dragoman.extraction.contacts.when.leaving import before_leaving, left_then, long_gone
from dragoman.extraction.contacts.when.matter import dated_before, matter, of_what_was_said, since_it_began, unplaced
from dragoman.extraction.contacts.when.news import in_old, is_news, long_past, older, sets_out, told_apart, told_lately
from dragoman.extraction.contacts.when.nth_day import since_first
from dragoman.extraction.contacts.when.put_off import called_off, denied_then, postponed, scrapped
from dragoman.extraction.contacts.when.right_behind import to_come_behind
from dragoman.extraction.contacts.when.said_day import after_words, as_the_time, day_of_words, told_with
from dragoman.extraction.contacts.when.same_day import left_open, of_the_one_before, spoken_in
from dragoman.extraction.contacts.when.timetable import timetable
from dragoman.extraction.contacts.when.tours import of_its_stops, of_the_tour
from dragoman.extraction.contacts.when.week_of import of_another_year
from dragoman.extraction.contacts.where.aims import on_its_day, way_of
from dragoman.extraction.contacts.where.there import during, journey, onward, went_on
from dragoman.extraction.contacts.whether.ahead import held
from dragoman.extraction.contacts.whether.backdrop import gone_on_with, told_of
from dragoman.extraction.contacts.whether.heard_of import came_after
from dragoman.extraction.contacts.whether.hung import on_a_future
from dragoman.extraction.contacts.whether.in_passing import in_title
from dragoman.extraction.contacts.whether.progressive import later_on, progressive
from dragoman.extraction.contacts.whether.promised import set_apart
from dragoman.extraction.contacts.whether.sov_back import spoken_about
from dragoman.extraction.contacts.whether.to_come import begins, joined, on_programme, to_come
from dragoman.extraction.contacts.whether.undone import undone
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.svo.fronted import undated_before
from dragoman.extraction.contacts.words.verbs import going_on
from dragoman.language.passage import Passage
from dragoman.model.when import When

GONE_ON = ("talks", "meeting", "call")  # "told him on Sunday … . The two met for an hour in Amman"
UNDONE = ("planned", "called-for")
RETOLD = 2  # sentences behind a contact in which English goes on with what was said in it
SOON = 6  # sentences behind a contact in which two who are not named again go on about it


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
    """A telling with its day and the status that follows; `before` are those told earlier, `lead` ends the news,
    `echoes` speak of contacts told before, `mentions` are all that the page names.
    """
    told = undone(passage, told)
    apart = told_apart(passage, clauses, told)  # «سفر اخیر او»: another day of its sentence is not its own
    where = (told.i, told.j, told.sentence)
    late, english = passage.pack.data.pack.order == "SOV", passage.pack.data.pack.order == "SVO"
    when = days.own(*where, exact=False) if apart else days.at(*where)
    if english and apart and when is None:
        when = said_of(passage, told, days)
    if late and when is not None and not apart and long_past(passage, clauses, told):
        when = days.inside(*where)  # «X که پیشتر با Y دیدار کرده بود، امروز به بغداد رفت»
    if not late and when is not None and told_lately(passage, clauses, told):
        when = days.inside(*where) if told.finite else days.own(*where, exact=False)
    if late and when is not None and when.start == when.end and spoken_about(passage, told):
        when = days.own(*where, exact=False)  # «سه‌شنبه درباره دیدارش با … توضیح داد»: of what was said on that day
    if late and when is not None and any(s.role == "speaker" for s in told.sides):
        when = days.inside(*where)  # «از Y خواسته است که شنبه …», «به Y گفت تصمیم ماه گذشته …»: of what he said
    if late and (noun := spoken_in(passage, clauses, told, before)) is not None:
        when = noun.when
    if when is not None and matter(passage, told, told.sides) and not dated_before(passage, told):
        when = None
    if when is not None and (of_what_was_said(passage, told) or since_it_began(passage, told)):
        when = None
    when = days.today() if in_title(passage, told) else when
    when = goes_back_to(passage, days, told) or to_come_behind(passage, days, told) or when
    if when is None and passage.within("together", *passage.sentences[told.sentence]):
        when = next((c.when for c in reversed(before) if c.when and not c.implied and c.i < told.i), None)
    if when is None and told.status == "occurred" and not days.vaguely(told.i, told.sentence):
        low, high = passage.sentences[told.sentence]  # not "the visit comes a month after X went to Y"
        when = _in_it(told, before, echoes, low) or _of_the_two(told, before, low)
        last = gone_on_with(told, before, days.published) if when is None else None
        if last is not None and any(low <= e.i < high and e.channel == last.channel for e in echoes):
            when = last.when  # «وكان المبعوث زار دمشق قبل شهر. وأبلغه الرئيس خلال اللقاء …»
    other_year = False
    if english and _in_the_past(told) and days.told(when, "occurred") == "planned" and not progressive(passage, told):
        other_year = of_another_year(passage, told)
        told, when = unplaced(told), None  # "discussed the deal expiring on March 18", which is still to come
    past = has_been(passage, told) or (late and _in_the_past(told))
    if told.sent or (past and days.told(when, "occurred") == "planned"):
        when = None  # «پیش از نشستی که دوشنبه آغاز می‌شود، دیدار کردند»: it came before
    if (
        when is not None
        and told.status == "occurred"
        and days.told(when, "occurred") == "planned"
        and (held(passage, told.j) or _said_at(passage, told) or set_apart(passage, told, mentions))
    ):
        when = None  # «ستغلق الموقع في مايو …، خلال القمة التي عقدت بينهما»
    status = days.told(when, "occurred" if went_on(passage, told, before) else told.status)
    if english and status == "occurred" and is_on(passage, told, days):
        when, status = days.coming(*where) or when, "planned"
    if status == "occurred" and progressive(passage, told) and later_on(passage, told):
        status = "planned"
    due = (late and _verbless(passage, told)) or (english and timetable(passage, told))
    if status == "occurred" and due and days.stale(when):
        coming = days.coming(*where)
        if coming is not None and coming != when and not days.behind(coming):
            when, status = coming, "planned"  # «مذاکرات ایران و ترکیه شنبه در مسقط», "heads to India on Wednesday"
    ahead = told.status_at is not None and told.status_at[0] >= told.j  # «انتقد القمة التي ستعقد بين … الخميس»
    if apart and status == "planned" and not told.finite and (late or not ahead):
        status = "occurred"  # «احتمال حمله و همچنین سفر اخیر او»
    if _needful(passage, told) and days.behind(own := days.own(*where)):
        when, status = own, "occurred"  # «أكد أهمية اللقاء بين … أمس»: what has been is praised, not called for
    open_day = when is None or (passage.pack.data.pack.order == "VSO" and not days.behind(when))
    if status == "occurred" and open_day and told.present and _follows_plan(passage, told, before):
        status = "planned"  # «سيتوجه إلى إسرائيل حيث يلتقي نظيره»
    if status == "occurred" and told.present and on_programme(passage, days, told, before):
        status = "planned"  # «وصل إلى مدريد … في زيارة يلتقي خلالها الملك»
    hung = on_a_future(passage, clauses, told) if status == "occurred" else None
    status = long_gone(passage, told, days, status, when) if hung is None else "planned"  # «جولته ستقوده حيث يجتمع»
    if status == "occurred" and told.present and came_after(passage, clauses, told):
        status = "planned"  # «ستستأنف أنشطتها بعد أن تجري محادثات مع …»
    plan = False
    if status == "occurred" and to_come(passage, clauses, days, told, before, when=when):
        status, plan = "planned", told.finite  # «يزورها خلال الأيام المقبلة»
    news = is_news(passage, clauses, told, lead)
    if (
        status == "occurred"
        and (not told.finite or (told.present and not (late or english)))  # «قبل يوم من لقاء يعقده الرئيس»
        and not long_past(passage, clauses, told)
        and days.eve(told.i, told.sentence)
    ):
        coming = days.coming(told.i, told.j, told.sentence) if days.behind(when) else when
        if when is None or coming is not None:
            status, when = "planned", coming  # «قبل أسبوع من زيارته», «قبل قمته مع كيم الثلاثاء»
    elif status in UNDONE and when and not (_left(told) or (late and sets_out(passage, clauses, told, told.j))):
        gone = late and days.behind(when) and _on_arrival(passage, clauses, told)
        when = None if gone else to_come_behind(passage, days, told) or days.coming(told.i, told.j, told.sentence)
    if when is None and (way := journey(passage, clauses, told, before)) is not None:
        when = _on_the_way(way, status)
    if when is None and status == "planned":
        other = joined(passage, clauses, told, before) or during(passage, told, before)
        when = _on_the_way(other, status) if other is not None else None
    if when is None and hung is not None:
        when = days.only(*hung)
    aimed = False
    if when is None and (aim := way_of(passage, clauses, told, before, mentions)) is not None:
        when = on_its_day(aim, told)
        aimed = when is not None
    if when is None and not (late or english):
        when = of_the_tour(told, before) or bidden_for(passage, days, told)
    if (off := postponed(passage, clauses, told)) is not None:
        when = days.put_off(off, told.sentence)
    if status == "denied" and not (late or english):
        when = called_off(passage, days, told, when)
    elif status == "denied" and english:
        when = scrapped(passage, days, told, when)
    elif status == "denied" and denied_then(passage, told):
        when = None
    if when is None and english and status == "occurred" and told.finite:
        when = days.since(told.i, told.sentence)  # "have been holding talks since Monday"
    when = days.within(when, status)
    if when is None and status == "planned":
        when = days.hours(told.i)
    leaving = english and status == "planned" and told.status_at is None and before_leaving(passage, told)
    if leaving and when is None:
        when = left_then(told, before, days)
    implied = (
        when is None
        and news
        and not told.aside
        and not onward(passage, told)
        and not days.vaguely(told.i, told.sentence)
        and (status == "occurred" or sets_out(passage, clauses, told, lead) or begins(passage, clauses, told))
    )
    back = older(passage, clauses, told) or in_old(passage, clauses, told)
    if implied and status == "occurred" and _no_news(passage, clauses, days, told, before, lead):
        implied = False
    if implied and english and (_of_undated(told, before) or lasted(passage, told)):
        implied = False  # "comes weeks after he traveled to Moscow for talks with …", "after months of talks"
    if other_year or (implied and of_its_stops(told, before)):
        implied = False  # "met in the last week of March", told early in March
    if implied and undated_before(passage, told.i, told.j, passage.sentences[told.sentence][1]):
        implied = False  # "Following his visit to Mali, the minister will meet … on Friday"
    if implied and status == "occurred" and left_open(clauses, told, before, days):
        implied = False
    if implied and (back or told.sent or _guest_of(clauses, told, before) or _said_there(passage, told, before)):
        implied = False
    if implied:
        way = way or during(passage, told, before)
    if implied and way is not None and way.when is None and not way.implied and way.status == "occurred":
        implied = False  # "a month after his visit to Damascus, where he met …", «بعد أيام من زيارة التقى خلالها …»
    going = told.present or (late and going_on(passage, told.i))
    said = days.told_on(told.i, told.sentence) if implied and status == "occurred" else None
    if late and not going and days.stale(said):
        implied = False  # «شنبه گفت که با او دیدار کرده است»: it was before that
    if implied and going and said is not None:
        when, implied = said, False  # «چهارشنبه گفت در حال گفت‌وگو هستیم»: they were talking on that day
    elif implied and status == "occurred" and (said := day_of_words(passage, clauses, days, told, mentions)):
        when, implied = said, False
    elif implied and status == "occurred" and (same := of_the_one_before(clauses, told, before, days)):
        when, implied = same, False
    elif implied:
        when = days.fresh() if status == "occurred" else days.today()
    elif when is None and status == "occurred" and not (other_year or told_apart(passage, clauses, told)):
        when = after_words(passage, days, told, mentions, first=passage.sentences[told.sentence][0])
    if back and _left(told) and status == "planned" and (when is None or days.behind(when)):
        status = "occurred"  # «توجه مؤخرا إلى بيونغيانغ»: who left some time ago has been there since
    if status == "planned" and _gone(passage, told) and long_past(passage, clauses, told):
        status = "occurred"  # «وكان الرئيس قد أعلن قبل توجهه إلى أنقرة …»: he is there by now
    if leaving and days.stale(when):
        status = "occurred"  # "In 2013 they met in Rome before he left for London"
    if when is not None and status == "occurred":
        when = since_first(passage, told, when)
    again = bool(passage.within("again", *clauses.clause(told.i)))
    plan = plan and status == "planned"
    told = msgspec.structs.replace(told, worded=english and when is not None and told_with(passage, days, told, when))
    implied = implied or aimed
    return msgspec.structs.replace(told, when=when, implied=implied, status=status, older=back, again=again, tense=plan)


def _no_news(
    passage: Passage, clauses: Clauses, days: DayOf, told: Candidate, before: list[Candidate], lead: int
) -> bool:
    """Whether a page goes back to a contact that nothing in its own sentence puts back."""
    if days.essay and told.sentence > 0:
        return True
    if told_of(passage, clauses, told):
        return True
    if told.i >= lead and told.event in JOURNEYS and _known_time(passage, told):
        return True
    return told.i >= lead and gone_on_with(told, before, days.published) is not None


def _said_there(passage: Passage, told: Candidate, before: list[Candidate]) -> bool:
    """ "met him on Monday. He told the minister …": what one is told to have said to another right behind a contact of
    the two was said in it.
    """
    last = before[-1] if before else None
    if last is None or passage.pack.data.pack.order != "SVO" or passage.starting("say", told.i) is None:
        return False
    alike = told.event == "talks" and told.channel == "unspecified" and told.finite and told.status == "occurred"
    near = 0 < told.sentence - last.sentence <= RETOLD
    return alike and near and last.parties == told.parties and last.status == "occurred"


def _guest_of(clauses: Clauses, told: Candidate, before: list[Candidate]) -> bool:
    """ "met on Tuesday with X, who is visiting Manama": a journey that says of whom somebody met that he is a guest."""
    last = before[-1] if before else None
    if last is None or told.event not in JOURNEYS or clauses.passage.pack.data.pack.order != "SVO":
        return False
    known = clauses.opener.get(clauses.number[told.i]) == "func.relative"
    met = last.sentence == told.sentence and last.parties == told.parties and last.event not in JOURNEYS
    return known and met and told.present


def _on_arrival(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«دوشنبه برای دیدار با … وارد تهران شد»: whether it is only what somebody went for, so that the day is that of his
    journey, in the past behind it.
    """
    if told.finite or told.status_at is not None or passage.ending("purpose", told.i) is None:
        return False
    _, high = clauses.around(told.i)
    verbs = [f for layer in ("frame", "light") for f in passage.begun(layer, told.j, high)]
    return any("past" in e.tags for f in verbs for e in f.entries) or any(
        passage.fold(t) in passage.pack.gone for t in range(told.j, high)
    )


def _said_at(passage: Passage, told: Candidate) -> bool:
    """«أعلن خلال لقاء مع نظيره أن بلاده ستفتح المعبر غدا»: whether an Arabic noun is when something was said
    told behind it: a day to come is that of what was said.
    """
    if passage.pack.data.pack.order != "VSO" or told.finite:
        return False
    led = passage.ending("func", told.i)
    mark = led.get("func.mark") if led is not None else None
    low, high = passage.sentences[told.sentence]
    if mark is None or mark.value not in ("during", "after") or not passage.begun("say", low, told.i):
        return False
    return any(f.get("func.that") for f in passage.begun("func", told.j, high))


def _needful(passage: Passage, told: Candidate) -> bool:
    """Whether a noun stands right behind a word for how necessary or important it is."""
    cue = passage.starting("status", told.status_at[0]) if told.status_at else None
    return cue is not None and cue.j == told.i and cue.entries[0].value == "needful"


def _verbless(passage: Passage, told: Candidate) -> bool:
    """Whether a Persian noun tells it in a line without any verb."""
    low, high = passage.sentences[told.sentence]
    said = any(passage.begun(layer, low, high) for layer in ("light", "say"))
    finite = any(passage.fold(t) in passage.pack.finite for t in range(low, high))
    return not told.finite and not said and not finite and not told.older


def _known_time(passage: Passage, told: Candidate) -> bool:
    """«وانتقد خلال زيارته لبريطانيا مقالا»: whether an Arabic journey that the reader knows is but the time of
    something else, not «خلال زيارة رسمية إلى …».
    """
    noun = passage.starting("frame", told.i)
    if noun is None or not as_the_time(passage, told):
        return False
    return bool(noun.suf) or passage.starting("actor", noun.j) is not None


def _in_the_past(told: Candidate) -> bool:
    """Whether a verb in the past tells it, and no word that says otherwise."""
    return told.finite and not told.present and told.status == "occurred" and told.status_at is None


def _left(told: Candidate) -> bool:
    """«غادرت إلى واشنطن الخميس»: who has set out is on his way since that day; so with «سه‌شنبه عازم مسکو شد»."""
    return told.event == "departure" and told.finite and not told.present and told.status_at is None


def _gone(passage: Passage, told: Candidate) -> bool:
    """«قبل توجهه إلى أنقرة»: whether something was before somebody set out."""
    return told.event == "departure" and told.status_at is None and passage.ending("before", told.i) is not None


def _of_the_two(told: Candidate, before: list[Candidate], low: int) -> When | None:
    """«التقى الإثنين نظيره … . وبحث الوزيران …», "met on Monday … . The two discussed …": what two who are not named
    again spoke of is of the day on which they are told to have met last.
    """
    last = before[-1] if before else None
    if last is None or told.event not in GONE_ON or any(s.mention.i >= low for s in told.sides):
        return None
    near = 0 < told.sentence - last.sentence <= SOON
    same = last.parties == told.parties and last.status == "occurred" and not last.implied
    alike = told.channel in ("unspecified", last.channel) or last.channel == "unspecified"
    return last.when if near and same and alike else None


def _in_it(told: Candidate, before: list[Candidate], echoes: Sequence[Echo], low: int) -> When | None:
    """«در این دیدارها پاسخ … منتقل شد»: what was done in a contact that was told before has its day."""
    near = [e for e in echoes if low <= e.i < told.i]
    if not near or not before:
        return None
    last = next((c for c in reversed(before) if c.event in near[-1].events and c.i < near[-1].i), None)
    return last.when if last is not None and not last.implied and last.status == "occurred" else None


def _on_the_way(way: Candidate, status: str) -> When | None:
    """«سينتقل الإثنين إلى الدوحة، حيث سيلتقي …», «وصل أمس إلى القاهرة حيث التقى …»: on the day of the journey, where
    both are still to come or both are over.
    """
    exact = way.when is not None and not way.implied and way.when.start == way.when.end
    return way.when if exact and way.status == status else None


def _follows_plan(passage: Passage, told: Candidate, before: list[Candidate]) -> bool:
    """Whether what the present tense tells goes on with a plan of its sentence; or what it tells of guest and host
    right behind a journey that is planned («يصل غدا إلى القاهرة. ويجري مباحثات مع نظيره»).
    """
    last = before[-1] if before else None
    if last is None or last.status != "planned" or not last.i < told.i:
        return False
    due = (last.event in JOURNEYS or last.event == "reception") and told.event not in JOURNEYS
    due = due and told.sentence - last.sentence == 1 and last.parties == told.parties
    return last.sentence == told.sentence or (due and _opens(passage, told))


def _opens(passage: Passage, told: Candidate) -> bool:
    """Whether an Arabic present tense opens the sentence of a telling: a headline names who does it first."""
    first, _ = passage.sentences[told.sentence]
    found = (passage.starting(layer, first) for layer in ("light", "frame"))
    present = any("present" in e.tags for f in found if f is not None for e in f.entries)
    return passage.pack.data.pack.order == "VSO" and present


def _of_undated(told: Candidate, before: Sequence[Candidate]) -> bool:
    """Whether an English noun says what the journey right before it in its sentence was for, which is no news."""
    way = before[-1] if before else None
    if way is None or not told.soft or way.event not in JOURNEYS or way.sentence != told.sentence:
        return False
    return way.status == "occurred" and way.when is None and not way.implied
