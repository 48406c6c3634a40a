"""What the tests of extraction share: a passage of a sentence with its actors, a page with its contacts."""

from __future__ import annotations

import datetime
from functools import cache

from dragoman.dating.finding import find
from dragoman.dating.mention import Mention as DateMention
from dragoman.extraction.actors import Context, Mention, read as read_actors
from dragoman.language.passage import Passage
from dragoman.model import Event, Page, When
from dragoman.pipeline import read_page
from dragoman.reader import Reader, load

LANGUAGES = ("ar", "en", "fa")
DAY = datetime.date(2023, 12, 9)
NEWS = datetime.date(2025, 8, 13)  # a Wednesday
FRESH = "2025-08-12/2025-08-13"
TODAY = When(start=DAY, end=DAY, edtf=DAY.isoformat())


@cache
def reader() -> Reader:
    return load()


def passage(language: str, text: str) -> Passage:
    pack, lexicon = reader().language(language)
    return Passage(text, pack, lexicon)


def actors(of: Passage) -> list[Mention]:
    return read_actors(of, Context(world=reader().world, day=DAY, country=None))


def told(
    text: str, *, on: datetime.date | None = NEWS, language: str | None = None, url: str | None = None
) -> list[Event]:
    """The contacts of a whole page that was published on a day, or nobody knows when."""
    page = Page(source="page", text=text, sha256="0" * 64, published=on, language=language, url=url)
    return [e for article in read_page(page, reader()) for e in article.events if e.type == "CONSULT"]


def contacts(language: str, text: str) -> list[Event]:
    """The contacts of a page of Wednesday 13 August 2025."""
    return told(text, language=language)


def placed(event: Event) -> str:
    """Status, day and place of a contact of such a page, `fresh` for the day of the page or the one before."""
    place = event.place.city or event.place.country if event.place else "-"
    day = event.date.edtf if event.date else "-"
    return f"{event.status} {'fresh' if day == FRESH else day} {place}"


def dates(of: Passage) -> list[DateMention]:
    return find(of, now=DAY, country=None)


def examples(file: str) -> list[tuple[str, object]]:
    """(language, example) of a pack file, in all languages."""
    packs = reader().compiled.packs
    return [(code, e) for code in LANGUAGES for e in getattr(packs[code], file).examples]
