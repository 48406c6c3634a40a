"""Articles of a press that does not exist, from a seed: contacts told by several outlets each, as the real press does.

Pairs of states follow a power law; a contact has a day, a channel, persons of office and topics, and is told by one to
some dozens of articles in three languages within days: some with the day before, without a day, as a plan, copied word
for word, or years later as background. Every third article quotes somebody, every sixth claims a figure.
"""

from __future__ import annotations

import datetime
import hashlib
import random
from collections.abc import Iterator

from dragoman.model import (
    Article,
    Event,
    Figure,
    Link,
    MadeBy,
    Outlet,
    Page,
    Party,
    Published,
    Span,
    Statement,
    Title,
    Topic,
    When,
)
from dragoman.model.event import Place
from dragoman.model.said import Claimant

STATES = (
    *("EGY", "RUS", "USA", "IRN", "SAU", "TUR", "QAT", "ARE", "ISR", "JOR", "IRQ", "SYR", "LBN"),
    *("CHN", "FRA", "DEU", "GBR", "OMN", "KWT", "PAK", "IND", "UKR", "SDN", "LBY", "YEM"),
)
CITIES = (
    *("Cairo", "Moscow", "Washington", "Tehran", "Riyadh", "Ankara", "Doha", "Abu Dhabi", "Jerusalem", "Amman"),
    *("Baghdad", "Damascus", "Beirut", "Beijing", "Paris", "Berlin", "London", "Muscat", "Kuwait City", "Islamabad"),
    *("New Delhi", "Kyiv", "Khartoum", "Tripoli", "Sanaa"),
)
OFFICES = ("president", "foreign-minister", "prime-minister", "national-security-adviser")
TOPICS = ("gaza", "ceasefire", "humanitarian-access", "energy", "nuclear", "trade", "syria", "elections", "border")
ACTS = ("STATE", "STATE", "STATE", "SUPPORT", "REJECT", "REQUEST", "ACCUSE", "THREATEN", "AGREE")
KINDS = ("killed", "injured", "displaced", "detained", "released", "aid-trucks")
OUTLETS = [(f"Outlet {n}", STATES[n % len(STATES)], ("ar", "fa", "en")[n % 3]) for n in range(90)]
WORDS = [f"word{n}" for n in range(4000)]
FIRST = datetime.date(2014, 1, 1)
DAYS = 4000
MADE_BY = MadeBy(schema=1, reader="bench", packs="none", world="none")
LEAD = "They spoke by telephone or met and dealt with matters of the day. "


def articles(
    reports: int, *, days: int = DAYS, seed: int = 1, first: int = 0, tellers: tuple[int, int] = (2, 40)
) -> Iterator[tuple[Page, Article]]:
    """Pages and articles that hold about so many reports of contacts of so many days; numbered from `first` on.

    `tellers` are how many articles tell of a contact, at least and at most: few tell of most contacts.
    """
    chance = random.Random(seed)
    made, number = 0, first
    background: list[tuple[Event, datetime.date]] = []
    while made < reports:
        contact = _contact(chance, days)
        many = min(tellers[1], tellers[0] - 1 + int(chance.paretovariate(1.1)))
        for outlet in (chance.choice(OUTLETS) for _ in range(many)):
            told = [_told(contact, chance)]
            lag = chance.choice((0, 0, 0, 1, 1, 2))
            if background and chance.random() < 0.4:
                old, _ = chance.choice(background)
                told.append(_as_background(old, chance))
            number += 1
            made += len(told)
            published = contact[1] + datetime.timedelta(days=lag) if chance.random() < 0.95 else None
            yield _page(number, told, outlet, published, chance)
        background.append((told[0], contact[1]))
        if len(background) > 3000:
            background.pop(chance.randrange(len(background)))


def _contact(chance: random.Random, days: int) -> tuple[Event, datetime.date]:
    one, other = sorted(_some_state(chance) for _ in range(2))
    while one == other:
        one, other = sorted(_some_state(chance) for _ in range(2))
    day = FIRST + datetime.timedelta(days=chance.randrange(days))
    office = chance.choice(OFFICES)
    span = Span(0, 40, LEAD[:40])
    parties = tuple(
        Party(
            party=c,
            name=f"{c} {office} {day.year // 4}",
            person=f"{c}-{office}-{day.year // 4}".lower(),
            office=office,
            as_worded=office,
            evidence=(span,),
        )
        for c in (one, other)
    )
    channel = chance.choice(("phone", "phone", "in-person", "letter", "unspecified"))
    topics = tuple(Topic(topic=t, evidence=(span,)) for t in chance.sample(TOPICS, chance.randint(0, 3)))
    place = Place(country=one, city=CITIES[STATES.index(one)], evidence=(span,)) if channel == "in-person" else None
    when = When(start=day, end=day, edtf=day.isoformat(), evidence=(span,), trace="day")
    event = Event(
        id="",
        type="CONSULT",
        channel=channel,
        form="exchange",
        salience="main",
        date=when,
        parties=parties,
        topics=topics,
        place=place,
        because={"channel": (span,), "status": (span,)},
        evidence=(span,),
        outcome="held",
    )
    return event, day


