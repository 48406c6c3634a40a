"""Positions: a table of parties and topics, every cell of which leads to the words."""

from __future__ import annotations

from collections import Counter
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.model import Statement
from dragoman.store import asking
from dragoman.store.asking import Spoken, Stance
from dragoman.web.desk import show, table, tally
from dragoman.web.desk import teller as tells
from dragoman.web.teller import Teller

PAGE = 50
ROWS, COLUMNS = 25, 14  # parties and topics of the table, those with most words first
MOST_OFFSET = 10_000_000

router = APIRouter()


@router.get("/{language}/positions")
def answer(request: Request, language: str) -> Response:
    """The table."""
    teller = tells(request, language)
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


@router.get("/{language}/statements")
def words(request: Request, language: str, party: str = "", topic: str = "", act: str = "", after: int = 0) -> Response:
    """The words of a party on a topic."""
    teller = tells(request, language)
    skip = max(0, min(after, MOST_OFFSET))
    codes = request.app.state.lookup.parties(party)
    code = codes[0] if codes else ""
    with request.app.state.open() as record, record.snapshot():
        found, count = asking.statements(record.base, speaker=code, topic=topic, act=act, most=PAGE, skip=skip)
    here = {"party": code, "topic": topic, "act": act}
    told = {
        "party": (code, teller.names.party(code) if code else ""),
        "topic": teller.topic(topic) if topic else "",
        "act": act,
        "count": count,
        "spoken": [spoken(one, teller) for one in found],
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
    rows = [
        {
            "code": code,
            "name": teller.names.party(code),
            "cells": [(t, sorted(cells.get((code, t), []), key=weight)) for t in topics],
        }
        for code, _ in by_party.most_common(ROWS)
    ]
    whole = len(by_party) <= ROWS and len(by_topic) <= COLUMNS
    return {"topics": [(t, teller.topic(t)) for t in topics], "rows": rows, "whole": whole}


def weight(act: tuple[str, int]) -> tuple[bool, int, str]:
    """By what acts are ordered: what is only said comes last."""
    return act[0] == "STATE", -act[1], act[0]


def spoken(one: Spoken, teller: Teller) -> dict[str, Any]:
    """A statement with its words, and by whose account it is told."""
    said, article = one.what, one.article
    assert isinstance(said, Statement)
    links = [
        teller.person(link.speaker)
        if link.speaker
        else teller.names.proper(link.body or link.agency or link.outlet or "")
        for link in said.account
    ]
    return {
        "who": [(code, teller.names.party(code)) for code in said.speakers],
        "names": [teller.person(name) for name in said.names],
        "act": said.act,
        "manner": said.manner or "",
        "topic": teller.topic(said.topic or ""),
        "toward": teller.names.party(said.toward) if said.toward else "",
        "day": teller.short_day(said.date),
        "words": said.evidence[0].text if said.evidence else "",
        "tongue": article.language,
        "rtl": teller.rtl(article.language),
        "account": [name for name in dict.fromkeys(links) if name],
        "outlet": article.outlet.name if article.outlet else "",
        "source": article.source,
    }
