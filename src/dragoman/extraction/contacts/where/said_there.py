"""The place of an Arabic contact in which something was said, where only the saying has one.

«أكد الوزير بالعاصمة الإسبانية مدريد أن … . جاء ذلك خلال لقائه نظيره», «قال الوزير في الرياض أمس إن … . وأضاف خلال
لقائه …»: what was said in a contact was said where it was. As with its day (`said_day.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.said_day import as_the_time, goes_back, sayings
from dragoman.extraction.contacts.where.hosting import KINDS
from dragoman.extraction.contacts.where.where import Where
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.text.places import begun

NEAR = 16  # tokens between a verb of saying and the place: whoever says it stands there


def place_of_words(where: Where, told: Candidate) -> Mention | None:
    """The place where that was said which was said in a contact told as the time of it («خلال لقائه»), or null."""
    passage, clauses = where.passage, where.clauses
    if told.status != "occurred" or told.channel in ("phone", "letter") or not as_the_time(passage, told):
        return None
    low, _ = clauses.around(told.i)
    said = [f.j for f in sayings(passage, low, told.i)]
    if said and (own := _there(where, clauses, said[-1:])) is not None:
        return own
    before = clauses.sentence[told.i] - 1
    if before < 0:
        return None
    first, last = passage.sentences[before]
    place = _there(where, clauses, [f.j for f in sayings(passage, first, last)][:1])
    same = place is not None and goes_back(passage, told, (low, first, last), where.mentions, said=bool(said))
    return place if same else None


def _there(where: Where, clauses: Clauses, said: Sequence[int]) -> Mention | None:
    """The one place that stands behind a verb of saying in its clause."""
    for at in said:
        own = clauses.number[at - 1]
        near = (m for m in begun(where.mentions, at, at + NEAR) if clauses.number[m.i] == own and m.kind in KINDS)
        there = [m for m in near if where.adverbial(m)]
        if len(there) == 1:
            return there[0]
    return None
