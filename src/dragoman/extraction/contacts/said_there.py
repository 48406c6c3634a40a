"""The place of an Arabic contact in which something was said, where only the saying has one.

«أكد الوزير بالعاصمة الإسبانية مدريد أن … . جاء ذلك خلال لقائه نظيره», «قال الوزير في الرياض أمس إن … . وأضاف خلال
لقائه …»: what was said in a contact was said where it was. As with its day (`said_day.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.clauses import Clauses
from dragoman.extraction.contacts.said_day import OPENING, names_one, sourced
from dragoman.extraction.contacts.where import KINDS, Where
from dragoman.language.passage import Passage
from dragoman.text.places import begun

NEAR = 16  # tokens between a verb of saying and the place: whoever says it stands there


def place_of_words(where: Where, told: Candidate) -> Mention | None:
    """The place where that was said which was said in a contact told as the time of it («خلال لقائه»), or null."""
    passage, clauses = where.passage, where.clauses
    if where.order != "VSO" or told.finite or told.status != "occurred" or told.channel in ("phone", "letter"):
        return None
    mark = passage.ending("func", told.i)
    entry = mark.get("func.mark") if mark else None
    if entry is None or entry.value != "during":
        return None
    low, _ = clauses.around(told.i)
    said = _said(passage, low, told.i)
    if said and (own := _there(where, clauses, said[-1:])) is not None:
        return own
    before = clauses.sentence[told.i] - 1
    if before < 0:
        return None
    first, last = passage.sentences[before]
    place = _there(where, clauses, _said(passage, first, last)[:1])
    if place is None:
        return None
    if not said:
        opening = passage.starting("heard", low)
        came = opening is not None and opening.get("heard.came") is not None
        return place if came and told.i - low <= OPENING else None
    return place if names_one(told, where.mentions, first, last) else None


def _said(passage: Passage, low: int, high: int) -> list[int]:
    """Where the verbs of saying in tokens `[low, high)` end."""
    marks = {f.i for f in passage.within("func", low, high) if f.get("func.mark")}  # «بين»
    return [f.j for f in passage.within("say", low, high) if f.i not in marks and not sourced(passage, f.i)]


def _there(where: Where, clauses: Clauses, said: Sequence[int]) -> Mention | None:
    """The one place that stands behind a verb of saying in its clause."""
    for at in said:
        own = clauses.number[at - 1]
        near = (m for m in begun(where.mentions, at, at + NEAR) if clauses.number[m.i] == own and m.kind in KINDS)
        there = [m for m in near if where.adverbial(m)]
        if len(there) == 1:
            return there[0]
    return None
