"""The corridor: the stages in order, from a page to its articles. Pure: everything that it knows is in the reader."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from functools import cache, partial

from dragoman import __version__
from dragoman.dating.finding import find
from dragoman.dating.mention import Mention as DateMention
from dragoman.dating.parse import Draft, draft
from dragoman.extraction import account, topics
from dragoman.extraction.actors import Context, Mention, read as read_actors
from dragoman.extraction.actors.home import home
from dragoman.extraction.actors.once import then
from dragoman.extraction.asserted import assert_sides
from dragoman.extraction.contacts import weight
from dragoman.extraction.contacts.events import Told, apart, event, ranges_of
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.read import contacts
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.counted.figures import read as read_figures
from dragoman.extraction.counted.votes import read as read_votes
from dragoman.extraction.deed import deeds
from dragoman.extraction.followed import Around
from dragoman.extraction.other import read as read_others, untold
from dragoman.extraction.said.read import read as read_statements
from dragoman.extraction.said.scene import Scene
from dragoman.extraction.said.speech import Speech, speeches
from dragoman.language.passage import Passage
from dragoman.model.article import SCHEMA, Article, MadeBy, Notice, Outlet, Published, Title
from dragoman.model.event import Event, Link, Topic
from dragoman.model.page import Page
from dragoman.model.when import When
from dragoman.reader import Reader
from dragoman.reading.segment import Segment
from dragoman.settling.attach import Days
from dragoman.settling.lean import dated, lean
from dragoman.settling.published import settle
from dragoman.settling.venue import with_its_day
from dragoman.text.places import begun

LEAD = 3  # sentences, headline included, in which a page tells its news
TELLERS = frozenset(("spokesperson", "official", "diplomat"))
MOST_TELLINGS = 4  # of a contact, among which the one with the fullest account says whose it is
LEAD_LENGTH = 500  # and characters, where they are short


def read_page(page: Page, reader: Reader) -> list[Article]:
    """The articles of a page, its own first. What a page says never raises; problems stand in the articles."""
    segments = reader.segmenter.segment(page.text, language=page.language)
    return [read_article(page, reader, segment, number) for number, segment in enumerate(segments)]


def read_article(page: Page, reader: Reader, segment: Segment, number: int) -> Article:
    """One article of a page: cut, looked up, dated, linked, extracted."""
    passage = cut_passage(page, reader, segment)
    outlet = reader.outlets.publisher(
        page.text,
        segment,
        url=page.url if segment.main else None,
        outlet=page.outlet if segment.main else None,
    )
    country = outlet.country if outlet else None
    drafted = draft(passage, country)
    undated = find(passage, now=None, country=country, drafted=drafted)
    published, problems = settle_day(page, reader, segment, passage, country, drafted, undated)
    day = published.date if published else None
    mentions = read_actors(passage, leaning(reader, outlet, day, passage))
    dates = find(passage, now=day, country=country, drafted=drafted) if day else undated
    mentions = then(passage, mentions, dates, reader.world)
    scene = Scene(passage, mentions, reader.world)
    told = speeches(passage, mentions, reader.world, scene=scene)
    events = read_contacts(reader, segment, passage, mentions, dates, day, outlet, told)
    today = _today(published)
    whens = [d.when for d in dates if d.when]
    world = reader.world
    name = outlet.name if outlet else None
    statements = read_statements(
        passage, mentions, events, today, world=world, found=told, scene=scene, dates=dates, outlet=name
    )
    done = cache(partial(deeds, passage, mentions, world))
    figures = read_figures(passage, mentions=mentions, published=today, dates=whens, world=world, found=told, done=done)
    votes, counts = read_votes(passage, mentions=mentions, published=today, dates=whens, world=world)
    votes = lean(passage, votes, dates, events, day)
    others = read_others(passage, mentions, statements, today, dates=dates, world=world, done=done)
    others = untold(others, events)
    return Article(
        source=page.source,
        sha256=page.sha256,
        url=page.url,
        retrieved_at=page.retrieved_at,
        article=number,
        main=segment.main,
        language=segment.language,
        span=(segment.start, segment.end),
        title=Title(page.text[slice(*segment.title)], *segment.title) if segment.title else None,
        published=published,
        made_by=MadeBy(
            schema=SCHEMA,
            reader=__version__,
            packs=reader.compiled.packs_digest,
            world=reader.compiled.world_digest,
        ),
        outlet=outlet,
        events=(*events, *votes, *others),
        statements=tuple(statements),
        figures=(*figures, *dated(counts, votes)),
        problems=tuple(problems),
    )


def cut_passage(page: Page, reader: Reader, segment: Segment) -> Passage:
    """The words of an article, its holes left out."""
    pack, lexicon = reader.language(segment.language)
    return Passage(page.text, pack, lexicon, start=segment.start, end=segment.end, holes=segment.holes)


def leaning(reader: Reader, outlet: Outlet | None, day: datetime.date | None, passage: Passage) -> Context:
    """What the linking of an article leans on: its outlet, where it is known, else whose press writes so; its day."""
    country = (outlet.country if outlet else None) or home(passage, reader.world)
    if outlet is None:
        return Context(world=reader.world, day=day, country=country)
    regional = outlet.id in reader.outlets.regional
    return Context(world=reader.world, day=day, country=country, outlet=outlet.id, regional=regional)


def settle_day(
    page: Page,
    reader: Reader,
    segment: Segment,
    passage: Passage,
    country: str | None,
    drafted: Draft | None = None,
    undated: list[DateMention] | None = None,
) -> tuple[Published | None, list[Notice]]:
    """The article's own day. What came with the page is the main article's alone."""
    pack, lexicon = reader.language(segment.language)
    notes = [
        (note.kind, Passage(page.text, pack, lexicon, start=note.start, end=note.end))
        for note in segment.notes
        if note.kind in ("date", "code")
    ]
    return settle(
        passage,
        world=reader.world,
        given=page.published if segment.main else None,
        url=page.url if segment.main else None,
        notes=notes,
        country=country,
        drafted=drafted,
        undated=undated,
    )


def read_contacts(
    reader: Reader,
    segment: Segment,
    passage: Passage,
    mentions: list[Mention],
    dates: list[DateMention],
    day: datetime.date | None,
    outlet: Outlet | None,
    said: list[Speech],
) -> list[Event]:
    """The contacts of an article as events."""
    if not mentions or not passage.layer("frame"):
        return []  # no word of it tells of a contact
    book = reader.book(segment.language)
    clauses = Clauses(passage)
    made = cache(partial(Days, passage, dates, clause=clauses.number, relative=clauses.relative, published=day))
    lead = lead_of(passage)
    found = contacts(passage, mentions, book, reader.world, clauses=clauses, knowing=made, lead=lead)
    if not found:
        return []  # as with two articles of three
    days = made()
    news = with_its_day(passage, clauses, found, said, days, lead=lead)
    name = outlet.name if outlet else None
    whole = topics.Whole(passage)
    wars = reader.world.wars(day)
    sentences = [(contact.parties, ranges_of(passage, contact)) for contact in found]
    around = Around(passage, sentences, speeches=said, mentions=mentions, until=lead)
    out: list[Event] = []
    for contact, (parties, ranges) in zip(found, sentences, strict=True):
        own = news if news is not None and news.contact is contact else None
        main = own is not None or contact.tellings[0].i < lead
        before = weight.openings(passage, contact, news=main)
        setting = around.setting(
            parties,
            passing=weight.in_passing(contact),
            ahead=weight.ahead(contact),
            themed=not main and weight.themed(contact),
            before=before,
            since=weight.tellings(passage, contact),
            journey=weight.journey(contact),
        )
        if contact.tellings[0].anew:
            about = _of_those_before(out, contact)
        else:
            at = (contact.tellings[0].i, contact.tellings[0].j)
            about = topics.of_contact(passage, ranges, parties=parties, setting=setting, whole=whole, wars=wars, at=at)
        told = Told(
            topics=tuple(about),
            account=_account(reader, passage, mentions, said, name, contact),
            main=main,
            weekday=next(
                (d for t in contact.tellings if (d := days.weekday(t.i, t.j, t.sentence))), own.weekday if own else None
            ),
        )
        out.append(event(passage, contact, book, reader.world, told, mentions=mentions))
    return assert_sides(passage, apart(out), said, mentions)


def _of_those_before(told: list[Event], contact: Contact) -> list[Topic]:
    """What the talks were about whose next round a contact is."""
    return next((list(e.topics) for e in reversed(told) if {p.party for p in e.parties} >= contact.parties), [])


def _account(
    reader: Reader,
    passage: Passage,
    mentions: list[Mention],
    said: list[Speech],
    outlet: str | None,
    contact: Contact,
) -> tuple[Link, ...]:
    """The fullest account that the tellings of a contact give of who says so."""
    best: list[Link] = []
    for i, j in ranges_of(passage, contact)[:MOST_TELLINGS]:
        speakers = _speakers(mentions, said, i, j) or _tellers(passage, mentions, said, contact, i, j)
        chain = account.read(passage, i, j, mentions, outlet, speakers=speakers, told=said, world=reader.world)
        best = chain if len(chain) > len(best) else best
    return tuple(best)


def _tellers(
    passage: Passage, mentions: list[Mention], said: list[Speech], contact: Contact, i: int, j: int
) -> list[Mention]:
    """Who else is said to tell of a contact in tokens `[i, j)`: it stands behind the «أن» of what he says."""
    tellings = [t.i for t in contact.tellings if i <= t.i < j]
    low, high = min(tellings, default=i), max(tellings, default=i)
    near = [s for s in said if s.a <= high and low < s.b and s.explicit and not s.pair]
    inside = [s for s in near if any(s.a <= t < s.b for t in tellings)]
    thats = [f.i for f in passage.within("func", i, j) if f.get("func.that")]
    denied = contact.status == "denied"  # by whose account is told, be it a state's or a ministry's
    places = {v.i for s in inside for v in s.speakers if any(s.i < t < min(tellings) for t in thats)}
    places |= {v.i for s in inside for v in s.speakers if denied and s.i < min(tellings)}
    return [m for m in _at(mentions, places) if denied or m.kind in ("person", "office")]


def _speakers(mentions: list[Mention], said: list[Speech], i: int, j: int) -> list[Mention]:
    """The spokesmen whom the verbs of saying of tokens `[i, j)` make the tellers."""
    places = {voice.i for speech in begun(said, i, j) for voice in speech.speakers}
    return [m for m in _at(mentions, places) if m.office in TELLERS]


def _at(mentions: list[Mention], places: set[int]) -> list[Mention]:
    """The mentions that begin at any of these tokens, in order."""
    return [m for i in sorted(places) for m in begun(mentions, i, i + 1)]


def lead_of(passage: Passage) -> int:
    """The token before which a page tells its news."""
    sentences = passage.sentences
    lead = sentences[min(LEAD, len(sentences)) - 1][1] if sentences else 0
    return max(lead, bisect_left(passage.tokens, passage.start + LEAD_LENGTH, key=lambda t: t.start))


def _today(published: Published | None) -> When | None:
    if published is None or published.date is None:
        return None
    day = published.date
    return When(start=day, end=day, edtf=day.isoformat(), evidence=published.evidence, trace="the article's day")
