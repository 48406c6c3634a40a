"""What an Arabic journey is made for: «وصل إلى جنيف الخميس لإجراء محادثات مع نظيره»: there, and on that day.

A city in which others meet is no party to it: who comes to Geneva to meet a third has not visited Switzerland.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS, SAT
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import LANDS
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.model.when import When
from dragoman.text.places import begun

NEAR = 4  # tokens between a visit and where it leads («زيارة عمل رسمية إلى مدينة …»)
WITHIN = ("during", "within")  # marks of a visit in which something was
TO = ("to", "to-clitic", "place")  # marks of where a journey leads


def way_of(
    passage: Passage, clauses: Clauses, told: Candidate, before: Sequence[Candidate], mentions: Sequence[Mention]
) -> Candidate | None:
    """The journey right before an Arabic noun that says what it is for, if its guest is one of those who meet."""
    last = before[-1] if before else None
    if passage.pack.data.pack.order != "VSO" or told.finite or told.status != "planned" or told.event not in SAT:
        return None
    if last is None or last.event not in JOURNEYS or last.sentence != told.sentence or not last.i < told.i:
        return None
    mark = passage.ending("func", last.i)
    if (mark is not None and mark.get("func.mark")) or passage.ending("before", last.i):
        return None  # «سيتوجه إلى باريس عقب زيارته لبرلين للقاء …»
    guests = {s.party for s in last.sides if s.role == "visitor"}
    if not guests or not guests <= told.parties or not _led(passage, told):
        return None
    leads = [m for m in begun(mentions, last.low, told.i) if m.kind in LANDS and m.mark in TO]
    return last if leads and last.place is not None and leads[-1].i == last.place.i else None


def _led(passage: Passage, told: Candidate) -> bool:
    """Whether «لـ» or a word for a purpose stands before the noun of a telling, or the one that carries it."""
    noun = passage.starting("frame", told.i)
    carried = passage.ending("carrier", told.i)
    return any(_aim(passage, found) for found in (noun, carried) if found is not None)


def _aim(passage: Passage, found: Found) -> bool:
    clitic = passage.pack.clitics.get(found.pre)
    mark = passage.pack.clitic_marks.get((clitic.preposition or "") if clitic else "")
    return mark == "to-clitic" or passage.ending("purpose", found.i) is not None


def in_visit(passage: Passage, contact: Contact, contacts: Sequence[Contact]) -> Mention | None:
    """«سيعقد اجتماعا مع نظيريه خلال زيارة لقطر»: where the visit of one of them leads during which others meet him."""
    first = contact.tellings[0]
    if passage.pack.data.pack.order != "VSO" or first.event in JOURNEYS:
        return None
    for visit in (t for c in contacts if c is not contact for t in c.tellings):
        if visit.event not in JOURNEYS or visit.sentence != first.sentence or visit.finite or not _behind(visit):
            continue
        mark = passage.ending("func", visit.i)
        entry = mark.get("func.mark") if mark else None
        guests = {s.party for s in visit.sides if s.role == "visitor"}
        if entry is not None and entry.value in WITHIN and guests and guests <= contact.parties:
            return visit.place
    return None


def _behind(visit: Candidate) -> bool:
    """Whether the place of a journey is told right behind its noun."""
    return visit.place is not None and 0 <= visit.place.i - visit.j <= NEAR


def on_its_day(way: Candidate, told: Candidate) -> When | None:
    """The one day on which a journey is said to be, but of a summit, which has its own."""
    exact = told.event != "summit" and way.when is not None and not way.implied and way.when.start == way.when.end
    return way.when if exact else None


def only_a_place(way: Candidate, told: Candidate, before: Sequence[Candidate], *, lands: bool = False) -> bool:
    """Whether a journey led to a city of somebody who does not take part in the meeting that it was for, or in Arabic
    to his land (`lands`). Whoever comes for the summit of a body is a guest of its host too.
    """
    of_two = told.event == "summit" and all(s.mention.kind != "body" for s in told.sides)
    if (told.event not in ("meeting", "talks") and not of_two) or sum(c.i == way.i for c in before) > 1:
        return False
    hosts = [s.mention for s in way.sides if s.role == "host"]
    return bool(hosts) and all((lands or m.city) and m.party not in told.parties for m in hosts)
