"""Positions: a table of parties and topics, every cell of which leads to the words."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.calendars.calendar import month_bounds, year_bounds
from dragoman.store import asking
from dragoman.store.asking import Stance
from dragoman.web.charts.months import month_of
from dragoman.web.desk import show, tally, teller as tells
from dragoman.web.listed import Listed
from dragoman.web.query import MOST_LETTERS
from dragoman.web.teller import Teller
from dragoman.web.twins import List, Tells

ROWS, COLUMNS = 25, 8  # parties and topics of the table, those with most words first
OTHER = "other"  # what is none of the topics stands last
MONTHS = 12  # columns of a topic over time, the latest
Topic = Annotated[str, Query(description="A topic, as `/api/positions` names it.")]

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


def listed(request: Request, teller: Tells) -> Listed:
    """What parties say, by topic and kind of statement, counted."""
    with request.app.state.open() as record:
        told = tally(request, record, "stances", lambda r: asking.stances(r.base))
    lines = [{"party": s.party, "topic": s.topic, "act": s.act, "statements": s.count} for s in told]
    return Listed(columns=("party", "topic", "act", "statements"), lines=lines, title=teller.words["positions"])


def listed_days(request: Request, teller: Tells, topic: Topic = "") -> Listed:
    """What parties say on a topic, by day and kind of statement, counted."""
    topic = topic[:MOST_LETTERS]
    with request.app.state.open() as record:
        days = tally(request, record, ("stances by day", topic), lambda r: asking.stances_by_day(r.base, topic))
    lines = [{"party": p, "act": act, "day": day, "statements": n} for p, act, day, n in days]
    title = f"{teller.words['positions']}: {teller.topic(topic)}"
    return Listed(columns=("party", "act", "day", "statements"), lines=lines, title=title)


FILES = (List(address="positions", find=listed), List(address="stances", find=listed_days))


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
