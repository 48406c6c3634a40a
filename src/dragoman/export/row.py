"""An event in one flat row: what every table, calendar and feed says of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import msgspec
from msgspec import Meta

from dragoman.merging import Merged
from dragoman.model import When

Text = str
List = tuple[str, ...]


class Told(msgspec.Struct, frozen=True):
    """An event with the sentences that tell it (`readout.tell` in some language)."""

    event: Merged
    sentences: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One event. What is not known is empty, never filled in.

    `parties`, `names` and `offices` have one place a side, in the same order; a side of several persons stands there
    once for each.
    """

    id: Annotated[Text, Meta(description="The event's id: `dragoman explain` shows the words behind it.")]
    date: Annotated[Text, Meta(description="Its day as EDTF (ISO 8601-2): a day, a month, an interval.")]
    first: Annotated[Text, Meta(description="The first day that it can have been, ISO 8601.")]
    last: Annotated[Text, Meta(description="The last one.")]
    precision: Annotated[Text, Meta(description="day, days, week, month, season, quarter, year, decade or open.")]
    type: Annotated[
        Text,
        Meta(description="PLOVER's type: CONSULT for contacts; ACCUSE, AID … for what is told beside them."),
    ]
    channel: Annotated[Text, Meta(description="phone (by video too), in-person, letter or unspecified.")]
    status: Annotated[
        Text,
        Meta(description="occurred, planned, called-for, denied, hypothetical; see `outcome` for what was off."),
    ]
    outcome: Annotated[Text, Meta(description="held, cancelled, postponed, declined or unknown.")]
    directness: Annotated[Text, Meta(description="direct, indirect (through others) or unknown.")]
    parties: Annotated[List, Meta(description="ISO 3166-1 alpha-3 of a state, or the code of a body or movement.")]
    names: Annotated[List, Meta(description="The person of each party, empty where none is named.")]
    offices: Annotated[List, Meta(description="The office of each party's person, empty where not known.")]
    began: Annotated[List, Meta(description="The parties of whom it is said that they called, wrote or invited.")]
    country: Annotated[Text, Meta(description="Where: ISO 3166-1 alpha-3.")]
    city: Annotated[Text, Meta(description="Where: the city's usual English name.")]
    topics: Annotated[List, Meta(description="Topics of the closed list.")]
    told: Annotated[Text, Meta(description="The event in a sentence or two, in the language asked for.")]
    reports: Annotated[int, Meta(description="How many articles tell of it.")]
    languages: Annotated[List, Meta(description="The languages that they are in, BCP 47.")]
    outlets: Annotated[List, Meta(description="Who published them, where known.")]
    sources: Annotated[List, Meta(description="The files or ids of their pages.")]
    urls: Annotated[List, Meta(description="Their addresses, where known.")]
    disagree: Annotated[List, Meta(description="The fields on which the reports differ.")]
    part_of: Annotated[Text, Meta(description="The id of the visit or gathering of which it is part.")] = ""
    thread: Annotated[
        Text, Meta(description="The id of the talks of which it is a round, the same for all rounds.")
    ] = ""


def row(told: Told) -> Row:
    """The row of an event."""
    event, date, place = told.event, told.event.date, told.event.place
    return Row(
        id=event.id,
        date=edtf(date) if date else "",
        first=date.start.isoformat() if date else "",
        last=date.end.isoformat() if date else "",
        precision=date.precision if date else "",
        type=event.type,
        channel=event.channel,
        status=event.status,
        outcome=event.outcome,
        directness=event.directness,
        parties=tuple(side.party or side.group or "?" for side in event.parties),
        names=tuple(side.name or "" for side in event.parties),
        offices=tuple(side.office or "" for side in event.parties),
        began=_once(side.party or side.group for side in event.parties if side.initiated),
        country=(place.country or "") if place else "",
        city=(place.city or "") if place else "",
        topics=tuple(topic.topic for topic in event.topics),
        told=told.sentences,
        reports=len(event.reports),
        languages=event.languages,
        outlets=_once(report.outlet for report in event.reports),
        sources=_once(report.source for report in event.reports),
        urls=_once(report.url for report in event.reports),
        disagree=event.conflicts,
        part_of=event.part_of.id if event.part_of else "",
        thread=event.thread.id if event.thread else "",
    )


def edtf(when: When) -> str:
    """A date as text: its EDTF, or its bounds."""
    first, last = when.start.isoformat(), when.end.isoformat()
    return when.edtf or (first if first == last else f"{first}/{last}")


def _once(values: Iterable[str | None]) -> List:
    return tuple(dict.fromkeys(value for value in values if value))
