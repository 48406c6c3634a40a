"""Where a contact was whose words name no place: with whoever summons, receives or invites, or where the visit led.

An envoy is summoned at home, and so is a guest received unless the sentence names another place or a gathering; an
ambassador meets the officials of the country that he is said to be posted in; whom a visitor meets right after his
arrival, he meets there. See `docs/decisions/0009-who-receives-is-at-home.md`.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.stays import within
from dragoman.extraction.contacts.where import guests, svo_where
from dragoman.extraction.contacts.where.aims import in_visit
from dragoman.extraction.contacts.where.bound import on_the_way
from dragoman.extraction.contacts.where.filed import filed
from dragoman.extraction.contacts.where.seated import there
from dragoman.extraction.contacts.where.taken_up import taken_up
from dragoman.extraction.contacts.where.trip import on_the_trip
from dragoman.extraction.contacts.where.where import Where
from dragoman.extraction.contacts.who.accredited import post
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.world.world import World

AFTER = 4  # sentences after a visit was told in which the meetings of its guest and host are those of the visit
BEHIND = 2  # sentences behind an English meeting in which the visit may still be told
LEAD = 2  # sentences in which a visit is told that the whole page is about
STAY = 4  # and what is told of a day of its own («وصل الأحد إلى أنقرة. ويلتقي الثلاثاء …»)
LATER = 2  # days after an arrival in which what is told without a day may have been
AWAY = ("place", "at", "during", "margins", "within")  # marks of a body at whose gathering a guest is received
HOMES = {
    "summons": ("initiator",),
    "reception": ("host",),
    "invitation": ("host", "initiator", "participant"),
    "arrival": ("host",),  # «كان الملك في مقدمة مستقبلي الرئيس»
    "visit": ("host",),  # «يبدأ زيارة رسمية بدعوة من نظيره المغربي»
}


def infer(passage: Passage, contacts: list[Contact], world: World, *, mentions: list[Mention], where: Where) -> None:
    """Gives every contact without a place the one that follows from who met whom, where that leaves one.

    Who is received away from his host's home has not travelled to him.
    """
    told = frozenset(t.sentence for contact in contacts for t in contact.tellings)
    english = where.order == "SVO"
    dateline = svo_where.dateline(passage, mentions) if english else None
    for contact in contacts:
        _left_behind(contact, contacts, world)
    for contact in contacts:
        away = _away(passage, contact, world, mentions, where)
        if away:
            contact.tellings = [_unhoused(t) for t in contact.tellings]
        if contact.channel in ("phone", "letter") or any(t.place for t in contact.tellings):
            continue
        if away or (not contact.persons and all(t.event == "notice" for t in contact.tellings)):
            continue  # what one government lets another know is held nowhere
        first = contact.tellings[0]
        home, seat = _home(contact, world), _posted(passage, contact, world)
        at = seat if seat is not None and (home is None or home.party == seat.party) else home
        if english:  # "received him on Monday. The meeting took place in Jeddah"
            at = _again(where, contact, told, world) or at
        at = at or guests.host(where.clauses, contact, world)
        at = at or next((m for t in contact.tellings if (m := where.hosted_before(t))), None)
        at = at or (None if english else _again(where, contact, told, world))
        if at is None:
            visit = next((v for v in contacts if v is not contact and _leads(v, contact, english=english)), None)
            at = next((t.place for t in visit.tellings if t.place and t.event in JOURNEYS), None) if visit else None
            at = at or (there(contact, contacts, world) if english else None)
            if at is not None and contact.channel == "unspecified":
                contact.channel, contact.channel_at = "in-person", (at.i, at.j)
        at = at or in_visit(passage, contact, contacts) or on_the_way(passage, contact, contacts)
        at = at or _beside_envoy(passage, contact, mentions)
        at = at or filed(where, contact, world)
        at = at or on_the_trip(where.clauses, contact, contacts)
        at = at or _reported(passage, contact, contacts, world, dateline=dateline, where=where)
        if at is not None:
            contact.tellings[0] = replace(first, place=at)
    for contact in contacts if not english else ():  # "to India, amid protests in New Delhi"
        _finer(passage, contact, contacts, world, mentions=mentions, where=where)
    for contact in contacts:
        _beside(contact, contacts)


def _again(where: Where, contact: Contact, told: frozenset[int], world: World) -> Mention | None:
    """The place told a sentence later of a contact that is taken up there."""
    return next((m for t in contact.tellings if (m := taken_up(where, t, told, world))), None)


def _left_behind(contact: Contact, contacts: list[Contact], world: World) -> None:
    """ "Lavrov met Fidan in Ankara and will meet Aliyev next week": where something was done is not where another is to
    be met, who is not at home there; takes such a place off a plan.
    """
    if contact.status != "planned":
        return
    done = [t for c in contacts if c is not contact and c.status == "occurred" for t in c.tellings]
    there_was = {(t.place.i, t.sentence): t.i for t in done if t.place is not None and t.event not in JOURNEYS}
    for n, told in enumerate(contact.tellings):
        place = told.place
        if place is None or not place.i < told.i or _land(place, world) in contact.parties:
            continue
        if there_was.get((place.i, told.sentence), told.i) < told.i:
            contact.tellings[n] = replace(told, place=None)


def _reported(
    passage: Passage,
    contact: Contact,
    contacts: list[Contact],
    world: World,
    *,
    dateline: tuple[Mention, int] | None,
    where: Where,
) -> Mention | None:
    """The place of an English dateline, of a meeting that the report begins with and that names none: where the other
    side is at home in it, or where the words say "here".
    """
    first = contact.tellings[0]
    if dateline is None or contact.channel != "in-person" or contact.status != "occurred" or first.event in JOURNEYS:
        return None
    at, sentence = dateline
    if svo_where.here(passage, where.clauses, first):
        return at
    land = _land(at, world)
    if not 0 <= first.sentence - sentence < svo_where.FIRST or first.older or land not in contact.parties:
        return None
    abroad = (c for c in contacts if c is not contact and c.parties == contact.parties)
    if any(t.event in JOURNEYS or t.place is not None for c in abroad for t in c.tellings):
        return None
    low, high = passage.sentences[first.sentence]
    near = (m for m in begun(where.mentions, low, high) if m.kind in ("city", "state") and m.mark in AWAY)
    forums = any(True for _ in passage.within("forum", low, high))
    margins = any(e.value == "margins" for f, e in passage.of("func.mark") if low <= f.i < high)
    return None if forums or margins or any(_land(m, world) not in (None, land) for m in near) else at


def _finer(
    passage: Passage, contact: Contact, others: list[Contact], world: World, *, mentions: list[Mention], where: Where
) -> None:
    """Gives a contact of which only the country is known the one city of it that its sentences name as a place, no
    other contact's («وصل إلى كينيا … وقال في نيروبي»).
    """
    placed = [(n, t.place) for n, t in enumerate(contact.tellings) if t.place is not None]
    if not placed or any(place.city for _, place in placed):
        return
    at, country = placed[0]
    land = _land(country, world)
    taken = {m.i for c in others if c is not contact for t in c.tellings if (m := t.place) is not None}
    ranges = {passage.sentences[t.sentence] for t in contact.tellings}
    near = [m for low, high in ranges for m in begun(mentions, low, high) if m.city and _land(m, world) == land]
    said = {m.city: m for m in near if m.i not in taken and where.said(m)}
    if not said and (here := filed(where, contact, world)) is not None and _land(here, world) == land:
        said = {here.city: here}
    if len(said) == 1:
        contact.tellings[at] = replace(contact.tellings[at], place=next(iter(said.values())))


def _alone(mention: Mention) -> bool:
    """Whether a mention is of one person."""
    return mention.kind in PERSONS and mention.number == "one"


def _beside(contact: Contact, contacts: list[Contact]) -> None:
    """ "He also held talks with the premier and the speaker", and one of the two was met there: so was the other."""
    if contact.channel != "unspecified" or contact.tellings[0].event != "talks":
        return
    if not all(_alone(s.mention) for s in contact.tellings[0].sides):
        return
    words = {(t.i, t.status) for t in contact.tellings}
    for other in contacts:
        here = [t for t in other.tellings if (t.i, t.status) in words and all(_alone(s.mention) for s in t.sides)]
        place = next((t.place for t in other.tellings if t.place is not None), None)
        if other is contact or other.channel != "in-person" or not here or place is None:
            continue
        contact.channel, contact.channel_at = other.channel, other.channel_at
        contact.tellings[0] = replace(contact.tellings[0], place=contact.tellings[0].place or place)
        return


def _home(contact: Contact, world: World) -> Mention | None:
    """The side in whose country such a contact takes place."""
    for telling in contact.tellings:
        for role in HOMES.get(telling.event, ()):
            for side in telling.sides:
                if side.role == role and side.party and world.is_state(side.party):
                    return side.mention
    return None


def _away(passage: Passage, contact: Contact, world: World, mentions: list[Mention], where: Where) -> bool:
    """Whether a guest is received on the margins of something, or where another place is named."""
    received = [t for t in contact.tellings if t.event == "reception"]
    hosts = {s.party for t in received for s in t.sides if s.role == "host"}
    if not received or any(t.event == "summons" for t in contact.tellings):
        return False
    for first, last in {passage.sentences[t.sentence] for t in contact.tellings}:
        marks = {f.j: e.value for f in passage.within("func", first, last) if (e := f.get("func.mark"))}
        if "margins" in marks.values():
            return True
        if any(marks.get(f.i) in AWAY or marks.get(f.i - 1) in AWAY for f in passage.within("forum", first, last)):
            return True
        near = [m for m in mentions if first <= m.i < last]
        if any(m.kind == "body" and m.mark in AWAY for m in near):
            return True
        away = [m for m in near if m.mark == "place" and m.kind in ("city", "state") and _land(m, world) not in hosts]
        if any(where.said(m) for m in away):
            return True
    return False


def _land(place: Mention, world: World) -> str | None:
    return place.party or world.country_of(place.city)


def _unhoused(told: Candidate) -> Candidate:
    """A reception as a meeting of two of whom neither came to the other."""
    if told.event != "reception":
        return told
    return replace(told, sides=tuple(replace(s, role="counterpart") if s.role == "visitor" else s for s in told.sides))


def _posted(passage: Passage, contact: Contact, world: World) -> Mention | None:
    """The official whom an ambassador meets that is said to be posted in his country ("the ambassador to Iraq")."""
    if contact.channel in ("phone", "letter") or len(contact.parties) != 2:
        return None
    envoys = [s.mention for t in contact.tellings for s in t.sides if s.mention.office == "ambassador"]
    if len({m.party for m in envoys}) != 1:
        return None
    other = next(iter(contact.parties - {envoys[0].party}), "")
    seats = (m for e in envoys if (m := post(passage, e)) is not None)
    return next((m for m in seats if m.party == other and world.is_state(other)), None)


def _beside_envoy(passage: Passage, contact: Contact, mentions: list[Mention]) -> Mention | None:
    """Where the ambassador of one of both is posted in whose presence they met («بحضور السفير الإيراني في بيروت»)."""
    low, high = passage.sentences[contact.tellings[0].sentence]
    there = (m for m in begun(mentions, low, high) if m.mark == "attended" and m.office == "ambassador")
    return next((seat for m in there if m.party in contact.parties and (seat := post(passage, m))), None)


def _leads(visit: Contact, contact: Contact, *, english: bool) -> bool:
    """Whether a contact is a meeting of the guest and the host of a visit that was told right before it."""
    journeys = [t for t in visit.tellings if t.event in JOURNEYS and t.place]
    if visit.parties != contact.parties or len(visit.parties) != 2:
        return False
    if visit.status != contact.status and not within(contact, visit):
        return False
    guests = {s.party: s.mention.name for j in journeys for s in j.sides if s.role == "visitor" and s.party}
    if english and any(n and contact.persons.get(p) and n not in contact.persons[p] for p, n in guests.items()):
        return False  # another of the same state
    return any(_near(j, contact.tellings[0], english=english) for j in journeys)


def _near(journey: Candidate, told: Candidate, *, english: bool) -> bool:
    apart = told.sentence - journey.sentence
    later = journey.when is not None and told.when is not None and journey.when.end <= told.when.start
    stay = (told.when.start - journey.when.end).days if later and told.when and journey.when else STAY + 1
    days = (
        journey.when is None
        or told.when is None
        or not (journey.when.end < told.when.start or told.when.end < journey.when.start)
        or 0 <= stay <= (LATER if told.implied or english else STAY)
    )
    if english and -BEHIND <= apart < 0:  # "met X in his office on Tuesday. X arrived in Manama on Monday"
        return days and not told.older and (journey.when is not None or told.when is None or told.implied)
    main = journey.sentence <= LEAD and not (told.older or told.then) and told.status == "occurred"
    return (0 <= apart <= AFTER or (main and apart > 0)) and days
