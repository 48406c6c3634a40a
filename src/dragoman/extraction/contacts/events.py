"""A folded contact as an event of the record, every field with the words behind it."""

from __future__ import annotations

import hashlib
from collections import Counter

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.book import Book
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.fold import Contact, sides
from dragoman.extraction.contacts.when.day import day_of
from dragoman.extraction.contacts.words.manner import ceremony, directness, gathering, location
from dragoman.extraction.contacts.words.rounds import round_at
from dragoman.language.passage import Passage
from dragoman.model.event import Event, Link, Party, Place, Topic
from dragoman.model.span import Span, cut
from dragoman.model.when import When
from dragoman.text.places import begun
from dragoman.world.world import World

MOST = 280  # characters of evidence that one telling gives
INITIATES = frozenset(("initiator",))
TRAVELS = frozenset(("visitor",))
HOSTS = frozenset(("host",))


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What the article tells of a contact beyond its frames; `main`: it is of its news.

    `weekday` is that of a day which the article leaves open (1 is Monday), and the tokens that say it.
    """

    topics: tuple[Topic, ...]
    account: tuple[Link, ...]
    main: bool
    weekday: tuple[int, tuple[int, int]] | None = None


def ranges_of(passage: Passage, contact: Contact) -> list[tuple[int, int]]:
    """The sentences that tell of a contact, in the order of its tellings."""
    return list(dict.fromkeys(passage.sentences[t.sentence] for t in contact.tellings))


def event(
    passage: Passage, contact: Contact, book: Book, world: World, told: Told, *, mentions: list[Mention]
) -> Event:
    """The event of a contact; whom its sentences name as present («بحضور …») are its attendees."""
    first = contact.tellings[0]
    kind = next((book.types[t.event] for t in contact.tellings if t.event not in ("talks",)), book.types[first.event])
    ranges = ranges_of(passage, contact)
    evidence = tuple(dict.fromkeys(words(passage, t) for t in contact.tellings))[:6]
    everyone = sides(contact)
    flags = _flags(contact)
    place = _place(passage, contact, world)
    guests = _guests(contact, place, everyone)
    parties = tuple(_party(passage, s, flags, guests, mentions) for s in everyone)
    because: dict[str, tuple[Span, ...]] = {"type": (passage.span(first.i, first.j),)}
    said = next((t for t in contact.tellings if t.channel == contact.channel and t.channel_at), None)
    channel_at = contact.channel_at or (said.channel_at if said else None)
    if channel_at:
        because["channel"] = (passage.span(*channel_at),)
    elif contact.channel != "unspecified":  # the place says that they sat together
        because["channel"] = place.evidence if place else because["type"]
    cue = next((t.status_at for t in contact.tellings if t.status_at), None)
    because["status"] = (passage.span(*cue),) if cue else because["type"]
    because["form"] = because["type"]
    because["salience"] = evidence[:1]
    if told.account:
        because["account"] = tuple(s for link in told.account for s in link.evidence)[:6]
    mediated = any(s.role == "mediator" for s in everyone)
    dated = next((t for t in contact.tellings if t.when is not None), None)
    if dated is not None:
        because["date"] = (passage.span(dated.i, dated.j),)
    direct, held = directness(passage, contact, mediated=mediated)
    because["directness"] = (passage.span(*held),) if held else because["type"]
    form = kind.form if not any(book.types[t.event].form == "exchange" for t in contact.tellings) else "exchange"
    rite = ceremony(passage, contact.tellings) if form in ("attendance", "travel") else None
    if rite is not None:
        form, because["form"] = "ceremony", (passage.span(*rite),)
    because["outcome"] = because["status"]
    rounds = next((at for t in contact.tellings if (at := round_at(passage, t))), None)
    if rounds:
        because["round"] = (passage.span(*rounds),)
    date = _worded(passage, contact)
    weekday = told.weekday if date is None else None
    if weekday:
        because["weekday"] = (passage.span(*weekday[1]),)
    return Event(
        id=_ident(passage, contact),
        type=kind.type,
        mode=_mode(kind.mode, contact, everyone),
        channel=contact.channel,
        form=form,
        directness=direct,
        status=contact.status,
        outcome="held" if contact.status == "occurred" else _undone(passage, cue),
        salience="main" if told.main else "background",
        date=date,
        weekday=weekday[0] if weekday else None,
        parties=parties,
        attendees=_attendees(passage, mentions, ranges, everyone),
        place=place,
        topics=told.topics,
        account=told.account,
        because=because,
        evidence=evidence,
        rules=tuple(dict.fromkeys(f"frame {t.frame}" for t in contact.tellings)),
    )


def words(passage: Passage, telling: Candidate) -> Span:
    """The words that report a contact: its sentence, or of a long one what stands around its predicate."""
    tokens = passage.tokens
    first, last = passage.sentences[telling.sentence]
    if tokens[last - 1].end - tokens[first].start <= MOST:
        return cut(passage.raw, tokens[first].start, tokens[last - 1].end)
    low, high = telling.low, telling.high
    if tokens[high - 1].end - tokens[low].start > MOST:
        low, high = telling.i, telling.j
    grew = True
    while grew:
        grew = False
        if low > first and tokens[high - 1].end - tokens[low - 1].start <= MOST:
            low, grew = low - 1, True
        if high < last and tokens[high].end - tokens[low].start <= MOST:
            high, grew = high + 1, True
    return cut(passage.raw, tokens[low].start, tokens[high - 1].end)


def _undone(passage: Passage, cue: tuple[int, int] | None) -> str:
    """What became of a plan: «ألغى», «به تعویق افتاد»."""
    found = passage.covering("status", cue[0]) if cue else None
    said = found.entries[0].value if found else ""
    return said if said in ("cancelled", "postponed") else "unknown"


def _flags(contact: Contact) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for telling in contact.tellings:
        for side in telling.sides:
            if side.party:
                out.setdefault(side.party, set()).add(side.role)
    return out


def _attendees(
    passage: Passage, mentions: list[Mention], ranges: list[tuple[int, int]], everyone: list[Side]
) -> tuple[Party, ...]:
    principal = {(s.party, s.mention.name) for s in everyone}
    out: dict[tuple[str | None, str | None], Party] = {}
    for first, last in ranges:
        listed = False  # a list of those present runs on until another preposition opens
        for mention in begun(mentions, first, last):
            listed = mention.mark == "attended" or (listed and mention.mark in ("", "after-word"))
            if not listed or mention.kind not in ("person", "office") or not mention.party:
                continue
            if (mention.party, mention.name) not in principal:
                side = Side(mention=mention, role="attendee")
                out.setdefault((mention.party, mention.name), _party(passage, side, {}, frozenset(), mentions))
    return tuple(out.values())


def _guests(contact: Contact, place: Place | None, everyone: list[Side]) -> frozenset[str]:
    """Who travelled, where the page says that two met in the country of one of them."""
    parties = [p for p in dict.fromkeys(s.party for s in everyone) if p]
    resident = any(t.event == "summons" for t in contact.tellings)
    resident = resident or any(s.mention.office == "ambassador" for s in everyone)
    if resident or place is None or len(parties) != 2 or place.country not in parties:
        return frozenset()
    return frozenset(p for p in parties if p != place.country)


def _party(
    passage: Passage, side: Side, flags: dict[str, set[str]], guests: frozenset[str], mentions: list[Mention]
) -> Party:
    mention = side.mention
    at = location(passage, mention, mentions)
    roles = flags.get(mention.party or "", set())
    called = "participant" in roles and any("recipient" in r and "participant" not in r for r in flags.values())
    span = passage.span(mention.i, mention.j)
    return Party(
        party=mention.party,
        authority=mention.authority,
        name=mention.name,
        person=mention.person,
        wikidata=mention.wikidata,
        office=mention.office,
        as_worded=span.text,
        group=span.text if mention.kind == "body" and gathering(passage, mention) else None,
        function="mediator" if side.role == "mediator" else "party",
        initiated=True
        if roles & INITIATES or called
        else (False if "recipient" in roles and len(roles) == 1 else None),
        travelled=True if roles & TRAVELS or mention.party in guests else None,
        hosted=True if roles & HOSTS else None,
        location=(at.city or at.party) if at is not None else None,
        provisional=mention.provisional,
        evidence=(span, passage.span(at.i, at.j)) if at is not None else (span,),
    )


def _mode(mode: str, contact: Contact, everyone: list[Side]) -> str:
    if contact.channel == "phone":
        return "phone"
    if any(s.role == "mediator" for s in everyone):
        return "third-party"
    return mode


def _place(passage: Passage, contact: Contact, world: World) -> Place | None:
    """The place that is told first; its city a later telling may name («زيارته لألمانيا … محادثات في برلين»)."""
    if contact.channel in ("phone", "letter"):
        return None
    places = [p for t in contact.tellings if (p := _located(passage, t, world)) is not None]
    return next((p for p in places if p.city and p.country == places[0].country), places[0] if places else None)


def _located(passage: Passage, telling: Candidate, world: World) -> Place | None:
    at = telling.place
    if at is None:
        return None
    evidence = (passage.span(at.i, at.j),)
    if at.city:
        city = world.cities.get(at.city)
        country = at.party or (city.country if city else None)
        return Place(country=country, city=world.city_of(at.city), evidence=evidence)
    if not at.party or not world.is_state(at.party):
        return None
    return Place(country=at.party, city=world.capital(at.party) if at.capital else None, evidence=evidence)


def _worded(passage: Passage, contact: Contact) -> When | None:
    """The day, with the words that it rests on: its own, or those that report the contact as news."""
    when = day_of(contact)
    if when is None or when.evidence:
        return when
    told = next((t for t in contact.tellings if t.when is not None), contact.tellings[0])
    return msgspec.structs.replace(when, evidence=(passage.span(told.i, told.j),))


def _ident(passage: Passage, contact: Contact) -> str:
    first = contact.tellings[0]
    token = passage.tokens[first.i]
    text = "|".join((str(token.start), first.frame, ",".join(sorted(contact.parties)), contact.status))
    return _short(text)


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def apart(events: list[Event]) -> list[Event]:
    """The events, no two with one id: the same words may tell a contact with the king and one with his minister."""
    times: Counter[str] = Counter()
    out = []
    for told in events:
        times[told.id] += 1
        number = times[told.id]
        out.append(told if number == 1 else msgspec.structs.replace(told, id=_short(f"{told.id}|{number}")))
    return out
