"""Figures over time, by who claims them. A claim is drawn as a claim: no line joins them, nothing is added up."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.export.said import figure_line
from dragoman.model import Figure
from dragoman.store import asking
from dragoman.store.asking import Spoken
from dragoman.web.charts.claims import NARROW, WIDE, Claim, Claims, Room, by_claimant
from dragoman.web.desk import picture, show, table, tally
from dragoman.web.desk import teller as tells
from dragoman.web.teller import Teller

CLAIMED = ("killed", "injured", "casualties", "displaced", "detained", "hostages", "released")

MOST_IN_TABLE = 5000

router = APIRouter()


@router.get("/{language}/figures")
def answer(request: Request, language: str, kind: str = "", of: str = "") -> Response:
    """The figures of a kind and of whom; if nothing is asked, those of which most is told."""
    teller = tells(request, language)
    with request.app.state.open() as record, record.snapshot():
        kinds = tally(request, record, "kinds", lambda r: asking.kinds(r.base))
        if not kind:
            kind, of = next(((k, o) for k, o, _ in kinds if k in CLAIMED), kinds[0][:2] if kinds else ("", ""))
        found = asking.figures(record.base, kind=kind, of=of)
    rows = [_row(one, teller) for one in found]
    whole = next((n for k, o, n in kinds if (k, o) == (kind, of)), 0) <= len(found)
    told = {
        "kind": kind,
        "of": of,
        "of_name": teller.names.party(of) if of else "",
        "kinds": [(k, o, teller.names.party(o) if o else "", n, urlencode({"kind": k, "of": o})) for k, o, n in kinds],
        "rows": rows,
        "whole": whole,
        "charts": [(size, _chart(found, teller, room)) for size, room in (("wide", WIDE), ("narrow", NARROW))],
        "address": urlencode({"kind": kind, "of": of}),
    }
    return show(request, language, "figures.html", told)


@router.get("/{language}/figures.svg")
def drawn(request: Request, language: str, kind: str = "", of: str = "") -> Response:
    """The chart as a picture."""
    teller = tells(request, language)
    with request.app.state.open() as record, record.snapshot():
        found = asking.figures(record.base, kind=kind, of=of)
    chart = _chart(found, teller, WIDE)
    label = f"{teller.word(f'kind_{kind}')} {teller.names.party(of) if of else ''}".strip()
    return picture("figures", "claims", teller, chart, label, teller.words)


@router.get("/{language}/figures.csv")
def saved(request: Request, language: str, kind: str = "", of: str = "") -> Response:
    """The same as a table."""
    tells(request, language)
    with request.app.state.open() as record, record.snapshot():
        found = asking.figures(record.base, kind=kind, of=of, most=MOST_IN_TABLE)
    lines = [figure_line(one.article, one.what) for one in found if isinstance(one.what, Figure)]
    head = list(lines[0]) if lines else []
    return table("figures", head, [[line[name] for name in head] for line in lines])


def _chart(found: list[Spoken], teller: Teller, room: Room) -> Claims:
    return by_claimant(_claims(found, teller), room=room, rtl=teller.words["dir"] == "rtl")


def _claims(found: list[Spoken], teller: Teller) -> list[Claim]:
    out = []
    for one in found:
        figure = one.what
        assert isinstance(figure, Figure)
        low, high = figure.low, figure.high
        least, most = low if low is not None else high, high if high is not None else low
        # a share of a total, plans and fears are other claims than that total: they stand in the table only
        whole = figure.status == "occurred" and not figure.population and figure.part_of is None
        if figure.as_of and least is not None and most is not None and whole:
            who = _claimant(figure, teller)
            out.append(Claim(claimant=who, day=figure.as_of.end, low=least, high=most, bound=figure.bound))
    return out


def _claimant(figure: Figure, teller: Teller) -> str:
    by = figure.claimant
    if by is None:
        return ""
    return teller.names.party(by.party) if by.party else teller.source(by.name or "")


def number(figure: Figure, teller: Teller) -> str:
    """How many are claimed, with its bound in words: signs would be read backwards from right to left."""
    told = " – ".join(teller.number(n) for n in dict.fromkeys((figure.low, figure.high)) if n is not None)
    return teller.words.get(f"bound_{figure.bound}", "{n}").format(n=told)


def _row(one: Spoken, teller: Teller) -> dict[str, Any]:
    figure = one.what
    assert isinstance(figure, Figure)
    return {
        "day": teller.short_day(figure.as_of),
        "number": number(figure, teller),
        "unit": figure.unit or "",
        "population": figure.population or "",
        "status": figure.status,
        "by": _claimant(figure, teller),
        "words": figure.evidence[0].text if figure.evidence else "",
        "tongue": one.article.language,
        "outlet": teller.outlet(one.article),
        "source": one.article.source,
    }
