"""Contacts that a page only goes back to, though nothing but their place in it says so: they are no news of it.

What somebody says of a notice that was given, and what goes on with a contact of long ago.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.sorts import DAYS
from dragoman.language.passage import Passage
from dragoman.model.when import When
from dragoman.text.signs import QUOTES

LONG = datetime.timedelta(days=7)
CARRIED = 7  # tokens between "to" and the noun that its verb carries ("to hold a closed-door meeting")
RANKED = 7  # … and between "first" and "to"
NEXT = 1  # sentences behind a contact in which it is gone on with


def told_of(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«قال إن أنقرة أبلغت موسكو …», «گفت ایران از ما خواسته است»: what one told or asked another, as somebody says of
    it, was some time before.
    """
    if the_first(passage, told):
        return True
    if told.event != "notice" and not any(s.role == "speaker" for s in told.sides):
        return False
    low, _ = passage.sentences[told.sentence]
    marks = {f.i for f in passage.within("func", low, told.i) if f.get("func.mark")}  # «بين»
    own = clauses.number[told.i]
    said = [f for f in passage.within("say", low, told.i) if f.i not in marks and f.j <= told.i]
    return any(clauses.number[f.i] != own or any(passage.fold(t) in QUOTES for t in range(f.j, told.i)) for f in said)


def the_first(passage: Passage, told: Candidate) -> bool:
    """ "King Abdullah was the first Arab leader to meet Trump": what an English page says of who somebody is; who
    became so has made news.
    """
    pack, (low, high) = passage.pack, passage.sentences[told.sentence]
    if pack.data.pack.order != "SVO" or told.status != "occurred":
        return False
    if any(DAYS & f.kinds for f in passage.begun("date", told.j, high)):
        return False  # "was the last to speak with Putin on Sunday"
    to = next((t for t in range(told.i, max(low, told.i - CARRIED), -1) if passage.fold(t) in pack.infinitives), None)
    if to is None:
        return False
    ranked = (t for t in range(to - 1, max(low + 2, to - RANKED), -1) if passage.fold(t) in pack.data.markers.ranked)
    at = next(ranked, None)
    return at is not None and passage.fold(at - 1) in pack.determiners and passage.fold(at - 2) in pack.passives


def gone_on_with(told: Candidate, before: Sequence[Candidate], published: datetime.date | None) -> Candidate | None:
    """The contact of long ago that a telling without a day goes on with, if it does.

    «وكان المبعوث زار دمشق قبل شهر. وأبلغه الرئيس خلال اللقاء …»: one of both, told right before, and nothing since.
    """
    last = next((c for c in reversed(before) if c.i < told.i), None)
    if last is None or published is None or told.sentence - last.sentence > NEXT or told.sentence == last.sentence:
        return None
    shared = len(last.parties & told.parties)
    if shared < 2 or last.status != "occurred" or told.status != "occurred" or in_another_land(last, told):
        return None
    if _of_others(last, told):
        return None
    return last if last.older or _long_ago(last.when, last.implied, published) else None


def _of_others(last: Candidate, told: Candidate) -> bool:
    """«زار المقداد مصر. … حديث جانبي بين السيسي والأسد»: whether two persons of one party are named, each alone."""
    names = [{s.party: s.mention.name for s in c.sides if s.mention.name} for c in (last, told)]
    return any(names[0][p] != names[1][p] for p in names[0].keys() & names[1].keys())


def _long_ago(when: When | None, implied: bool, published: datetime.date) -> bool:
    return when is not None and not implied and when.end < published - LONG


def in_another_land(last: Candidate, told: Candidate) -> bool:
    """«كانت آخر زيارة له إلى بغداد في نوفمبر. والتقى المبعوث العراقي في القاهرة»: whether what followed a journey was
    in another land than that to which it led.
    """
    one, other = (c.place.party if c.place is not None else None for c in (last, told))
    return one is not None and other is not None and one != other
