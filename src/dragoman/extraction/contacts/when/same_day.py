"""The day of news without one that goes on with what was told right before it: "arrived on Sunday. He met …", «كما
التقى», «وی همچنین با … دیدار کرد».
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.where.trip import beside, shared
from dragoman.extraction.contacts.whether.backdrop import in_another_land
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage
from dragoman.model.when import When

LATELY = 7  # days within which "then" goes on with a day
FURTHER = 2  # sentences behind a contact in which "then" goes on with it
TAKEN_UP = 3  # sentences behind a contact in which "the talks between" the same are those
NEAR = 3  # tokens between «كما» and the words that tell what somebody did besides


def of_the_one_before(clauses: Clauses, told: Candidate, before: Sequence[Candidate], days: DayOf) -> When | None:
    """The day of the contact right before one that a verb tells, where it goes on with it."""
    if (same := _the_same(told, before) or _named_again(clauses.passage, told, before)) is not None:
        return same
    if (same := _the_talks(clauses.passage, told, before)) is not None:
        return same
    if (named := _in_its_sentence(clauses, told, days)) is not None:
        return named
    last = _right_before(told, before, days)
    if last is None:
        return None
    if clauses.passage.pack.data.pack.order == "SVO" and _held_for(last, told):
        return last.when
    if _then(clauses, told, last, days) and not _elsewhere(last, told):
        return last.when
    if told.sentence - last.sentence > 1:
        return None
    if _also(clauses, told, last) or _of_the_journey(clauses, told, last, days):
        return last.when
    return None


def _held_for(last: Candidate, told: Candidate) -> bool:
    """ "Sisi and Scholz, at a meeting in Cairo on Tuesday, discussed …": whether a noun of the sentence of a verb tells
    in what the same two spoke of something.
    """
    same = last.sentence == told.sentence and last.parties == told.parties and last.event not in JOURNEYS
    return same and told.event == "talks" and not last.finite


def left_open(clauses: Clauses, told: Candidate, before: Sequence[Candidate], days: DayOf) -> bool:
    """ "met Macron in Paris on Wednesday. He then met Merz in Berlin": whether "then" goes on in another city with what
    is older than the news, on that day or on one of the next.
    """
    last, fresh = _right_before(told, before, days), days.fresh()
    if last is None or last.when is None or fresh is None or last.when.end >= fresh.start:
        return False
    return _elsewhere(last, told) and _then(clauses, told, last, days)


def _right_before(told: Candidate, before: Sequence[Candidate], days: DayOf) -> Candidate | None:
    """The contact with a day right before one that a verb tells."""
    last = before[-1] if before else None
    if last is None or not told.finite or last.status != "occurred" or last.implied or last.when is None:
        return None
    near = 0 <= told.sentence - last.sentence <= FURTHER
    return last if near and days.told(last.when, "occurred") != "planned" else None


def _elsewhere(last: Candidate, told: Candidate) -> bool:
    """Whether two contacts are told to have been in two cities."""
    one, other = (c.place.city if c.place is not None else None for c in (last, told))
    return one is not None and other is not None and one != other


def _the_same(told: Candidate, before: Sequence[Candidate]) -> When | None:
    """«استقبل، السبت، هنية. وناقش أردوغان وهنية خلال اللقاء …»: the day of the contact of the same two that the
    sentence right before told of.
    """
    names = {s.mention.name for s in told.sides if s.mention.name}
    for last in reversed(before):
        if not 0 < told.sentence - last.sentence <= 1:
            continue
        alike = last.parties == told.parties and names == {s.mention.name for s in last.sides if s.mention.name}
        one = told.channel in ("unspecified", last.channel) or last.channel == "unspecified"
        if alike and one and len(names) > 1 and last.status == "occurred" and not last.implied:
            return last.when
    return None


def _the_talks(passage: Passage, told: Candidate, before: Sequence[Candidate]) -> When | None:
    """ "held talks in Rome on Thursday. The talks between Iran and Oman lasted …": the day of what an English noun with
    its article takes up, of the same parties.
    """
    if passage.pack.data.pack.order != "SVO" or told.finite or told.event in JOURNEYS or told.older:
        return None
    first, kinds = told.i, passage.pack.modifiers | passage.pack.rounds_between | passage.pack.rounds
    back = passage.pack.pointers
    while first > 0 and passage.fold(first - 1) in kinds - back:
        first -= 1
    last = next((c for c in reversed(before) if c.parties == told.parties), None)
    if last is None or first == 0 or passage.fold(first - 1) not in back:
        return None
    alike = told.channel in ("unspecified", last.channel) or last.channel == "unspecified"
    near = 0 < told.sentence - last.sentence <= TAKEN_UP
    return last.when if near and alike and last.status == "occurred" and not last.implied else None


def spoken_in(passage: Passage, clauses: Clauses, told: Candidate, before: Sequence[Candidate]) -> Candidate | None:
    """«روز دوشنبه در تماس تلفنی درباره حمله ۱۹ بهمن گفت‌وگو کردند»: the contact whose noun a Persian clause names, with
    its day, before what its verb says was spoken of there: a day behind «درباره» is of that.
    """
    last = before[-1] if before else None
    if last is None or not told.finite or last.finite or told.event != "talks" or last.implied or last.when is None:
        return None
    same = last.parties == told.parties and clauses.number[last.i] == clauses.number[told.i] and last.i < told.i
    about = any((e := f.get("func.mark")) and e.value == "about" for f in passage.begun("func", last.j, told.i))
    return last if same and about and last.status == "occurred" else None


def _named_again(passage: Passage, told: Candidate, before: Sequence[Candidate]) -> When | None:
    """ "met on Dec. 28, the first such meeting since 2011", «التقيا الأحد في أول لقاء من نوعه»: the day of what a verb
    tells, for the noun by which its own sentence calls it.
    """
    last = before[-1] if before else None
    if last is None or told.finite or told.event in JOURNEYS or last.sentence != told.sentence:
        return None
    led = passage.ending("func", told.i)
    apart = led is not None and any(e.value in ("after", "before") for e in led.all("func.mark"))
    alike = last.parties == told.parties and told.channel in ("unspecified", last.channel) and not apart
    return last.when if alike and last.finite and last.status == "occurred" and not last.implied else None


def _in_its_sentence(clauses: Clauses, told: Candidate, days: DayOf) -> When | None:
    """«زار الأمير، الأربعاء، الساحة، كما التقى الرئيس»: the one day that a sentence names before "also", of one who is
    named there, where Arabic goes on with what he did.
    """
    if clauses.passage.pack.data.pack.order != "VSO" or not told.finite:
        return None
    low, _ = clauses.passage.sentences[told.sentence]
    for found in clauses.passage.within("also", low, told.i):
        acting = any(low <= s.mention.i < found.i and s.role in ("participant", "visitor") for s in told.sides)
        if acting and 0 <= told.i - found.j <= NEAR:
            when = days.only(low, found.i)
            return when if when is not None and days.told(when, "occurred") == "occurred" else None
    return None


def _then(clauses: Clauses, told: Candidate, last: Candidate, days: DayOf) -> bool:
    """ "met the emir on Sunday. He then met …", «وی سپس با … دیدار کرد»: whether "then" beside a verb goes on with what
    one did on a day of the last week; what came after older things may have been weeks later.
    """
    if last.when is None or days.published is None or last.when.start != last.when.end or told.event in JOURNEYS:
        return False  # "then flew to Berlin": perhaps on the next day
    if (days.published - last.when.start).days > LATELY or not _shares(last, told):
        return False
    passage = clauses.passage
    low = max(passage.sentences[told.sentence][0], last.j)
    found = [f for f in passage.within("afterwards", low, told.i) if f.get("afterwards.word") is not None]
    if passage.pack.data.pack.order == "SVO":
        first = passage.sentences[told.sentence][0]
        return any(told.i - f.j <= 1 or f.i == first for f in found)
    that = passage.pack.data.markers.complementizers  # «پس از آن که»
    return any(passage.fold(f.j) not in that for f in found)


def _shares(last: Candidate, told: Candidate) -> bool:
    """Whether one who acts in a contact is one of those of the contact before it."""
    named = {(s.party, s.mention.name) for s in last.sides if s.mention.name}
    return any((s.party, s.mention.name) in named for s in told.sides) or shared(last, told, same=False)


def _also(clauses: Clauses, told: Candidate, last: Candidate) -> bool:
    """Whether "also" goes on with a contact of one day, of one of those who are told to meet again."""
    if last.when is None or last.when.start != last.when.end:
        return False
    if not _shares(last, told):
        return False
    also = clauses.passage.within("also", *clauses.clause(told.i))
    if clauses.passage.pack.data.pack.order == "SVO":
        return any(0 <= told.low - f.j <= 1 or told.low <= f.i < told.i or 0 <= told.i - f.j <= 1 for f in also)
    return any(beside(clauses, f.i, f.j, told) or 0 <= told.low - f.j <= 1 for f in also)


def _of_the_journey(clauses: Clauses, told: Candidate, last: Candidate, days: DayOf) -> bool:
    """«زار باريس الإثنين. وعقد محادثات مع نظيره»: whether it was of guest and host on the day of a journey; in English
    also in its days, or its month, where these lie back.
    """
    if told.present or last.event not in JOURNEYS or told.event in JOURNEYS or last.when is None:
        return False
    english = clauses.passage.pack.data.pack.order == "SVO"
    exact = last.when.start == last.when.end or (english and days.stale(last.when))
    return exact and last.parties == told.parties and not in_another_land(last, told)
