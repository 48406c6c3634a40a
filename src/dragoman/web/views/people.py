"""A person of the world data: offices with their days and sources, contacts, what is said in their name."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.store import Filters, asking
from dragoman.web.desk import found, missing, show, teller as tells
from dragoman.web.listed import Listed
from dragoman.web.query import Asked
from dragoman.web.twins import List, Tells
from dragoman.web.views.actors import LATEST, TERM, held, term
from dragoman.web.views.statements import spoken
from dragoman.web.views.timeline import row
from dragoman.world.schema import Person, texts
from dragoman.world.world import Holder

router = APIRouter()


@router.get("/{language}/people/{id}")
def answer(request: Request, language: str, id: str) -> Response:
    """A person by the id of the world data."""
    teller = tells(request, language)
    person = teller.reader.world.people.get(id)
    if person is None:
        raise missing(language)
    name = next(iter(texts(person.name.get("en"))), id)
    with request.app.state.open() as record, record.snapshot():
        contacts = Asked(filters=Filters(person=id, type="CONSULT"))
        last = found(request, record, contacts, most=LATEST)
        said, count = asking.statements(record.base, kind="name", speaker=name, most=LATEST)
        shown = [spoken(one, record, teller) for one in said]
    terms = _terms(person)
    told = {
        "id": id,
        "name": teller.person(name),
        "party": (person.party, teller.names.party(person.party)),
        "offices": [held(h.tenure.office, h, teller) for h in terms],
        "count": last.count,
        "rows": [row(event, teller) for event in last.events],
        "spoken": shown,
        "said": count,
    }
    return show(request, language, "person.html", told)


def listed(teller: Tells, id: str) -> Listed:
    """Offices of a person by the id of the world data, the latest first, as the world data list them."""
    person = teller.reader.world.people.get(id)
    if person is None:
        raise missing(teller.language)
    lines = [term(h.tenure.office, h, teller) for h in _terms(person)]
    name = teller.person(next(iter(texts(person.name.get("en"))), id))
    return Listed(columns=TERM, lines=lines, title=f"{name}: {teller.words['offices']}")


FILES = (List(address="people/{id}/offices", find=listed),)


def _terms(person: Person) -> list[Holder]:
    terms = [Holder(person, tenure, tenure.speaks_for or person.party) for tenure in person.offices]
    return sorted(terms, key=lambda h: h.tenure.from_ or "")[::-1]
