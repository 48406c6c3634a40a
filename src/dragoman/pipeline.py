"""The corridor: the stages in order, from a page to its articles. Pure: everything that it knows is in the reader."""

from __future__ import annotations

import datetime

from dragoman import __version__
from dragoman.dating.find import find
from dragoman.dating.mention import Mention as DateMention
from dragoman.extraction.actors import Context, Mention
from dragoman.extraction.actors import read as read_actors
from dragoman.extraction.contacts.read import contacts
from dragoman.extraction.contacts.clauses import Clauses
from dragoman.extraction.contacts.events import Told, event
from dragoman.extraction.topics import of_contact as read_topics
from dragoman.language.passage import Passage
from dragoman.model.article import SCHEMA, Article, MadeBy, Notice, Outlet, Published, Title
from dragoman.model.event import Event
from dragoman.model.page import Page
from dragoman.reader import Reader
from dragoman.reading.segment import Segment
from dragoman.settling.attach import Days

LEAD = 3  # sentences, headline included, in which a page tells its news
LEAD_LENGTH = 500  # and characters, where they are short


def read_page(page: Page, reader: Reader) -> list[Article]:
    """The articles of a page, its own first. Never raises for what a page says; problems are in the articles."""
    segments = reader.segmenter.segment(page.text, language=page.language)
    return [_article(page, reader, segment, number) for number, segment in enumerate(segments)]


def _article(page: Page, reader: Reader, segment: Segment, number: int) -> Article:
    pack, lexicon = reader.language(segment.language)
    passage = Passage(page.text, pack, lexicon, start=segment.start, end=segment.end, holes=segment.holes)
    outlet = None
    country = None
    published, problems = settle(page, reader, segment, passage)
    day = published.date if published else None
    mentions = read_actors(passage, Context(world=reader.world, day=day, country=country))
    dates = find(passage, now=day, country=country)
    events = _events(reader, segment, passage, mentions, dates, day)
    title = Title(page.text[slice(*segment.title)], *segment.title) if segment.title else None
    return Article(
        source=page.source,
        sha256=page.sha256,
        url=page.url,
        retrieved_at=None,
        article=number,
        main=segment.main,
        language=segment.language,
        span=(segment.start, segment.end),
        title=title,
        published=published,
        made_by=MadeBy(schema=SCHEMA, reader=__version__, packs=reader.compiled.packs_digest, world=reader.compiled.world_digest),
        outlet=outlet,
        events=tuple(events),
        statements=(),
        figures=(),
        problems=tuple(problems),
    )


def settle(page: Page, reader: Reader, segment: Segment, passage: Passage) -> tuple[Published | None, list[Notice]]:
    """The article's own day: until the settling stage stands here, only what came with the page."""
    if page.published is None or not segment.main:
        return None, [Notice("D101", "nothing on the page fixes its day")]
    day = page.published
    return Published(date=day, start=day, end=day, precision="day", basis="given", trace="came with the page"), []


def _events(
    reader: Reader,
    segment: Segment,
    passage: Passage,
    mentions: list[Mention],
    dates: list[DateMention],
    day: datetime.date | None,
) -> list[Event]:
    """The contacts of an article as events."""
    book = reader.book(segment.language)
    clauses = Clauses(passage)
    days = Days(passage, dates, clause=clauses.number, published=day)
    sentences = passage.sentences
    lead = sentences[min(LEAD, len(sentences)) - 1][1] if sentences else 0
    lead = max(lead, sum(1 for t in passage.tokens if t.start < passage.start + LEAD_LENGTH))
    found = contacts(passage, mentions, book, reader.world, clauses=clauses, days=days, lead=lead)
    out = []
    for contact in found:
        parties = contact.parties
        told = Told(
            topics=lambda ranges, parties=parties: tuple(read_topics(passage, ranges, parties=parties)),
            account=lambda ranges: (),
            main_until=lead,
        )
        out.append(event(passage, contact, book, reader.world, told))
    return out
