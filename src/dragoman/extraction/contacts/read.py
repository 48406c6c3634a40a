"""All contacts that one article tells."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts import one_by_one
from dragoman.extraction.contacts.book import Book
from dragoman.extraction.contacts.candidate import Candidate, Echo
from dragoman.extraction.contacts.complete import complete
from dragoman.extraction.contacts.filling.filler import Filler
from dragoman.extraction.contacts.filling.ground import Ground
from dragoman.extraction.contacts.fold import Contact, fold
from dragoman.extraction.contacts.told_twice import repeated, without_invited, without_known, without_notes
from dragoman.extraction.contacts.when.back_then import placed
from dragoman.extraction.contacts.when.dated_later import dated_later
from dragoman.extraction.contacts.when.day import still_ahead
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.when.due import due
from dragoman.extraction.contacts.when.echoes import with_days
from dragoman.extraction.contacts.when.errands import long_past
from dragoman.extraction.contacts.when.finding.date import date
from dragoman.extraction.contacts.when.further import further, repeats
from dragoman.extraction.contacts.when.other_times import other_times
from dragoman.extraction.contacts.when.own_days import own_days
from dragoman.extraction.contacts.when.stays import programme
from dragoman.extraction.contacts.when.steady import steady
from dragoman.extraction.contacts.when.tours import later_stops
from dragoman.extraction.contacts.when.weekends import of_the_parties
from dragoman.extraction.contacts.when.went_and_met import when_he_came
from dragoman.extraction.contacts.where import sov_aims, there
from dragoman.extraction.contacts.where.places import infer
from dragoman.extraction.contacts.where.to_seats import without_seats
from dragoman.extraction.contacts.where.ways import with_its_way
from dragoman.extraction.contacts.where.where import Where
from dragoman.extraction.contacts.whether.carried_out import carried_out
from dragoman.extraction.contacts.whether.named_again import named_again
from dragoman.extraction.contacts.whether.set_against import set_against
from dragoman.extraction.contacts.whether.sov_reports import deny_reports
from dragoman.extraction.contacts.whether.unsure import unsure
from dragoman.extraction.contacts.who.each import each, together
from dragoman.extraction.contacts.who.svo.begun import began
from dragoman.extraction.contacts.who.svo.pairs_of import people
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.cut_short import cut_short
from dragoman.extraction.contacts.words.gatherings import with_gatherings
from dragoman.extraction.contacts.words.groups import of_mentions
from dragoman.extraction.contacts.words.ordered import ordered
from dragoman.extraction.contacts.words.sittings import sat
from dragoman.extraction.contacts.words.sov.matters import without_matters
from dragoman.extraction.contacts.words.svo import echoes as svo_echoes
from dragoman.extraction.contacts.words.svo.alongside import with_company
from dragoman.extraction.contacts.words.svo.apposed import with_lists
from dragoman.extraction.contacts.words.svo.compounds import without_matter
from dragoman.extraction.contacts.words.svo.headlines import with_capitals
from dragoman.language.passage import Passage
from dragoman.world.world import World


class Story(msgspec.Struct, frozen=True):
    """What every stage looks at; `told` grows while the frames of an article are settled one after another."""

    passage: Passage
    mentions: list[Mention]
    clauses: Clauses
    world: World
    days: DayOf
    echoes: list[Echo]
    where: Where
    lead: int
    told: list[Candidate]


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
    echoes = [*ground.beside.echoes(), *svo_echoes.echoes(ground.beside)]
    where, days = Where(mentions, clauses), knowing()
    story = Story(passage, mentions, clauses, world, days, echoes, where, lead, [])
    broken, again = cut_short(passage), repeated(passage)
    for candidate in found:
        if candidate.sentence not in broken:
            _tell(story, candidate, again.get(candidate.sentence))
    out = without_matters(passage, without_notes(without_invited(without_known(story.told))), mentions)
    out = named_again(passage, clauses, dated_later(passage, other_times(passage, clauses, together(out))))
    return _of_the_page(story, book, out)


def _tell(story: Story, candidate: Candidate, first: int | None) -> None:
    """Adds what a filled frame tells to what is told; `first` is the sentence that said the same words before."""
    passage, told = story.passage, story.told
    made = complete(passage, candidate, story.mentions, story.clauses, story.world, told, story.where)
    if made is None or any(c.sentence == first and c.parties == made.parties for c in told):
        return
    dated = _dated(story, made)
    if dated.anew and repeats(passage, story.clauses, dated, told):
        return
    there_then = with_its_way(
        passage,
        story.clauses,
        dated,
        told,
        story.mentions,
        story.world,
        published=story.days.published,
        lead=story.lead,
    )
    if there_then is None:
        return
    apart = each(there_then)
    if passage.pack.data.pack.order == "SVO":
        told.extend(one_by_one.days_apart(one_by_one.places_apart(apart, story.where), story.days, story.where))
    else:
        told.extend(later_stops(passage, own_days(apart, story.days, story.where)))


def _dated(story: Story, made: Candidate) -> Candidate:
    """A contact with its day, with what its words say of other times, and with what makes it unsure."""
    passage, clauses, days, told = story.passage, story.clauses, story.days, story.told
    dated = date(passage, clauses, days, made, told, lead=story.lead, echoes=story.echoes, mentions=story.mentions)
    dated = ordered(passage, clauses, placed(days, due(passage, clauses, days, dated, told)))
    dated = when_he_came(steady(passage, days, dated), told)
    dated = set_against(passage, clauses, unsure(passage, clauses, dated), told)
    return sov_aims.on_journey(passage, clauses, dated, told, story.world)


def _of_the_page(story: Story, book: Book, told: list[Candidate]) -> list[Contact]:
    """What was told, folded, and with what only the whole page says of it."""
    passage, clauses, published = story.passage, story.clauses, story.days.published
    english = passage.pack.data.pack.order == "SVO"
    at = {c.i for c in told}
    known = [e for e in story.echoes if e.i not in at]
    folded = fold(told, with_days(passage, clauses, story.days, known))
    folded = long_past(passage, clauses, folded, published, lead=story.lead) if english else carried_out(folded)
    deny_reports(passage, folded, story.mentions)
    programme(passage, folded, published)
    of_the_parties(folded)
    still_ahead(folded, published)
    sat(passage, folded, book)
    infer(passage, folded, story.world, mentions=story.mentions, where=story.where)
    if english:
        began(clauses, folded, story.mentions)
    return without_seats(passage, folded, story.mentions)
