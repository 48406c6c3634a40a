"""The parties' own accounts of an event and those of others, side by side, point by point."""

from __future__ import annotations

from functools import partial
from typing import Any

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.merging import Merged
from dragoman.merging.beside import OTHERS, Point, beside
from dragoman.model import Article, Party
from dragoman.store import Record
from dragoman.web.desk import missing, show_event
from dragoman.web.listed import Listed
from dragoman.web.teller import Teller
from dragoman.web.twins import List, Tells
from dragoman.web.views.event import shown as shown_report, value

COLUMNS = ("point", "side", "says", "reports", "telling", "verdict")

router = APIRouter()


@router.get("/{language}/events/{id}/accounts")
def answer(request: Request, language: str, id: str) -> Response:
    """An event by any id that it has or had."""
    return show_event(request, language, id, "accounts.html", accounts)


def listed(request: Request, teller: Tells, id: str) -> Listed:
    """Points of an event, and what each side's account and those of others say of it: a line a point and side."""
    with request.app.state.open() as record, record.snapshot():
        event = record.event(id)
        if event is None:
            raise missing(teller.language)
        laid = beside(event, _countries(record.articles_of(event)))
    lines = []
    for point in laid.points:
        telling = _telling(point.point, event)
        for side, reports in laid.sides.items():
            says = [v if isinstance(v, str) else msgspec.json.encode(v).decode() for v in point.says.get(side, ())]
            counts = {"reports": len(reports), "telling": len(telling & set(reports))}
            lines.append({"point": point.point, "side": side, "says": says, **counts, "verdict": point.verdict})
    return Listed(columns=COLUMNS, lines=lines, title=teller.event(event))


FILES = (List(address="events/{id}/accounts", find=listed),)


def _countries(articles: list[Article]) -> tuple[str | None, ...]:
    return tuple(a.outlet.country if a.outlet else None for a in articles)


def accounts(record: Record, event: Merged, teller: Teller) -> dict[str, Any]:
    """The sides with their reports' words, and the points with what each side says."""
    articles = record.articles_of(event)
    laid = beside(event, _countries(articles))
    shown = {code: reports for code, reports in laid.sides.items() if reports or code != OTHERS}
    sides = [
        {
            "code": code,
            "name": teller.words["others"] if code == OTHERS else teller.names.party(code),
            "reports": [shown_report(record, articles[n], event, n, teller) for n in reports],
        }
        for code, reports in shown.items()
    ]
    return {
        "event": event,
        "told": teller.event(event),
        "sides": sides,
        "points": [_point(point, event, shown, teller) for point in laid.points],
    }


def _point(point: Point, event: Merged, sides: dict[str, tuple[int, ...]], teller: Teller) -> dict[str, Any]:
    name, _, rest = point.point.partition(".")
    shown = partial(value, name, teller=teller)
    if name == "topics":
        told = f"{teller.words['topic']}: {teller.topic(rest)}"
        shown = partial(_yes, teller=teller)
    elif name == "parties":
        code, _, field = rest.partition(".")
        told = (
            f"{teller.names.party(code)}: {teller.word('person' if field == 'name' else field)}"
            if field
            else teller.names.party(code)
        )
        shown = partial(_of_party, code, field, teller=teller)
    else:
        told = teller.word(name)
        if name == "initiator":
            shown = partial(_code, teller=teller)
    telling = _telling(point.point, event)
    says = [
        {
            "values": [shown(v) for v in point.says.get(side, ())],
            "account": bool(reports),
            "some": len(telling & set(reports)),
            "all": len(reports),
        }
        for side, reports in sides.items()
    ]
    differ = point.verdict == "contradict"
    everybody = all(one["some"] == one["all"] for one in says)
    told_by_many = point.verdict in ("all say", "some say")
    verdict = "all say" if told_by_many and everybody else "agreed" if told_by_many else point.verdict
    return {"told": told, "says": says, "verdict": verdict.replace(" ", "_"), "differ": differ}


def _telling(name: str, event: Merged) -> set[int]:
    """The reports that say something of a point."""
    also = event.support.get("status.planned", ()) if name == "status" else ()
    return {n for value in (*event.support.get(name, ()), *also) for n in value.reports}


def _yes(_: Any, teller: Teller) -> str:
    """That it is said at all."""
    return teller.words["yes"]


def _code(said: Any, teller: Teller) -> str:
    """A party by its name."""
    return teller.names.party(said) if isinstance(said, str) else value("initiator", said, teller)


def _of_party(code: str, field: str, said: Any, teller: Teller) -> str:
    """What is said of a party: its office or its person, in the language."""
    if field == "office" and isinstance(said, str):
        return teller.side(Party(party=code, office=said))
    return teller.person(said) if field == "name" and isinstance(said, str) else value(field, said, teller)
