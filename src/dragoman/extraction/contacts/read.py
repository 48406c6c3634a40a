"""All contacts that one article tells."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.book import Book
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.filling.filler import Filler
from dragoman.extraction.contacts.filling.ground import Ground
from dragoman.extraction.contacts.fold import Contact, fold
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.back_then import placed
from dragoman.extraction.contacts.when.dated_later import dated_later
from dragoman.extraction.contacts.when.day import still_ahead
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.when.due import due
from dragoman.extraction.contacts.when.echoes import with_days
from dragoman.extraction.contacts.when.errands import long_past, was_over
from dragoman.extraction.contacts.when.finding.date import date
from dragoman.extraction.contacts.when.further import further, repeats
from dragoman.extraction.contacts.when.matter import matter
from dragoman.extraction.contacts.when.other_times import other_times
from dragoman.extraction.contacts.when.own_days import own_days
from dragoman.extraction.contacts.when.stays import programme
from dragoman.extraction.contacts.when.steady import steady
from dragoman.extraction.contacts.when.tours import later_stops
from dragoman.extraction.contacts.when.weekends import of_the_parties
from dragoman.extraction.contacts.when.went_and_met import when_he_came
from dragoman.extraction.contacts.where import aims, sov_aims, sov_goes, svo_aims, there, vso_margins
from dragoman.extraction.contacts.where.named_seat import finer, named_seat
from dragoman.extraction.contacts.where.places import infer
from dragoman.extraction.contacts.where.said_there import place_of_words
from dragoman.extraction.contacts.where.sov_third_land import in_third_land
from dragoman.extraction.contacts.where.svo_seats import without_seats
from dragoman.extraction.contacts.where.vso_gathering import gathered
from dragoman.extraction.contacts.where.where import Where
from dragoman.extraction.contacts.whether.carried_out import carried_out
from dragoman.extraction.contacts.whether.denials import disowned, hung_apart
from dragoman.extraction.contacts.whether.named_again import named_again
from dragoman.extraction.contacts.whether.of_its_kind import of_its_kind
from dragoman.extraction.contacts.whether.only_the_way import agreed, by_way_of
from dragoman.extraction.contacts.whether.promised import promised
from dragoman.extraction.contacts.whether.set_against import set_against
from dragoman.extraction.contacts.whether.sov_reports import deny_reports
from dragoman.extraction.contacts.whether.unsure import unsure
from dragoman.extraction.contacts.who import attended
from dragoman.extraction.contacts.who.each import ONE_BY_ONE, each, together
from dragoman.extraction.contacts.who.pairs import last_listed, two_of
from dragoman.extraction.contacts.who.sov.same_office import holders
from dragoman.extraction.contacts.who.svo.begun import began
from dragoman.extraction.contacts.who.svo.pairs_of import people
from dragoman.extraction.contacts.who.vso.chaired import chaired
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.cut_short import cut_short
from dragoman.extraction.contacts.words.gatherings import with_gatherings
from dragoman.extraction.contacts.words.groups import of_mentions
from dragoman.extraction.contacts.words.manner import lines_open, sent
from dragoman.extraction.contacts.words.ordered import ordered
from dragoman.extraction.contacts.words.rounds import round_at
from dragoman.extraction.contacts.words.sittings import sat
from dragoman.extraction.contacts.words.sov.matters import without_matters
from dragoman.extraction.contacts.words.svo import echoes as svo_echoes
from dragoman.extraction.contacts.words.svo.alongside import with_company
from dragoman.extraction.contacts.words.svo.apposed import with_lists
from dragoman.extraction.contacts.words.svo.compounds import without_matter
from dragoman.extraction.contacts.words.svo.fulfilled import met_something
from dragoman.extraction.contacts.words.svo.headlines import with_capitals
from dragoman.language.passage import Passage
from dragoman.world.world import World

JOINS, ERRAND = "joins", "errand"  # traits of frames
BARE = ("", "object")  # marks of a state that a verb has for its object


def contacts(
    passage: Passage,
    mentions: list[Mention],
    book: Book,
    world: World,
    *,
    clauses: Clauses,
    knowing: Callable[[], DayOf],
    lead: int,
) -> list[Contact]:
    """The contacts of a passage, folded; before token `lead` stands its news.

    `knowing` makes what knows its days, where anything may be a contact: in two articles of three nothing is.
    """
    mentions = people(passage, mentions, world)
    mentions = with_company(passage, with_gatherings(passage, clauses, mentions))
    mentions = there.with_stops(passage, mentions)
    order = passage.pack.data.pack.order
    groups = of_mentions(mentions, clauses.sentence, apart=order == "SVO", posted=order == "SOV")
    groups = without_matter(passage, with_capitals(passage, with_lists(passage, groups)))
    ground = Ground(passage, mentions, groups, clauses, book, world=world)
    if not (found := Filler(ground).candidates()):
        return []
    found = further(passage, ground.beside, found, ground.hits, mentions)
    days = knowing()
    echoes = [*ground.beside.echoes(), *svo_echoes.echoes(ground.beside)]
    out, where, english = list[Candidate](), Where(mentions, clauses), order == "SVO"
    broken, again = cut_short(passage), _repeated(passage)
    for candidate in found:
        cut = candidate.sentence in broken
        made = None if cut else _settle(passage, candidate, mentions, clauses, world, out, where)
        first = again.get(candidate.sentence)
        if made is not None and not any(c.sentence == first and c.parties == made.parties for c in out):
            dated = date(passage, clauses, days, made, out, lead=lead, echoes=echoes, mentions=mentions)
            dated = ordered(passage, clauses, placed(days, due(passage, clauses, days, dated, out)))
            dated = when_he_came(steady(passage, days, dated), out)
            dated = set_against(passage, clauses, unsure(passage, clauses, dated), out)
            dated = sov_aims.on_journey(passage, clauses, dated, out, world)
            if dated.anew and repeats(passage, clauses, dated, out):
                continue
            way = aims.way_of(passage, clauses, dated, out, mentions)
            states = all(world.is_state(p) for p in dated.parties)  # a movement may be at home in the land
            if way is not None and aims.only_a_place(way, dated, out, lands=states):
                out.remove(way)
            gone = sov_goes.way_there(passage, dated, out)
            if gone is not None:
                dated = sov_goes.there(dated, gone)
                if sov_goes.only_leads_there(passage, dated, gone, out, world):
                    out.remove(gone)
            met = svo_aims.there_to_meet(passage, dated, out)
            if met is not None and svo_aims.only_leads_there(passage, met, dated, out):
                out.remove(met)
                dated = svo_aims.at_its_place(dated, met, over=was_over(passage, met, days.published, lead=lead))
            elif met is not None and (dated.place is None or dated.implied):
                dated = svo_aims.there(dated, met)  # "will fly to Tehran to meet his counterpart"
            meant = sov_aims.made_for(passage, clauses, dated, out)
            sov_aims.take_there(dated, meant, out)
            if sov_aims.only_leads_there(dated, meant, out, world) or sov_aims.only_attends(passage, clauses, dated):
                continue
            apart = each(dated)
            out.extend(
                _when(_where(apart, where), days, where)
                if english
                else later_stops(passage, own_days(apart, days, where))
            )
    out = without_matters(passage, _without_notes(_without_invited(_without_known(out))), mentions)
    out = named_again(passage, clauses, dated_later(passage, other_times(passage, clauses, together(out))))
    told = {c.i for c in out}
    known = [e for e in echoes if e.i not in told]
    folded = fold(out, with_days(passage, clauses, days, known))
    folded = long_past(passage, folded, days.published, lead=lead) if english else carried_out(folded)
    deny_reports(passage, folded, mentions)
    programme(passage, folded, days.published)
    of_the_parties(folded)
    still_ahead(folded, days.published)
    sat(passage, folded, book)
    infer(passage, folded, world, mentions=mentions, where=where)
    if english:
        began(clauses, folded, mentions)
    return without_seats(passage, folded, mentions)


def _open(passage: Passage, pair: Mention) -> bool:
    """Whether a pair that should talk need not be the two told before: any in English, Persian «آن‌ها»."""
    order = passage.pack.data.pack.order
    return order == "SVO" or (order == "SOV" and pair.j - pair.i == 1)


def _repeated(passage: Passage) -> dict[int, int]:
    """The sentences that say word for word what one before them did (a standfirst set again below), with it."""
    seen: dict[tuple[str, ...], int] = {}
    first = (seen.setdefault(tuple(passage.folds[low:high]), n) for n, (low, high) in enumerate(passage.sentences))
    return {n: m for n, m in enumerate(first) if m != n}


def _without_known(told: list[Candidate]) -> list[Candidate]:
    """Talks that name nobody are told once a page, and not where the page tells of contacts of the two."""
    pairs = {c.parties for c in told if not c.known}
    first: dict[frozenset[str], int] = {}
    for candidate in told:
        if candidate.known:
            first.setdefault(candidate.parties, candidate.i)
    return [c for c in told if not c.known or (c.parties not in pairs and first[c.parties] == c.i)]


def _without_notes(told: list[Candidate]) -> list[Candidate]:
    """«استدعت السفير وسلمته مذكرة احتجاج»: the note that a summoned envoy is handed in the words behind is no letter of
    its own, unless somebody signs it or it has another day.
    """
    summoned = [c for c in told if c.event == "summons"]

    def handed(c: Candidate) -> bool:
        nobody = c.event == "letter" and not any(s.mention.name for s in c.sides)
        then = [s for s in summoned if s.sentence == c.sentence and s.i < c.i and s.parties == c.parties]
        return nobody and any(c.when in (None, s.when) or c.implied for s in then)

    return [c for c in told if not handed(c)] if summoned else told


def _without_invited(told: list[Candidate]) -> list[Candidate]:
    """«دعا الرئيس X وY لحضور القمة»: of those who are invited no summit of their own is told in that sentence."""
    invited: dict[int, set[str | None]] = {}
    for candidate in told:
        if candidate.event == "invitation":
            guests = {s.party for s in candidate.sides if s.role == "counterpart"}
            invited.setdefault(candidate.sentence, set()).update(guests)
    aims = ("summit", "meeting")

    def asked(c: Candidate) -> bool:
        whole = c.parties if c.status != "called-for" else {s.party for s in c.sides if s.role == "participant"}
        return bool(whole) and whole <= invited.get(c.sentence, set())  # "invited him to attend the bloc's summit"

    return [c for c in told if c.event not in aims or not asked(c)]


def _for_others(passage: Passage, told: Candidate) -> bool:
    """ "France and Italy urged dialogue in Libya": whether all told only call for talks of others."""
    if told.status != "called-for" or told.event != "talks" or told.finite or told.status_at is None:
        return False
    cue = told.status_at[0]
    return passage.starting("appealing", cue) is not None and all(
        s.role == "participant" and s.mention.mark == "" and s.mention.j <= cue for s in told.sides
    )


def _settle(
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


def _when(told: list[Candidate], days: DayOf, where: Where) -> list[Candidate]:
    """ "met the sultan on Sunday and the emir in Doha on Monday": each with the day right behind its own partner."""
    if len(told) < 2:
        return told
    partners = [c.sides[-1].mention for c in told]
    ends = [p.j if (p := where.right_behind(m)) is not None else m.j for m in partners]
    own = [days.right_behind(j) for j in ends]
    if any(w is None for w in own) or len({w.edtf for w in own if w is not None}) < len(told):
        return told
    return [
        msgspec.structs.replace(c, when=w, implied=False) if days.told(w, "occurred") == c.status else c
        for c, w in zip(told, own, strict=True)
    ]


def _where(told: list[Candidate], where: Where) -> list[Candidate]:
    """Each of several contacts that one English verb tells with the place that stands behind its own partner."""
    if len(told) < 2 or told[0].event in JOURNEYS or told[0].channel == "phone":
        return told
    own = [where.right_behind(c.sides[-1].mention) for c in told]
    if len({p.i for p in own if p is not None}) < 2:
        return told
    return [msgspec.structs.replace(c, place=p or c.place) for c, p in zip(told, own, strict=True)]
