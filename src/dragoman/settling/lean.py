"""Days of events that only another event dates: «غداة فشل مجلس الأمن» puts the failure a day before what is told.

An anchored date word stands between the two; the day known is that of the contact, or of the article.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import msgspec

from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage
from dragoman.model.event import Event
from dragoman.model.said import Figure
from dragoman.model.when import When


def lean(
    passage: Passage,
    events: Sequence[Event],
    dates: Sequence[Mention],
    known: Sequence[Event],
    today: datetime.date | None,
) -> list[Event]:
    """`events` with a day where an anchored word counts from the day of a contact in `known` (or from `today`)."""
    anchors = [d for d in dates if d.kind == "anchored" and d.offset is not None]
    out = []
    for event in events:
        when = _when(passage, event, anchors, known, today) if event.date is None else None
        out.append(msgspec.structs.replace(event, date=when) if when else event)
    return out


def dated(figures: Sequence[Figure], events: Sequence[Event]) -> list[Figure]:
    """Counts of a vote, as of the day of the vote whose body they are of."""
    days = {e.vote.body: e.date for e in events if e.vote is not None and e.date is not None}
    return [msgspec.structs.replace(f, as_of=days[f.of]) if f.kind in VOTES and f.of in days else f for f in figures]


VOTES = frozenset(("votes-for", "votes-against", "abstentions"))


def _when(
    passage: Passage,
    event: Event,
    anchors: Sequence[Mention],
    known: Sequence[Event],
    today: datetime.date | None,
) -> When | None:
    for low, high in passage.sentences:
        start, end = passage.tokens[low].start, passage.tokens[high - 1].end
        if not any(start <= s.start < end for s in event.evidence):
            continue
        for anchor in anchors:
            if low <= anchor.i < high and anchor.offset is not None:
                day = _day(known, start, end) or today
                if day is not None:
                    told = day - datetime.timedelta(days=anchor.offset)
                    evidence = (passage.span(anchor.i, anchor.j),)
                    trace = f"{anchor.offset} days before {day.isoformat()}, by «{anchor.text}»"
                    return When(start=told, end=told, edtf=told.isoformat(), evidence=evidence, trace=trace)
    return None


def _day(known: Sequence[Event], start: int, end: int) -> datetime.date | None:
    """The day of the contact that the same sentence tells of."""
    for event in known:
        exact = event.date is not None and event.date.start == event.date.end
        if exact and event.date is not None and any(start <= s.start < end for s in event.evidence):
            return event.date.start
    return None
