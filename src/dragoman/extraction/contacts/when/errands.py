"""English: the meeting for which somebody travelled ("In 2021 he flew to Baghdad for talks with …"), where it was."""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS, SAT
from dragoman.extraction.contacts.when.day import day_of
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

RECENT = datetime.timedelta(days=4)  # what a journey was for may still be ahead of the page

ARRIVING = ("arrive",)  # verbs of who has just come
RELATIVE = "func.relative"  # what opens a clause by which somebody is known
NEAR = 2  # tokens between "before" and a journey that it leads in


def long_past(
    passage: Passage, clauses: Clauses, contacts: list[Contact], published: datetime.date | None, *, lead: int
) -> list[Contact]:
    """Those that are left where what a journey of days long past was for is one with the journey, and that of a journey
    of which the page goes on to say that the two met ("travelled to Moscow to meet Putin. … The two met on Friday").

    So is one of which the page only tells behind its news, which ends at token `lead`, and not as something fresh, or
    by which somebody is known ("Grossi, who went to Washington to meet officials, told reporters").
    """
    out = list(contacts)
    for aim in contacts:
        if aim.status != "planned" or day_of(aim) is not None or not all(_aim(passage, t) for t in aim.tellings):
            continue
        for journey in out:
            done = _over(journey, published) or _met(journey, aim) or _behind(passage, journey, published, lead)
            done = done or _known_by_it(passage, clauses, journey)
            if journey is aim or not done or not _led_to(journey, aim):
                continue
            held = [replace(told, status="occurred", status_at=None) for told in aim.tellings]
            if journey.parties == aim.parties and aim.channel != "letter":
                for told in held:
                    journey.tell(told)
                out.remove(aim)
            else:  # "went to Kabul to meet Taliban leaders", "to deliver a message from the emir"
                aim.tellings[:], aim.status = held, "occurred"
            break
    return out


def _aim(passage: Passage, told: Candidate) -> bool:
    """Whether a contact is only what something else was for: "for talks with", "to meet"."""
    at = told.status_at
    return told.soft or (at is not None and passage.fold(at[0]) in passage.pack.infinitives)


def _led_to(journey: Contact, aim: Contact) -> bool:
    """Whether one sentence tells of a journey that was made and, behind it, of what for."""
    guests = {s.party for t in journey.tellings for s in t.sides if s.role == "visitor"}
    if journey.status != "occurred" or not (guests & aim.parties or aim.channel == "letter"):
        return False
    made = {t.sentence: t.i for t in journey.tellings if t.event in JOURNEYS}
    return all(t.sentence in made and made[t.sentence] < t.i for t in aim.tellings)


def _met(journey: Contact, aim: Contact) -> bool:
    """Whether above or behind a journey its page says that those met whom it was to bring together."""
    last = max(t.i for t in aim.tellings)
    done = [t for t in journey.tellings if t.finite and t.status == "occurred" and t.event not in JOURNEYS]
    held = any(t.i > last or (t.event in SAT and not t.older) for t in done)
    return held and all(not n or n & journey.persons.get(p, n) for p, n in aim.persons.items())


def was_over(passage: Passage, way: Candidate, published: datetime.date | None, *, lead: int) -> bool:
    """Whether a journey that is no contact of its own, told behind token `lead` or with a day, is not of the last days:
    what it was for took place ("An Egyptian delegation arrived in Gaza in January for talks with …").
    """
    fresh = way.when is not None and published is not None and published - way.when.end <= RECENT
    stated = way.when is not None and not way.implied
    over = way.status == "occurred" and not fresh and (stated or way.i >= lead)
    return over and not passage.within("before", way.i - NEAR, way.i + 1)  # "two days before visiting Geneva"


def _behind(passage: Passage, journey: Contact, published: datetime.date | None, lead: int) -> bool:
    """Whether a journey is only told behind token `lead`, and not to be of the last days."""
    when = day_of(journey)
    fresh = when is not None and published is not None and published - when.end <= RECENT
    return not fresh and all(
        t.i >= lead and not passage.within("before", t.i - NEAR, t.i + 1)
        for t in journey.tellings
        if t.event in JOURNEYS
    )


def _known_by_it(passage: Passage, clauses: Clauses, journey: Contact) -> bool:
    """Whether a journey is only told in relative clauses and in the past, and not as an arrival."""
    ways = [t for t in journey.tellings if t.event in JOURNEYS]
    return all(clauses.opener.get(clauses.number[t.i]) == RELATIVE and _went(passage, t) for t in ways)


def _went(passage: Passage, told: Candidate) -> bool:
    verb = passage.starting("frame", told.i)
    if verb is None or not told.finite or any(e.value in ARRIVING for e in verb.entries):
        return False
    return any("past" in e.tags for e in verb.entries) and passage.fold(told.i) not in passage.pack.passives


def _over(journey: Contact, published: datetime.date | None) -> bool:
    when = day_of(journey)
    stated = any(t.when is not None and not t.implied for t in journey.tellings)
    return when is not None and stated and (published is None or published - when.end > RECENT)
