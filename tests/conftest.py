"""Articles and events for tests, made by hand (`make`): what a perfect reader would have read off a page."""

from __future__ import annotations

import datetime
import hashlib
from types import SimpleNamespace
from typing import Any

import hypothesis
import pytest

from dragoman.model import (
    Article,
    Event,
    Link,
    MadeBy,
    Outlet,
    Page,
    Party,
    Published,
    Span,
    Title,
    Topic,
    When,
)
from dragoman.model.event import Place

hypothesis.settings.register_profile("dragoman", deadline=None)  # no test is timed: machines differ
hypothesis.settings.load_profile("dragoman")

Day = datetime.date.fromisoformat


def when(days: str | None, *, precision: str = "day") -> When | None:
    """`2023-12-09` or `2023-12-09/2023-12-10`."""
    if days is None:
        return None
    first, _, last = days.partition("/")
    return When(start=Day(first), end=Day(last or first), precision=precision, edtf=days)


def party(code: str, name: str | None = None, office: str | None = None, **more: Any) -> Party:
    return Party(party=code, name=name, office=office, as_worded=name or code, **more)


def event(*parties: Party | str, days: str | None = None, place: str = "", topics: str = "", **more: Any) -> Event:
    """A contact of the parties; `place` is `EGY` or `EGY/Cairo`, `topics` words."""
    country, _, city = place.partition("/")
    sides = tuple(party(p) if isinstance(p, str) else p for p in parties)
    words = more.pop("words", "they spoke")
    codes = "-".join(p.party or "" for p in sides)
    told = {
        "id": f"{codes}-{days}-{more.get('channel', 'phone')}-{more.get('status', '')}",
        "type": "CONSULT",
        "channel": "phone",
        "salience": "main",
        **more,
    }
    return Event(
        date=when(days),
        parties=sides,
        place=Place(country=country, city=city or None) if country else None,
        topics=tuple(Topic(topic=t, evidence=(Span(0, 2, "ab"),)) for t in topics.split()),
        evidence=(Span(3, 3 + len(words), words),),
        **told,
    )


def article(source: str, *events: Event, published: str | None = None, language: str = "en", **more: Any) -> Article:
    day = Day(published) if published else None
    known = day and Published(date=day, start=day, end=day, precision="day", basis="given", trace="")
    outlet = more.pop("outlet", None)
    title = more.pop("title", None)
    return Article(
        **{
            "source": source,
            "sha256": hashlib.sha256(f"{source} {more.pop('version', 1)}".encode()).hexdigest(),
            "url": None,
            "retrieved_at": None,
            "article": 0,
            "main": True,
            "language": language,
            "span": (0, 100),
            "title": Title(title, 0, len(title)) if title else None,
            "published": known,
            "made_by": MadeBy(schema=1, reader="test", packs="p", world="w"),
            "outlet": Outlet(name=outlet) if outlet else None,
            "events": events,
            "statements": (),
            "figures": (),
            "problems": (),
            **more,
        }
    )


def page(of: Article, text: str = "they spoke") -> Page:
    return Page(source=of.source, text=text, sha256=of.sha256, url=of.url)


def by(agency: str) -> Link:
    return Link(agency=agency)


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    return SimpleNamespace(when=when, party=party, event=event, article=article, page=page, by=by)
