"""Parties: all of them; one with its offices on a day, its contacts and what it says."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.model import Party
from dragoman.store import Filters, asking, dealings
from dragoman.store.asking import Stance
from dragoman.web import naming
from dragoman.web.desk import Said, found, missing, parties, show, tally, teller as tells
from dragoman.web.listed import Listed
from dragoman.web.query import MOST_LETTERS, Asked
from dragoman.web.teller import Teller
from dragoman.web.twins import List, Tells
from dragoman.web.views.positions import weight
from dragoman.web.views.timeline import row
from dragoman.world.schema import texts
from dragoman.world.world import Holder, within

LATEST = 12  # contacts that are told
OFFICES = (  # those of the first rank come first
    *("supreme-leader", "king", "emir", "sultan", "president", "crown-prince", "prime-minister", "chancellor"),
    *("secretary-general", "foreign-minister", "defence-minister", "national-security-adviser", "speaker"),
)

TERM = ("office", "told", "person", "name", "from", "to", "authority", "sources")
On = Annotated[str, Query(description="A day, month or year, in figures or words.")]

router = APIRouter()


@router.get("/{language}/actors")
def answer(request: Request, language: str) -> Response:
    """All parties that are in a contact."""
    teller = tells(request, language)
    with request.app.state.open() as record:
        known = parties(request, record)
    rows = [{"code": code, "name": teller.names.party(code), "count": count} for code, count in known]
    return show(request, language, "actors.html", {"rows": rows})


def listed(request: Request, teller: Tells) -> Listed:
    """Parties that are in a contact, and in how many."""
    with request.app.state.open() as record:
        known = parties(request, record)
    lines = [{"party": code, "name": teller.names.party(code), "contacts": count} for code, count in known]
    return Listed(columns=("party", "name", "contacts"), lines=lines, title=teller.words["actors"])


def listed_partners(request: Request, teller: Tells, code: str) -> Listed:
    """Parties that one is in a contact with, and in how many."""
    _must_be(request, teller, code)
    with request.app.state.open() as record:
        partners = tally(request, record, ("partners", code), lambda r: dealings.partners(r.base, code))
    lines = [{"party": other, "name": teller.names.party(other), "contacts": n} for other, n in partners]
    title = f"{teller.names.party(code)}: {teller.words['contacts_with']}"
    return Listed(columns=("party", "name", "contacts"), lines=lines, title=title)


def listed_positions(request: Request, teller: Tells, code: str) -> Listed:
    """What a party says, by topic and kind of statement, counted."""
    _must_be(request, teller, code)
    with request.app.state.open() as record:
        stances = tally(request, record, ("stances", code), lambda r: asking.stances(r.base, code))
    lines = [
        {"topic": one["topic"], "name": one["name"], "act": act, "statements": n}
        for one in positions(stances, teller)
        for act, n in one["acts"]
    ]
    title = f"{teller.names.party(code)}: {teller.words['positions']}"
    return Listed(columns=("topic", "name", "act", "statements"), lines=lines, title=title)


def listed_offices(request: Request, teller: Tells, code: str, on: On = "") -> Listed:
    """Who held which office of a party on a day (where none is asked: ever), as the world data list it."""
    _must_be(request, teller, code)
    day = _day(request, teller.language, on[:MOST_LETTERS])
    if on and day is None:
        raise Said(400, teller.words["no_day"].format(value=on[:MOST_LETTERS]))
    found = [term(office, holder, teller) for office, holder in _held(code, day, teller)]
    return Listed(columns=TERM, lines=found, title=f"{teller.names.party(code)}: {teller.words['offices']}")


FILES = (
    List(address="actors", find=listed),
    List(address="actors/{code}/partners", find=listed_partners),
    List(address="actors/{code}/positions", find=listed_positions),
    List(address="actors/{code}/offices", find=listed_offices),
)


def _must_be(request: Request, teller: Teller, code: str) -> None:
    """Raises 404 for a party that neither the world nor the record knows."""
    if code in teller.reader.world.authorities:
        return
    with request.app.state.open() as record:
        if code not in dict(parties(request, record)):
            raise missing(teller.language)


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
    return [held(office, holder, teller) for office, holder in _held(code, day, teller)]


def _held(code: str, day: datetime.date | None, teller: Teller) -> list[tuple[str, Holder]]:
    """The offices of a party with their holders, of a day or of all time."""
    found = [
        (office, holder)
        for (party, office), all_ in teller.reader.world.holders.items()
        if party == code
        for holder in all_
        if holder.tenure.from_ and (day is None or within(holder.tenure.from_, holder.tenure.to, day))
    ]
    return sorted(found, key=_rank)


def term(office: str, holder: Holder, teller: Teller) -> dict[str, Any]:
    """A term of office as a line of a list; its days as they are known."""
    person, tenure = holder.person, holder.tenure
    values = (
        *(office, teller.side(Party(party=holder.party, office=office)), person.id),
        teller.person(next(iter(texts(person.name.get("en"))), person.id)),
        *(tenure.from_, tenure.to, tenure.authority),
        [source for source in (tenure.source, *tenure.borne_out) if source],
    )
    return dict(zip(TERM, values, strict=True))


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