def _some_state(chance: random.Random) -> str:
    return STATES[min(len(STATES) - 1, int(chance.paretovariate(0.7)) - 1)]


def _told(contact: tuple[Event, datetime.date], chance: random.Random) -> Event:
    """The contact as one article has it."""
    event, day = contact
    told = {name: getattr(event, name) for name in event.__struct_fields__}
    kind = chance.random()
    if kind < 0.1:
        told["date"] = None
    elif kind < 0.25:
        told["date"] = When(start=day - datetime.timedelta(days=1), end=day, precision="days", trace="news")
    elif kind < 0.28:
        told["date"] = When(start=day.replace(day=1), end=day, precision="month", trace="month")
    if chance.random() < 0.15:
        told["channel"] = "unspecified"
    if chance.random() < 0.05:
        told["status"] = "planned"
    if chance.random() < 0.3:
        told["parties"] = tuple(
            Party(party=p.party, office=p.office, as_worded=p.as_worded, evidence=p.evidence) for p in event.parties
        )
    words = " ".join(chance.choices(WORDS, k=20)) if chance.random() < 0.8 else LEAD * 2
    told["evidence"] = (Span(0, len(words), words),)
    told["account"] = (Link(agency=f"Agency {chance.randrange(6)}", evidence=(Span(0, 6, "Agency"),)),)
    return Event(**told)


def _as_background(event: Event, chance: random.Random) -> Event:
    told = {name: getattr(event, name) for name in event.__struct_fields__}
    told |= {"salience": "background", "topics": (), "date": event.date if chance.random() < 0.6 else None}
    return Event(**told)


def _page(
    number: int, told: list[Event], outlet: tuple[str, str, str], day: datetime.date | None, chance: random.Random
) -> tuple[Page, Article]:
    source, text = f"crawl/{number}.txt", f"{number} {LEAD * 5}"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    name, country, language = outlet
    events = tuple(
        Event(**{**{n: getattr(e, n) for n in e.__struct_fields__}, "id": f"{number}-{at}"})
        for at, e in enumerate(told)
    )
    published = day and Published(date=day, start=day, end=day, precision="day", basis="given", trace="")
    title = " ".join(chance.choices(WORDS, k=8))
    also = random.Random(number)  # of its own, so that what is said changes no contact
    article = Article(
        source=source,
        sha256=sha256,
        url=f"https://example.org/{number}",
        retrieved_at=None,
        article=0,
        main=True,
        language=language,
        span=(0, len(text)),
        title=Title(title, 0, len(title)),
        published=published or None,
        made_by=MADE_BY,
        outlet=Outlet(name=name, country=country),
        events=events,
        statements=tuple(_said(told[0], day, also) for _ in range(also.choice((0, 0, 0, 0, 1, 2)))),
        figures=tuple(_counted(day, also) for _ in range(also.choice((0, 0, 0, 0, 0, 1)))),
        problems=(),
    )
    return Page(source=source, text=text, sha256=sha256, published=day), article


def _said(event: Event, day: datetime.date | None, chance: random.Random) -> Statement:
    """What one of those who took part says."""
    side = chance.choice(event.parties)
    words = " ".join(chance.choices(WORDS, k=15))
    return Statement(
        speakers=(side.party or "",),
        names=(side.name,) if side.name else (),
        act=chance.choice(ACTS),
        topic=chance.choice(TOPICS),
        date=_on(day),
        evidence=(Span(0, len(words), words),),
    )


def _counted(day: datetime.date | None, chance: random.Random) -> Figure:
    """What somebody claims."""
    many = int(chance.paretovariate(0.6))
    span = Span(0, 40, LEAD[:40])
    return Figure(
        kind=chance.choice(KINDS),
        of=_some_state(chance),
        low=many,
        high=many,
        as_of=_on(day),
        claimant=Claimant(party=_some_state(chance), evidence=(span,)) if chance.random() < 0.7 else None,
        evidence=(span,),
    )


def _on(day: datetime.date | None) -> When | None:
    return day and When(start=day, end=day, edtf=day.isoformat(), trace="day")
