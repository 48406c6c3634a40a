"""The day of an Arabic or English contact in which something was said, where only the saying has one.

«أكد الوزير، اليوم الثلاثاء، أن … . جاء ذلك خلال لقائه نظيره», «وقال الوزير، خلال لقائه …», "His remarks came as he
received …", "…, Cohen said during a meeting with …" a sentence later: what was said in a contact was said on its day.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.model.when import When
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

FRONTED = 3  # tokens of a sentence before a noun that opens it («وفي ختام»)
SPOKEN = ("meeting", "talks", "summit", "call")  # after which something is said on the same day
OPENING = 6  # tokens of «جاء تصريح الوزير خلال» before the noun
TITLED = 10  # the same, where it says of whom with office and name


class Sayings(Protocol):
    """What knows the days of verbs of saying."""

    def sayings(self, low: int, high: int) -> list[tuple[int, When]]:
        """The verbs of saying in tokens `[low, high)` that have a day, with it."""


def day_of_words(
    passage: Passage, clauses: Clauses, days: Sayings, told: Candidate, mentions: Sequence[Mention]
) -> When | None:
    """The day of what was said in a contact told as the time of it («خلال لقائه»), or null."""
    english = passage.pack.data.pack.order == "SVO"
    if not (as_the_time(passage, told) or (_english_time(passage, told) if english else _said_there(passage, told))):
        return None
    low, high = passage.sentences[told.sentence] if english else (clauses.around(told.i)[0], told.i)
    said = sayings(passage, low, high)
    dated = dict(days.sayings(low, high))
    if said:
        own = dated.get(said[-1].i)
        if own is not None or len(said) > 1 or dated:
            return own
    if not said and not english and (behind := _said_behind(passage, clauses, days, told)) is not None:
        return behind
    before = clauses.sentence[told.i] - 1
    if before < 0:
        return None
    first, last = passage.sentences[before]
    earlier = days.sayings(first, last)
    if not earlier:
        return None
    return earlier[0][1] if goes_back(passage, told, (low, first, last), mentions, said=bool(said)) else None


def _said_behind(passage: Passage, clauses: Clauses, days: Sayings, told: Candidate) -> When | None:
    """«عقب اجتماع في أنقرة، أعلن الرئيسان الخميس …»: the day on which something was said behind the comma that ends the
    words for an Arabic contact, which open their sentence.
    """
    low, high = clauses.around(told.i)
    comma = next((t for t in range(told.j, high) if passage.fold(t) in COMMAS), None)
    if comma is None or told.i - low > FRONTED or told.event not in SPOKEN:
        return None
    said = days.sayings(comma, high)
    return said[0][1] if said and said[0][0] == comma + 1 else None


def as_the_time(passage: Passage, told: Candidate) -> bool:
    """«خلال لقائه»: whether an Arabic noun tells a contact as the time of something else."""
    if passage.pack.data.pack.order != "VSO" or told.finite:
        return False
    mark = passage.ending("func", told.i)
    entry = mark.get("func.mark") if mark else None
    return entry is not None and entry.value == "during"


def after_words(
    passage: Passage, days: Sayings, told: Candidate, mentions: Sequence[Mention], *, first: int
) -> When | None:
    """«أكد الوزير، الأحد، أن … . وجاءت تصريحاته عقب لقائه نظيره»: the day of the words that came right after an Arabic
    contact of who said them, where the sentence before says it; none before token `first`, where the sentence opens.
    """
    noun = passage.starting("frame", told.i)
    if passage.pack.data.pack.order != "VSO" or told.sentence == 0 or noun is None or not noun.get("frame.noun"):
        return None
    mark = passage.ending("func", told.i)
    entry = mark.get("func.mark") if mark else None
    opening = passage.starting("heard", first)
    came = opening is not None and opening.get("heard.came") is not None and told.i - first <= TITLED
    if entry is None or entry.value != "after" or not came or passage.ending("before", told.i) is not None:
        return None
    low, high = passage.sentences[told.sentence - 1]
    said = days.sayings(low, high)
    who = {(s.party, s.mention.name) for s in told.sides if s.role != "host" and s.mention.kind in PERSONS}
    near = passage.starting("heard", mark.i) if mark is not None else None
    if near is None or near.get("heard.prompt") is None:
        remarks = (f for f in passage.begun("account", first, told.i) if any(e.value == "remarks" for e in f.entries))
        if next(remarks, None) is None:
            return None  # «ويأتي ذلك بعد»: what was before the news
    known = any(m.kind in PERSONS and (m.party, m.name) in who for m in begun(mentions, low, high))
    if passage.starting("earlier", first) is None:  # «حذرت الوزارة … . وجاء التصريح بعد لقاء الوزير …»; not «ويأتي ذلك»
        houses = {m.party for m in begun(mentions, low, high) if m.kind == "institution"}
        known = known or any(party in houses for party, _ in who)
    return said[0][1] if said and known else None


def _said_there(passage: Passage, told: Candidate) -> bool:
    """«وأضاف، عقب لقائه نظيره، …», «وقال في اتصال هاتفي مع نظيره …»: whether an Arabic noun tells a contact
    after which, or a call in which, something was said.
    """
    if passage.pack.data.pack.order != "VSO" or told.finite or passage.ending("before", told.i) is not None:
        return False
    mark = passage.ending("func", told.i)
    entry = mark.get("func.mark") if mark else None
    if entry is None or passage.starting("since", told.i - 1) is not None:
        return False
    return entry.value == "after" or (entry.value == "place" and told.channel == "phone")


def _english_time(passage: Passage, told: Candidate) -> bool:
    """ "during a meeting with", and what a sentence tells that opens with "His remarks came as he received"."""
    low, _ = passage.sentences[told.sentence]
    if told.finite:
        return _came(passage, low, told.i)
    at = told.i
    while at > low and (
        passage.fold(at - 1) in passage.pack.opening or passage.fold(at - 1) in passage.pack.qualifiers
    ):
        at -= 1
    mark = passage.ending("func", at)
    entry = mark.get("func.mark") if mark else None
    return entry is not None and (entry.value == "during" or (entry.value == "place" and told.channel == "phone"))


def _came(passage: Passage, low: int, noun: int) -> bool:
    """Whether words for what was said before open the sentence from token `low` in which a noun tells a contact."""
    opening = passage.begun("heard", low, low + OPENING)
    return any(f.get("heard.came") is not None and f.j <= noun for f in opening)


def told_with(passage: Passage, days: Sayings, told: Candidate, when: When) -> bool:
    """ "held talks in Lima, the ministry said Friday": whether a day is that of an English verb of saying behind what a
    verb tells.
    """
    _, high = passage.sentences[told.sentence]
    said = days.sayings(told.j, high)
    return told.status == "occurred" and any(own.edtf == when.edtf for _, own in said)


def sayings(passage: Passage, low: int, high: int) -> list[Found]:
    """The verbs of saying in tokens `[low, high)`, without «بين» and those that only give the source."""
    marks = {f.i for f in passage.within("func", low, high) if f.get("func.mark")}
    return [f for f in passage.within("say", low, high) if f.i not in marks and not _sourced(passage, f.i)]


def goes_back(
    passage: Passage, told: Candidate, at: tuple[int, int, int], mentions: Sequence[Mention], *, said: bool
) -> bool:
    """Whether what was said in a contact is what the sentence before tells: «جاء ذلك خلال لقائه» opens at the first
    token of `at` with no saying of its own, or (where it has `said` something itself) one of the contact's persons is
    named in that sentence, the other two tokens of `at`.
    """
    low, first, last = at
    english = passage.pack.data.pack.order == "SVO"
    if said or english:
        names = {(s.party, s.mention.name) for s in told.sides if s.mention.name}
        known = any((m.party, m.name) in names for m in begun(mentions, first, last))
        return known and (said or _came(passage, low, told.i))
    opening = passage.starting("heard", low)
    came = opening is not None and opening.get("heard.came") is not None
    return came and told.i - low <= OPENING


def _sourced(passage: Passage, at: int) -> bool:
    """«وفق ما نقلت الوكالة»: whether a verb of saying at token `at` only gives the source."""
    mark = passage.ending("func", at)
    return mark is not None and any(e.value == "source" for e in mark.all("func.mark"))
