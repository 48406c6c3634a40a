"""Figures over time, by who claims them. A claim is drawn as a claim: no line joins them, nothing is added up."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.export.entry import Entry
from dragoman.export.said import figure_line
from dragoman.model import Figure
from dragoman.store import asking
from dragoman.store.asking import Spoken
from dragoman.web.charts.claims import NARROW, WIDE, Claim, Claims, Room, by_claimant
from dragoman.web.cursor import cursor, place
from dragoman.web.desk import picture, show, tally, teller as tells
from dragoman.web.listed import Listed
from dragoman.web.query import MOST_LETTERS
from dragoman.web.teller import Teller
from dragoman.web.twins import After, List, Most, Tells

CLAIMED = ("killed", "injured", "casualties", "displaced", "detained", "hostages", "released")

COLUMNS = (
    *("kind", "of", "low", "high", "bound", "unit", "population", "status", "claimant", "claimant_name", "since"),
    *("first", "last", "words", "outlet", "published", "language", "source", "article"),
)

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


def listed(
    request: Request,
    teller: Tells,
    kind: Annotated[str, Query(description="What is counted, as `/api/figures/kinds` names it.")] = "",
    of: Annotated[str | None, Query(description="Of whom: a code; empty where nobody is named.")] = None,
    after: After = "",
    most: Most = 500,
) -> Listed:
    """Figures with who claims them and the words, the latest first: a line a claim, never added up."""
    with request.app.state.open() as record, record.snapshot():
        found, count = asking.counted(
            record.base,
            kind=kind[:MOST_LETTERS],
            of=None if of is None else of[:MOST_LETTERS],
            most=most,
            beyond=place(after),
        )
    return Listed(
        columns=COLUMNS,
        lines=[figure_line(one.article, one.what) for one in found if isinstance(one.what, Figure)],
        title=teller.words["figures"],
        count=count,
        following=cursor(found, most),
        entries=lambda: [_entry(one, teller) for one in found],
    )


def listed_kinds(request: Request, teller: Tells) -> Listed:
    """What is counted, of whom, and how many figures there are of it."""
    with request.app.state.open() as record:
        kinds = tally(request, record, "kinds", lambda r: asking.kinds(r.base))
    lines = [{"kind": kind, "of": of, "figures": n} for kind, of, n in kinds]
    return Listed(columns=("kind", "of", "figures"), lines=lines, title=teller.words["kinds"])


FILES = (
    List(address="figures", find=listed, dated=True),
    List(address="figures/kinds", find=listed_kinds),
)


def _entry(one: Spoken, teller: Teller) -> Entry:
    figure, article = one.what, one.article
    assert isinstance(figure, Figure)
    what = [teller.word(f"kind_{figure.kind}"), teller.names.party(figure.of) if figure.of else ""]
    by = _claimant(figure, teller) or teller.words["unattributed"]
    return Entry(
        id=f"figure-{hashlib.sha256(repr(one.place[1:]).encode()).hexdigest()[:16]}",
        first=figure.as_of.start if figure.as_of else None,
        last=figure.as_of.end if figure.as_of else None,
        days=teller.short_day(figure.as_of),
        title=f"{' · '.join(filter(None, what))}: {number(figure, teller)} ({teller.words['claimed_by']}: {by})",
        text=figure.evidence[0].text if figure.evidence else "",
        reported=article.published.date if article.published else None,
        url=article.url or "",
    )


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
