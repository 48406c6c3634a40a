"""In which words outlets speak of a party and of what it does, as they stand, counted by outlet."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.reader import Reader
from dragoman.store import Filters, Record
from dragoman.store.finding import find
from dragoman.store.framing import Framed, framing as framed
from dragoman.web.desk import parties, show, tally, teller as tells
from dragoman.web.listed import Listed
from dragoman.web.params import OneParty, one_party
from dragoman.web.teller import Teller
from dragoman.web.twins import List, Tells

MOST_EVENTS = 100  # the latest of a party, that are looked through
MOST_WORDS = 80

router = APIRouter()


@router.get("/{language}/framing")
def answer(request: Request, language: str, party: str = "") -> Response:
    """The words for a party; the one with most contacts if none is asked for."""
    teller = tells(request, language)
    with request.app.state.open() as record, record.snapshot():
        known = parties(request, record)
        code = _asked(request, party) or (known[0][0] if known else "")
        rows, whole = tally(
            request, record, ("framing", code), partial(_rows, code=code, reader=request.app.state.reader)
        )
    told = {
        "party": (code, teller.names.party(code) if code else ""),
        "parties": [(c, teller.names.party(c)) for c, _ in known],
        "actors": _by_words([r for r in rows if r.kind == "actor" and r.of.split(" ")[0] == code], teller),
        "acts": _by_words([r for r in rows if r.kind == "act"], teller),
        "whole": whole,
    }
    return show(request, language, "framing.html", told)


def _asked(request: Request, party: str) -> str:
    codes: tuple[str, ...] = request.app.state.lookup.parties(party)
    return codes[0] if codes else ""


def listed(request: Request, teller: Tells, party: OneParty = "") -> Listed:
    """In which words outlets speak of a party and of what it does, counted."""
    code = one_party(request, party)
    with request.app.state.open() as record, record.snapshot():
        rows, _ = tally(request, record, ("framing", code), partial(_rows, code=code, reader=request.app.state.reader))
    columns = Framed.__struct_fields__
    lines = [{name: getattr(one, name) for name in columns} for one in rows]
    title = teller.words["framing"] + (f": {teller.names.party(code)}" if code else "")
    return Listed(columns=columns, lines=lines, title=title)


FILES = (List(address="framing", find=listed),)


def _rows(record: Record, code: str, reader: Reader) -> tuple[list[Framed], bool]:
    """The words, and whether all events of the party were looked through."""
    # one more than is looked through tells that there are more
    filters = Filters(parties=(code,) if code else ())
    told = find(record, "", filters, most=MOST_EVENTS + 1, latest=True, count=0).events
    some = told[:MOST_EVENTS]
    return framed(zip(some, record.articles_of_all(some), strict=True), reader), len(told) <= MOST_EVENTS


def _by_words(rows: list[Framed], teller: Teller) -> list[tuple[str, list[dict[str, Any]]]]:
    """Each wording once, by what is meant, with the outlets that use it, the most used first."""
    out: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows:
        one = out.setdefault(
            (row.of, row.words),
            {"of": row.of, "words": row.words, "tongue": row.language, "count": 0, "outlets": []},
        )
        one["count"] += row.reports
        one["outlets"].append((row.outlet, row.reports))
    for one in out.values():
        one["rtl"] = teller.rtl(one["tongue"])
        code, _, name = one["of"].partition(" ")
        one["told"] = (
            teller.person(name) if name else teller.word(code) if code in teller.words else teller.names.party(code)
        )
    order = sorted(out.values(), key=lambda o: (o["told"], -o["count"], o["words"]))[:MOST_WORDS]
    return [(told, list(ways)) for told, ways in groupby(order, key=lambda o: str(o["told"]))]
