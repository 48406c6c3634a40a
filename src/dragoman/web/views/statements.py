"""The words of a party or person, on a topic, in a time."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import Response

from dragoman.export.entry import Entry
from dragoman.export.said import statement_line
from dragoman.ingest.day import iso_day
from dragoman.model import Statement
from dragoman.store import Record, asking
from dragoman.store.asking import Spoken
from dragoman.web import naming
from dragoman.web.cursor import cursor, place
from dragoman.web.desk import show, teller as tells
from dragoman.web.listed import Listed
from dragoman.web.marks import quoted
from dragoman.web.params import OneParty, one_party
from dragoman.web.query import MOST_LETTERS
from dragoman.web.teller import Teller
from dragoman.web.twins import After, List, Most, Tells
from dragoman.world.schema import texts

PAGE = 50
MOST_OFFSET = 10_000_000
COLUMNS = (
    *("speakers", "names", "act", "topic", "toward", "manner", "form", "first", "last", "words"),
    *("outlet", "published", "language", "source", "article"),
)

router = APIRouter()


@router.get("/{language}/statements")
def words(
    request: Request,
    language: str,
    party: str = "",
    person: str = "",
    topic: str = "",
    act: str = "",
    since: Annotated[str, Query(alias="from")] = "",
    until: Annotated[str, Query(alias="to")] = "",
    after: int = 0,
) -> Response:
    """The words of a party, or of a `person` (by the id of the world data, or by name), on a topic, in a time (days in
    ISO 8601).
    """
    teller = tells(request, language)
    first, last = (str(iso_day(day[:10]) or "") for day in (since, until))
    skip = max(0, min(after, MOST_OFFSET))
    codes = request.app.state.lookup.parties(party)
    code = codes[0] if codes else ""
    name = english(person[:MOST_LETTERS], teller)
    with request.app.state.open() as record, record.snapshot():
        found, count = asking.statements(
            record.base,
            kind="name" if name else "party",
            speaker=name or code,
            topic=topic,
            act=act,
            since=first,
            until=last,
            most=PAGE,
            skip=skip,
        )
        shown = [spoken(one, record, teller) for one in found]
    who = {"person": person[:MOST_LETTERS]} if name else {"party": code}
    here = {**who, "topic": topic, "act": act, "from": first, "to": last}
    told = {
        "who": teller.person(name) if name else teller.names.party(code) if code else "",
        "up": f"people/{person}" if name and person in teller.reader.world.people else "positions",
        "topic": teller.topic(topic) if topic else "",
        "act": act,
        "stretch": " – ".join(teller.iso(day) for day in (first, last) if day),
        "count": count,
        "spoken": shown,
        "address": urlencode({n: v for n, v in here.items() if v}),
        "earlier": urlencode({**here, "after": skip + PAGE}) if skip + PAGE < count else None,
        "later": urlencode({**here, "after": max(0, skip - PAGE)}) if skip else None,
    }
    return show(request, language, "statements.html", told)


def listed(
    request: Request,
    teller: Tells,
    party: OneParty = "",
    person: Annotated[str, Query(description="A person, by the id of the world data or by name.")] = "",
    topic: str = "",
    act: str = "",
    since: Annotated[str, Query(alias="from", description="A day, ISO 8601.")] = "",
    until: Annotated[str, Query(alias="to", description="The last day, ISO 8601.")] = "",
    after: After = "",
    most: Most = 500,
) -> Listed:
    """Statements with their words, the latest first, those without a day last: of a party or person, or of all."""
    first, last = _day(since), _day(until)
    code, name = one_party(request, party), english(person[:MOST_LETTERS], teller)
    with request.app.state.open() as record, record.snapshot():
        found, count = asking.statements(
            record.base,
            kind="name" if name else "party",
            speaker=name or code or None,
            topic=topic[:MOST_LETTERS],
            act=act[:MOST_LETTERS],
            since=first,
            until=last,
            most=most,
            beyond=place(after),
        )
    lines = [statement_line(one.article, one.what) for one in found if isinstance(one.what, Statement)]
    return Listed(
        columns=COLUMNS,
        lines=lines,
        title=teller.words["statements"],
        count=count,
        following=cursor(found, most),
        entries=lambda: [_entry(one, teller) for one in found],
    )


FILES = (List(address="statements", find=listed, dated=True),)


def _day(text: str) -> str:
    """A day in ISO 8601. Raises 400 for what is none."""
    day = iso_day(text) if text else None
    if text and day is None:
        raise HTTPException(400, f"{text[:40]!r} is no day")
    return str(day or "")


def _entry(one: Spoken, teller: Teller) -> Entry:
    said, article = one.what, one.article
    assert isinstance(said, Statement)
    who = [*map(teller.names.party, said.speakers), *(naming.speaker(name, teller) for name in said.names)]
    title = f"{teller.words['comma'].join(who)}: {teller.word(f'act_{said.act}')}"
    return Entry(
        id=f"statement-{hashlib.sha256(repr(one.place[1:]).encode()).hexdigest()[:16]}",
        first=said.date.start if said.date else None,
        last=said.date.end if said.date else None,
        days=teller.short_day(said.date),
        title=f"{title} – {teller.topic(said.topic)}" if said.topic else title,
        text=said.evidence[0].text if said.evidence else "",
        about=(said.topic,) if said.topic else (),
        reported=article.published.date if article.published else None,
        url=article.url or "",
    )


def english(person: str, teller: Teller) -> str:
    """The usual English name of a person of the world data, by which what they say is kept; else what was asked."""
    known = teller.reader.world.people.get(person)
    return next(iter(texts(known.name.get("en"))), person) if known else person


def spoken(one: Spoken, record: Record, teller: Teller) -> dict[str, Any]:
    """A statement with its words, and by whose account it is told."""
    said, article = one.what, one.article
    assert isinstance(said, Statement)
    text = record.text(article.source, article.sha256) or ""
    return {
        "who": [(code, teller.names.party(code)) for code in said.speakers],
        "names": [naming.speaker(name, teller) for name in said.names],
        "act": said.act,
        "manner": said.manner or "",
        "topic": teller.topic(said.topic or ""),
        "toward": teller.names.party(said.toward) if said.toward else "",
        "day": teller.short_day(said.date),
        "words": quoted(text, said.evidence[0].start, said.evidence[0].end) if said.evidence else "",
        "tongue": article.language,
        "rtl": teller.rtl(article.language),
        "account": naming.account(said, article, teller),
        "source": article.source,
    }
