"""Positions: a table of parties and topics, every cell of which leads to the words."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.calendars.calendar import month_bounds, year_bounds
from dragoman.ingest.day import iso_day
from dragoman.model import Statement
from dragoman.store import Record, asking
from dragoman.store.asking import Spoken, Stance
from dragoman.web import naming
from dragoman.web.charts.months import month_of
from dragoman.web.desk import show, table, tally
from dragoman.web.desk import teller as tells
from dragoman.web.marks import quoted
from dragoman.web.query import MOST_LETTERS
from dragoman.web.teller import Teller
from dragoman.world.schema import texts

PAGE = 50
ROWS, COLUMNS = 25, 8  # parties and topics of the table, those with most words first
OTHER = "other"  # what is none of the topics stands last
MONTHS = 12  # columns of a topic over time, the latest
MOST_OFFSET = 10_000_000

router = APIRouter()


@router.get("/{language}/positions")
def answer(request: Request, language: str, topic: str = "") -> Response:
    """The table; of one `topic` over time."""
    teller = tells(request, language)
    topic = topic[:MOST_LETTERS]
    if topic:
        with request.app.state.open() as record:
            days = tally(request, record, ("stances by day", topic), lambda r: asking.stances_by_day(r.base, topic))
        return show(request, language, "stances.html", {"topic": topic, **over_time(days, teller)})
    with request.app.state.open() as record:
        told = tally(request, record, "stances", lambda r: asking.stances(r.base))
    return show(request, language, "positions.html", stance_table(told, teller))


@router.get("/{language}/positions.csv")
def saved(request: Request, language: str) -> Response:
    """All of it as lines."""
    tells(request, language)
    with request.app.state.open() as record:
        told = tally(request, record, "stances", lambda r: asking.stances(r.base))
    return table(
        "positions", ["party", "topic", "act", "statements"], [[s.party, s.topic, s.act, s.count] for s in told]
    )


@router.get("/{language}/stances.csv")
def saved_days(request: Request, language: str, topic: str = "") -> Response:
    """A topic over time, as lines by day."""
    tells(request, language)
    with request.app.state.open() as record:
        days = asking.stances_by_day(record.base, topic[:MOST_LETTERS])
    return table("stances", ["party", "act", "day", "statements"], [list(one) for one in days])


@router.get("/{language}/statements")
def words(
    request: Request,
    language: str,
    party: str = "",
    person: str = "",
    topic: str = "",
    act: str = "",
    since: Annotated[str, Query(alias="from")] = "",
    until: Annotated[str, Query(alias="to")] = "",
    after: int = 0,
) -> Response:
    """The words of a party, or of a `person` (by the id of the world data, or by name), on a topic, in a time (days in
    ISO 8601).
    """
    teller = tells(request, language)
    first, last = (str(iso_day(day[:10]) or "") for day in (since, until))
    skip = max(0, min(after, MOST_OFFSET))
    codes = request.app.state.lookup.parties(party)
    code = codes[0] if codes else ""
    name = english(person[:MOST_LETTERS], teller)
    with request.app.state.open() as record, record.snapshot():
        found, count = asking.statements(
            record.base,
            kind="name" if name else "party",
            speaker=name or code,
            topic=topic,
            act=act,
            since=first,
            until=last,
            most=PAGE,
            skip=skip,
        )
        shown = [spoken(one, record, teller) for one in found]
    who = {"person": person[:MOST_LETTERS]} if name else {"party": code}
    here = {**who, "topic": topic, "act": act, "from": first, "to": last}
    told = {
        "who": teller.person(name) if name else teller.names.party(code) if code else "",
        "up": f"people/{person}" if name and person in teller.reader.world.people else "positions",
        "topic": teller.topic(topic) if topic else "",
        "act": act,
        "stretch": " – ".join(teller.iso(day) for day in (first, last) if day),
        "count": count,
        "spoken": shown,
        "earlier": urlencode({**here, "after": skip + PAGE}) if skip + PAGE < count else None,
        "later": urlencode({**here, "after": max(0, skip - PAGE)}) if skip else None,
    }
    return show(request, language, "statements.html", told)


def stance_table(told: list[Stance], teller: Teller) -> dict[str, Any]:
    """Parties by topics, the most spoken of first; what each says there, counted by act."""
    by_party: Counter[str] = Counter()
    by_topic: Counter[str] = Counter()
    cells: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for stance in told:
        by_party[stance.party] += stance.count
        by_topic[stance.topic] += stance.count
        cells.setdefault((stance.party, stance.topic), []).append((stance.act, stance.count))
    topics = [topic for topic, _ in by_topic.most_common(COLUMNS)]
    topics.sort(key=lambda topic: topic == OTHER)
    rows = [
        {
            "code": code,
            "name": teller.names.party(code),
            "cells": [(t, sorted(cells.get((code, t), []), key=weight)) for t in topics],
            "further": count - sum(n for t in topics for _, n in cells.get((code, t), [])),
        }
        for code, count in by_party.most_common(ROWS)
    ]
    whole = len(by_party) <= ROWS
    further = any(row["further"] for row in rows)
    return {"topics": [(t, teller.topic(t)) for t in topics], "rows": rows, "whole": whole, "further": further}


def over_time(days: list[tuple[str, str, str, int]], teller: Teller) -> dict[str, Any]:
    """Parties by months, or by years where there are many months: what each says, counted by act."""
    spans: dict[tuple[int, int], tuple[str, str]] = {}
    yearly = len({month_of(teller.calendar, day) for _, _, day, _ in days}) > MONTHS
    by_party: Counter[str] = Counter()
    cells: dict[tuple[str, tuple[int, int]], Counter[str]] = {}
    for party, act, day, count in days:
        year, month = month_of(teller.calendar, day)
        span = (year, 0 if yearly else month)
        by_party[party] += count
        cells.setdefault((party, span), Counter())[act] += count
        if span not in spans:
            bounds = month_bounds(teller.calendar, *span) if span[1] else year_bounds(teller.calendar, year)
            spans[span] = (str(bounds[0]), str(bounds[1]))
    shown = sorted(spans)[-MONTHS:]
    rows = [
        {
            "code": code,
            "name": teller.names.party(code),
            "cells": [(*spans[s], sorted(cells.get((code, s), {}).items(), key=weight)) for s in shown],
        }
        for code, _ in by_party.most_common(ROWS)
    ]
    whole = len(by_party) <= ROWS and len(spans) <= MONTHS
    return {"spans": [teller.month(*span) for span in shown], "rows": rows, "whole": whole}


def weight(act: tuple[str, int]) -> tuple[bool, int, str]:
    """By what acts are ordered: what is only said comes last."""
    return act[0] == "STATE", -act[1], act[0]


def english(person: str, teller: Teller) -> str:
    """The usual English name of a person of the world data, by which what they say is kept; else what was asked."""
    known = teller.reader.world.people.get(person)
    return next(iter(texts(known.name.get("en"))), person) if known else person


def spoken(one: Spoken, record: Record, teller: Teller) -> dict[str, Any]:
    """A statement with its words, and by whose account it is told."""
    said, article = one.what, one.article
    assert isinstance(said, Statement)
    text = record.text(article.source, article.sha256) or ""
    return {
        "who": [(code, teller.names.party(code)) for code in said.speakers],
        "names": [naming.speaker(name, teller) for name in said.names],
        "act": said.act,
        "manner": said.manner or "",
        "topic": teller.topic(said.topic or ""),
        "toward": teller.names.party(said.toward) if said.toward else "",
        "day": teller.short_day(said.date),
        "words": quoted(text, said.evidence[0].start, said.evidence[0].end) if said.evidence else "",
        "tongue": article.language,
        "rtl": teller.rtl(article.language),
        "account": naming.account(said, article, teller),
        "source": article.source,
    }
