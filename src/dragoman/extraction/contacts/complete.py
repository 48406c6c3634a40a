"""A filled frame made whole: its pairs resolved, what is no party left out, its place, its channel."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.matter import matter
from dragoman.extraction.contacts.where import aims, there, vso_margins
from dragoman.extraction.contacts.where.named_seat import finer, named_seat
from dragoman.extraction.contacts.where.said_there import place_of_words
from dragoman.extraction.contacts.where.sov_third_land import in_third_land
from dragoman.extraction.contacts.where.vso_gathering import gathered
from dragoman.extraction.contacts.where.where import Where
from dragoman.extraction.contacts.whether.denials import disowned, hung_apart
from dragoman.extraction.contacts.whether.of_its_kind import of_its_kind
from dragoman.extraction.contacts.whether.only_the_way import agreed, by_way_of
from dragoman.extraction.contacts.whether.promised import promised
from dragoman.extraction.contacts.who import attended
from dragoman.extraction.contacts.who.each import ONE_BY_ONE
from dragoman.extraction.contacts.who.pairs import last_listed, two_of
from dragoman.extraction.contacts.who.sov.same_office import holders
from dragoman.extraction.contacts.who.vso.chaired import chaired
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.manner import lines_open, sent
from dragoman.extraction.contacts.words.rounds import round_at
from dragoman.extraction.contacts.words.svo.fulfilled import met_something
from dragoman.language.passage import Passage
from dragoman.world.world import World

JOINS, ERRAND = "joins", "errand"  # traits of frames
BARE = ("", "object")  # marks of a state that a verb has for its object


def complete(
    passage: Passage,
    told: Candidate,
    mentions: list[Mention],
    clauses: Clauses,
    world: World,
    before: list[Candidate],
    where: Where,
) -> Candidate | None:
    """A candidate with its place, its pairs resolved and what is no party left out; null where it is no contact."""
    if told.status == "negated" and hung_apart(passage, told):
        told = msgspec.structs.replace(told, status="occurred", status_at=None)
    if told.status == "negated":
        if not disowned(passage, clauses, told, mentions):
            return None
        told = msgspec.structs.replace(told, status="denied")
    if promised(passage, told, mentions):
        told = msgspec.structs.replace(told, status="occurred", status_at=None)
    if _was_prepared(passage, told, before):
        return None
    told = of_its_kind(passage, told)
    late, english = passage.pack.data.pack.order == "SOV", passage.pack.data.pack.order == "SVO"
    pairs = all(s.mention.kind == "pair" for s in told.sides)
    if english and pairs and told.status == "planned" and told.event == "talks" and not round_at(passage, told):
        told = msgspec.structs.replace(told, soft=True)  # "is in Beijing for talks … . The two sides will discuss …"
    if told.status == "called-for" and pairs and all(_open(passage, s.mention) for s in told.sides):
        return None  # "the two sides stressed the need for talks": what they agree on where they meet
    if english and (_for_others(passage, told) or met_something(passage, told)):
        return None
    if (late or (pairs and not english)) and agreed(told, before, order=passage.pack.data.pack.order):
        return None  # «بحث الجانبان أهمية حل الخلافات عبر الحوار»
    if not english and by_way_of(passage, told):
        return None
    sides: list[Side] = []
    for side in told.sides:
        mention = side.mention
        if mention.kind == "pair" and mention.number[:2] == "n:":
            listed = last_listed(mention, mentions, [] if english else before)
            sides.extend(Side(mention=m, role=side.role) for m in listed)
            continue
        if mention.kind == "pair":
            if english and side.role in ("counterpart", "recipient"):
                continue  # "met separately with both sides": whom somebody else met
            two = two_of(passage, mention, mentions, clauses, before, world)
            met = {s.party for s in told.sides if s.party} if english else set()
            if any(m.party in met for m in two):
                two = _two_others(passage, mention, mentions, clauses, before, world, met=met) or two
            if told.event in JOURNEYS and any(m.kind == "body" for m in two):
                continue  # a session told before is nobody's way to another
            sides.extend(Side(mention=m, role=side.role) for m in two)
            continue
        if mention.kind == "city" or (mention.kind == "state" and mention.capital and side.role == "host"):
            city = world.cities.get(mention.city or "")
            known = city.country if city and not city.status_disputed else None  # who hosts in Jerusalem is not told
            country = mention.party or known
            if side.role == "host" and country:
                sides.append(Side(mention=msgspec.structs.replace(mention, party=country, kind="state"), role="host"))
            continue
        sides.append(side)
    sides = chaired(passage, told, _sensible(told, sides, late=late), mentions)
    place = None
    if told.event != "notice":  # wishes and demands are held nowhere
        place = there.named(where, told, before)
        place = place or vso_margins.beside(where, told) or gathered(where, told) or place_of_words(where, told)
        place = place or named_seat(clauses, told, mentions, world)
        way = aims.way_of(passage, clauses, told, before, mentions)
        if way is not None and (place is None or place.i < told.i or finer(way.place, place)):
            place = way.place
    if place is not None and place.i > told.i and matter(passage, told, sides):
        place = None
    if place is not None and told.event == "summons" and not _at_home(told, place, world):
        place = None
    there_then = place is not None and (place.city or place.kind == "institution" or where.hosted(told))
    there_then = there_then or in_third_land(passage, told, sides, place)
    seated = told.channel == "unspecified" and (there_then or (english and sent(passage, told)))
    channel = "in-person" if seated else told.channel
    if channel == "phone" and lines_open(passage, told):
        channel = "unspecified"
    told = msgspec.structs.replace(told, sides=tuple(sides), place=place, channel=channel)
    if late and attended.posted_there(told):
        return None
    talking = {s.party for s in told.sides if s.party and s.role != "mediator"}
    alone = late and len(talking) == 1 and told.event == "talks"  # «X با حمایت قطر میزبان گفت‌وگوها است»
    nobody = ONE_BY_ONE in told.traits and not any(s.role == "counterpart" for s in told.sides)
    if len(told.parties) < 2 or not talking or alone or nobody:
        return None  # between whom somebody mediates is a contact, who mediates is none
    return told


def _open(passage: Passage, pair: Mention) -> bool:
    """Whether a pair that should talk need not be the two told before: any in English, Persian «آن‌ها»."""
    order = passage.pack.data.pack.order
    return order == "SVO" or (order == "SOV" and pair.j - pair.i == 1)


def _for_others(passage: Passage, told: Candidate) -> bool:
    """ "France and Italy urged dialogue in Libya": whether all told only call for talks of others."""
    if told.status != "called-for" or told.event != "talks" or told.finite or told.status_at is None:
        return False
    cue = told.status_at[0]
    return passage.starting("appealing", cue) is not None and all(
        s.role == "participant" and s.mention.mark == "" and s.mention.j <= cue for s in told.sides
    )


def _two_others(
    passage: Passage,
    pair: Mention,
    mentions: list[Mention],
    clauses: Clauses,
    before: list[Candidate],
    world: World,
    *,
    met: set[str],
) -> list[Mention]:
    """ "The pair met the Israeli minister": two persons of whom none is of a party that they `met`."""
    named = [m for m in mentions if m.party not in met]
    two = two_of(passage, pair, named, clauses, [c for c in before if not c.parties & met], world)
    return two if all(m.kind in PERSONS for m in two) else []


def _at_home(told: Candidate, place: Mention, world: World) -> bool:
    """Whether a place is one of the state that summons somebody."""
    land = place.party or world.country_of(place.city)
    return any(s.role == "initiator" and s.party == land for s in told.sides)


def _was_prepared(passage: Passage, told: Candidate, before: list[Candidate]) -> bool:
    """«تحادث الوزيران هاتفيا … للتحضير للقاء»: whether what two prepared is the meeting that the page began with."""
    cue = passage.starting("status", told.status_at[0]) if told.status_at else None
    back = passage.pack.pointers - passage.pack.determiners
    pointed = told.event not in JOURNEYS and passage.fold(told.i - 1) in back  # «زمان این دیدار»
    if told.status != "planned" or told.channel != "in-person":
        return False
    if not pointed and (cue is None or cue.entries[0].value != "prepared"):
        return False
    pairs = all(s.mention.kind == "pair" for s in told.sides)
    met = (c for c in before if c.status == "occurred" and c.channel == "in-person" and c.sentence < told.sentence)
    return any(pairs or c.parties == told.parties for c in met)


def _sensible(told: Candidate, sides: list[Side], *, late: bool) -> list[Side]:
    """Nobody visits his own country, and persons meet persons: a bare state beside «التقى» is what they spoke of. But
    who is ready for «محادثات ثنائية مع إيران» names only the state.
    """
    event = told.event
    hosts = {s.party for s in sides if s.role == "host"}
    whom = any(s.role == "host" and s.mention.kind in PERSONS for s in sides)
    if event == "departure" and whom and ERRAND not in told.traits:
        return []  # «متوجها إلى نظيره»: whom he speaks to; not «أوفد وزير خارجيته إلى الرئيس»
    if event in JOURNEYS:
        sides = [s for s in sides if s.role != "visitor" or s.mention.institution != "embassy"]  # «وصول القنصلية إلى»
        abroad = [s for s in sides if s.role != "visitor" or s.party not in hosts]
        return abroad if any(s.role != "host" for s in abroad) else []  # several hosts alone are no contact
    persons = any(s.mention.kind in ("person", "office") for s in sides)
    if event == "call" and persons:  # "discussed Syria in a phone call"
        sides = [s for s in sides if s.mention.kind != "state" or s.mention.mark not in BARE or s.role != "counterpart"]
    if event in ("meeting", "reception") and persons:
        partners = ("counterpart", "visitor", "recipient")
        asked = told.status == "called-for"
        met = [s for s in sides if asked and s.mention.mark == "with" and 0 <= s.mention.i - told.j <= 1]
        lands = [s for s in sides if s.mention.kind == "state" and s.mention.mark != "place" and s.role in partners]
        if JOINS in told.traits and len({s.party for s in lands}) > 1:
            return sides  # «ترأس الوزير اجتماعا يضم مصر والأردن»
        met += holders(sides, lands) if late else []
        return [s for s in sides if s not in lands or s in met]
    return sides
