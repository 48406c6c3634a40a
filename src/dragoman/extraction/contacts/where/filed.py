"""Where an Arabic report was filed, as the place of what it tells first: «القاهرة - أ ش أ», «المنامة في 6 مارس / …».

Agencies report from where it happened, and say so only there. It tells the place of a meeting of the news in which the
state of that city takes part: others a paper's desk only writes about («لندن – رويترز»).
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.where.where import Where
from dragoman.text.places import begun
from dragoman.text.signs import DASHES, STROKES
from dragoman.world.world import World

LINES = 10  # first lines of an article among which its dateline is
SIGNS = DASHES | STROKES
OPENS = SIGNS | frozenset("(")
WORDS = 8  # words of a line that is a dateline alone («الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس»)
BEHIND = 14  # tokens between the place and the sign that ends a dateline with a day
SENTENCES = 2  # behind a dateline in which its news is told
EVENTS = frozenset(("meeting", "talks", "reception", "summit", "summons"))


def filed(where: Where, contact: Contact, world: World) -> Mention | None:
    """The city of the dateline right before a meeting told without a place, where a party to it is at home there."""
    first = contact.tellings[0]
    if where.order != "VSO" or contact.channel != "in-person" or contact.status != "occurred":
        return None
    if first.older or first.event not in EVENTS:
        return None
    found = _dateline(where, first.sentence)
    if found is None or not found.city or _elsewhere(where, first.sentence, found):
        return None
    city = world.cities.get(found.city)
    home = found.party or (city.country if city and not city.status_disputed else None)
    return found if home in contact.parties else None


def _dateline(where: Where, sentence: int) -> Mention | None:
    """The city of a dateline that opens the sentence, or one that stands a little before it."""
    passage = where.passage
    low, high = passage.sentences[max(0, sentence - SENTENCES)][0], passage.sentences[sentence][1]
    lines = [0, *(t + 1 for t in passage.places.get("\n", ()))][:LINES]
    for start in reversed([t for t in lines if low <= t < high]):
        place = next(iter(begun(where.mentions, start, start + 1)), None)
        if place is not None and place.city and _signed(where, place.j):
            return place
    return None


def _signed(where: Where, at: int) -> bool:
    """Whether what stands at a token makes the place before it a dateline: a dash and an agency, a day and a dash."""
    passage = where.passage
    last = len(passage.tokens)
    if at >= last:
        return False
    glued = passage.raw[passage.tokens[at - 1].end] in DASHES  # «دمشق-سانا»
    if passage.fold(at) in OPENS or glued:
        behind = at if glued else at + 1
        if behind < last and passage.tokens[behind].form.kind == "n" and not _day(where, behind):
            return False  # «بغداد (7) اتفاقيات»
        return not begun(where.mentions, behind, behind + 1)  # not «باريس - موسكو»
    at += where.clauses.marked(at)  # «المنامة في 6 مارس»
    if at >= last or passage.tokens[at].form.kind != "n":
        return False
    line = next((t for t in passage.places.get("\n", ()) if t >= at), last)
    cited = any(f.get("account.agency") for f in passage.begun("account", at, min(line, at + BEHIND)))
    if not cited and not _day(where, at):
        return False  # «القاهرة 3 قتلى في حريق»
    words = sum(passage.tokens[t].form.kind == "w" for t in range(at, line))
    return words <= WORDS or any(passage.fold(t) in OPENS for t in range(at, min(line, at + BEHIND)))


def _day(where: Where, at: int) -> bool:
    """Whether the number at a token begins a date: «13 أغسطس», «13/8»."""
    passage = where.passage
    month = passage.starting("date", at + 1)
    if month is not None:
        return month.get("date.month") is not None
    figures = at + 2 < len(passage.tokens) and passage.tokens[at + 2].form.kind == "n"
    return figures and passage.fold(at + 1) in SIGNS


def _elsewhere(where: Where, sentence: int, filed: Mention) -> bool:
    """Whether the sentence says of another city or state that something was there."""
    low, high = where.passage.sentences[sentence]
    near = (m for m in begun(where.mentions, low, high) if m.i != filed.i and m.kind in ("city", "state"))
    return any(m.mark == "place" and m.city != filed.city and where.said(m) for m in near)
