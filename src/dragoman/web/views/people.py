"""A person of the world data: offices with their days and sources, contacts, what is said in their name."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.store import Filters, asking
from dragoman.web.desk import found, missing, show
from dragoman.web.desk import teller as tells
from dragoman.web.query import Asked
from dragoman.web.views.actors import LATEST, held
from dragoman.web.views.positions import spoken
from dragoman.web.views.timeline import row
from dragoman.world.schema import texts
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
    terms = [Holder(person, tenure, tenure.speaks_for or person.party) for tenure in person.offices]
    told = {
        "id": id,
        "name": teller.person(name),
        "party": (person.party, teller.names.party(person.party)),
        "offices": [held(h.tenure.office, h, teller) for h in sorted(terms, key=lambda h: h.tenure.from_ or "")][::-1],
        "count": last.count,
        "rows": [row(event, teller) for event in last.events],
        "spoken": shown,
        "said": count,
    }
    return show(request, language, "person.html", told)
