"""What two spoke of or laid down is no word for when or where they met ("discussed Friday's strike in Erbil")."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.sorts import DAYS
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

WHEN = DAYS | {"date.unit", "date.yearrel", "date.season"}
ADJUNCT = ("during", "place", "at")  # marks of an opening that says in what something was said
NEAR = 2  # tokens between a verb of saying and its own day ("said late on Sunday")
MATTER = "matter"  # a trait of frames


def matter(passage: Passage, told: Candidate, sides: Sequence[Side]) -> bool:
    """Whether a verb of discussing goes on about two named before it, and its matter, right behind it, is one that has
    a day and a place ("the bombing on March 1 in Quetta", "Friday's strike"): then those of the sentence are its own.
    What has none ("discussed trade on Sunday in Sochi") leaves them to the contact.
    """
    if passage.pack.data.pack.order != "SVO" or MATTER not in told.traits or not told.finite:
        return False
    low, high = passage.sentences[told.sentence]
    if any(s.mention.i >= low for s in sides):
        return False
    opens = passage.starting("func", told.j)
    marked = opens is not None and opens.get("func.mark") is not None
    day = passage.starting("date", told.j)
    dated = day is not None and bool(DAYS & day.kinds)  # "upcoming" is none
    end = day.j if day is not None else told.j
    owned = end < len(passage.tokens) and passage.fold(end) in passage.pack.possessives  # "discussed Friday's strike"
    what = owned or (not dated and _known(passage, told.j, high))
    return not marked and what and passage.starting("channel", told.j) is None


def _known(passage: Passage, a: int, b: int) -> bool:
    """Whether something that is known by "the" or its owner is named in tokens `[a, b)` before a day (nobody by it), or
    by its own time ("last week's attack"), or by who did it then ("steps taken on Monday by the agency").
    """
    first = next((f for f in passage.begun("date", a, b) if DAYS & f.kinds), None)
    day = first.i if first is not None else b
    owners = (t for t in range(a, b) if passage.fold(t) in passage.pack.possessives)
    led = passage.starting("func", first.j) if first is not None else None
    mark = led.get("func.mark") if led is not None else None
    if any(passage.covering("date", t - 1) for t in owners) or (mark is not None and mark.value == "by"):
        return True
    the = (t for t in range(a, day) if passage.fold(t) in passage.pack.determiners)
    return any(passage.covering("actor", t) is None and passage.starting("actor", t + 1) is None for t in the)


def dated_before(passage: Passage, told: Candidate) -> bool:
    """ "On Sunday, the two discussed …": whether a day stands before the verb."""
    return any(DAYS & f.kinds for f in passage.begun("date", passage.sentences[told.sentence][0], told.i))


def of_what_was_said(passage: Passage, told: Candidate) -> bool:
    """ "During his meeting with X, Y said the road would open in May": whether the sentence has no day but in what was
    said in the contact, by a verb behind the comma.
    """
    if passage.pack.data.pack.order == "SOV":
        return _laid_down(passage, told)
    if passage.pack.data.pack.order != "SVO" or told.finite:
        return False
    low, high = passage.sentences[told.sentence]
    led = passage.starting("func", low)
    mark = led.get("func.mark") if led is not None else None
    if mark is None or mark.value not in ADJUNCT:
        return False
    said = next(iter(passage.within("say", told.j, high)), None)
    if said is None or not any(passage.fold(t) in COMMAS for t in range(told.j, said.i)):
        return False
    dates = [f for f in passage.begun("date", low, high) if f.kinds & WHEN]
    return bool(dates) and all(f.i > said.j + NEAR for f in dates)


def _laid_down(passage: Passage, told: Candidate) -> bool:
    """«در دیدار X و Y مقرر شد گذرگاه هفته آینده باز شود»: whether the sentence of what was has no day but that of what
    was laid down there.
    """
    if told.finite or told.status != "occurred":
        return False
    low, high = passage.sentences[told.sentence]
    verb = next((t for t in range(told.j, high) if passage.fold(t) in passage.pack.finite), None)
    cue = passage.covering("status", verb) if verb is not None else None
    if cue is None or cue.entries[0].value != "planned" or passage.fold(cue.j - 1) not in passage.pack.gone:
        return False
    dates = [f for f in passage.begun("date", low, high) if f.kinds & WHEN]
    return bool(dates) and all(f.i >= cue.j for f in dates)


def since_it_began(passage: Passage, told: Candidate) -> bool:
    """ "their first talks since the war, which broke out in March 2011": whether the sentence has no day but that of
    something since which the contact is the first.
    """
    if passage.pack.data.pack.order != "SVO":
        return False
    low, high = passage.sentences[told.sentence]
    since = next(iter(passage.begun("since", told.j, high)), None)
    if since is None or any(passage.tokens[t].form.kind == "n" for t in range(low, since.i)):
        return False
    if any(f.kinds & WHEN for f in passage.begun("date", low, since.i)):
        return False
    commas = [t for t in range(since.j, high - 1) if passage.fold(t) in COMMAS]
    opens = (passage.starting("func", t + 1) for t in commas)
    return any(f is not None and f.get("func.relative") is not None for f in opens)


def unplaced(told: Candidate) -> Candidate:
    """ "discussed the summit starting tomorrow in Rabat": a telling whose matter alone is ahead, without the place that
    stands behind its verb of discussing, which is that of the matter.
    """
    if MATTER not in told.traits or told.place is None or told.place.i < told.j:
        return told
    return replace(told, place=None, channel=told.channel if told.channel_at is not None else "unspecified")
