"""The parties' own accounts of an event and those of others, side by side, point by point."""

from __future__ import annotations

from functools import partial
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.merging import Merged
from dragoman.merging.beside import OTHERS, Point, beside
from dragoman.model import Article, Party
from dragoman.store import Record
from dragoman.web.desk import show_event
from dragoman.web.marks import pieces, windows
from dragoman.web.teller import Teller
from dragoman.web.views.event import marks_of, value

router = APIRouter()


@router.get("/{language}/events/{id}/accounts")
def answer(request: Request, language: str, id: str) -> Response:
    """An event by any id that it has or had."""
    return show_event(request, language, id, "accounts.html", accounts)


def accounts(record: Record, event: Merged, teller: Teller) -> dict[str, Any]:
    """The sides with their reports' words, and the points with what each side says."""
    articles = record.articles_of(event)
    laid = beside(event, tuple(a.outlet.country if a.outlet else None for a in articles))
    shown = {code: reports for code, reports in laid.sides.items() if reports or code != OTHERS}
    sides = [
        {
            "code": code,
            "name": teller.words["others"] if code == OTHERS else teller.names.party(code),
            "reports": [_report(record, event, n, articles[n], teller) for n in reports],
        }
        for code, reports in shown.items()
    ]
    return {
        "event": event,
        "told": teller.event(event),
        "sides": sides,
        "points": [_point(point, list(shown), teller) for point in laid.points],
    }


def _point(point: Point, codes: list[str], teller: Teller) -> dict[str, Any]:
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
    says = [[shown(v) for v in point.says.get(side, ())] for side in codes]
    return {
        "told": told,
        "says": says,
        "verdict": point.verdict.replace(" ", "_"),
        "differ": point.verdict == "contradict",
    }


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


def _report(record: Record, event: Merged, n: int, article: Article, teller: Teller) -> dict[str, Any]:
    text = record.text(article.source, article.sha256) or ""
    tellings = [(s.start, s.end) for s in event.evidence if s.report == n]
    return {
        "outlet": teller.outlet(article),
        "source": article.source,
        "tongue": article.language,
        "rtl": teller.rtl(article.language),
        "published": teller.published(article),
        "title": article.title.text if article.title else "",
        "extracts": [pieces(text, a, b, marks_of(event, n)) for a, b in windows(text, tellings)],
    }
