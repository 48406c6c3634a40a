"""Parties: all of them; one with its offices on a day, its contacts and what it says."""

from __future__ import annotations

import datetime
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.model import Party
from dragoman.store import Filters, asking, dealings
from dragoman.store.asking import Stance
from dragoman.web import naming
from dragoman.web.desk import found, missing, parties, show, tally
from dragoman.web.desk import teller as tells
from dragoman.web.query import MOST_LETTERS, Asked
from dragoman.web.teller import Teller
from dragoman.web.views.positions import weight
from dragoman.web.views.timeline import row
from dragoman.world.schema import texts
from dragoman.world.world import Holder, within

LATEST = 12  # contacts that are told
OFFICES = (  # those of the first rank come first
    *("supreme-leader", "king", "emir", "sultan", "president", "crown-prince", "prime-minister", "chancellor"),
    *("secretary-general", "foreign-minister", "defence-minister", "national-security-adviser", "speaker"),
)

router = APIRouter()


@router.get("/{language}/actors")
def answer(request: Request, language: str) -> Response:
    """All parties that are in a contact."""
    teller = tells(request, language)
    with request.app.state.open() as record:
        known = parties(request, record)
    rows = [{"code": code, "name": teller.names.party(code), "count": count} for code, count in known]
    return show(request, language, "actors.html", {"rows": rows})


@router.get("/{language}/actors/{code}")
def one(request: Request, language: str, code: str, on: str = "") -> Response:
    """A party; its offices on the day `on`, else on that of its last contact."""
    teller = tells(request, language)
    with request.app.state.open() as record, record.snapshot():
        contacts = Asked(filters=Filters(parties=(code,), type="CONSULT"))
        last = found(request, record, contacts, most=LATEST)
        partners = tally(request, record, ("partners", code), lambda r: dealings.partners(r.base, code))
        stances = tally(request, record, ("stances", code), lambda r: asking.stances(r.base, code))
        if not last.count and code not in teller.reader.world.authorities:
            raise missing(language)
        day = _day(request, language, on[:MOST_LETTERS]) or next((e.date.end for e in last.events if e.date), None)
        told = {
            "code": code,
            "name": teller.names.party(code),
            "count": last.count,
            "rows": [row(event, teller) for event in last.events],
            "partners": [(c, teller.names.party(c), n) for c, n in partners],
            "holders": holders(code, day, teller) if day else [],
            "day": teller.span(day, day) if day else "",
            "on": on,
            "topics": positions(stances, teller),
        }
    return show(request, language, "actor.html", told)


def _day(request: Request, language: str, text: str) -> datetime.date | None:
    """The first day of what was written; null for what is none."""
    try:
        found: tuple[datetime.date, datetime.date] = request.app.state.lookup.days(text, language=language)
    except ValueError:
        return None
    return found[0]


def holders(code: str, day: datetime.date, teller: Teller) -> list[dict[str, Any]]:
    """Who held which office of a party on a day, as the world data list it, with their source."""
    found = [
        (office, holder)
        for (party, office), all_ in teller.reader.world.holders.items()
        if party == code
        for holder in all_
        if holder.tenure.from_ and within(holder.tenure.from_, holder.tenure.to, day)
    ]
    return [held(office, holder, teller) for office, holder in sorted(found, key=_rank)]


def held(office: str, holder: Holder, teller: Teller) -> dict[str, Any]:
    """An office and who holds it, with its days and who says so."""
    person, tenure = holder.person, holder.tenure
    side = Party(party=holder.party, office=office)
    return {
        "office": teller.side(side),
        "first": office in OFFICES,
        "code": holder.party,
        "id": person.id,
        "person": teller.person(next(iter(texts(person.name.get("en"))), person.id)),
        "from": teller.iso(tenure.from_),
        "to": teller.iso(tenure.to),
        "authority": naming.authority(tenure.authority or "", teller),
        "sources": naming.listed([s for s in (tenure.source, *tenure.borne_out) if s], teller),
    }


def _rank(found: tuple[str, Holder]) -> tuple[int, str, str]:
    office, holder = found
    return (OFFICES.index(office) if office in OFFICES else len(OFFICES)), office, holder.tenure.from_ or ""


def positions(stances: list[Stance], teller: Teller) -> list[dict[str, Any]]:
    """What a party says, by topic: acts with their counts, the topic with most first."""
    told: dict[str, dict[str, int]] = {}
    for stance in stances:
        told.setdefault(stance.topic, {})[stance.act] = stance.count
    order = sorted(told, key=lambda topic: (-sum(told[topic].values()), topic))
    return [
        {"topic": topic, "name": teller.topic(topic), "acts": sorted(told[topic].items(), key=weight)}
        for topic in order
    ]
