"""English: the meeting for which somebody travelled ("In 2021 he flew to Baghdad for talks with …"), where it was."""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.day import day_of
from dragoman.language.passage import Passage

RECENT = datetime.timedelta(days=4)  # what a journey was for may still be ahead of the page


def long_past(passage: Passage, contacts: list[Contact], published: datetime.date | None) -> list[Contact]:
    """Those that are left where what a journey of days long past was for is one with the journey, and that of a journey
    of which the page goes on to say that the two met ("travelled to Moscow to meet Putin. … The two met on Friday").
    """
    out = list(contacts)
    for aim in contacts:
        if aim.status != "planned" or day_of(aim) is not None or not all(_aim(passage, t) for t in aim.tellings):
            continue
        for journey in out:
            if journey is not aim and _for_it(journey, aim) and (_over(journey, published) or _met(journey, aim)):
                for told in aim.tellings:
                    journey.tell(replace(told, status="occurred", status_at=None))
                out.remove(aim)
                break
    return out


def _aim(passage: Passage, told: Candidate) -> bool:
    """Whether a contact is only what something else was for: "for talks with", "to meet"."""
    at = told.status_at
    return told.soft or (at is not None and passage.fold(at[0]) in passage.pack.infinitives)


def _for_it(journey: Contact, aim: Contact) -> bool:
    """Whether one sentence tells of a journey that was made and, behind it, of what for."""
    if journey.status != "occurred" or journey.parties != aim.parties:
        return False
    made = {t.sentence: t.i for t in journey.tellings if t.event in JOURNEYS}
    return all(t.sentence in made and made[t.sentence] < t.i for t in aim.tellings)


def _met(journey: Contact, aim: Contact) -> bool:
    """Whether behind a journey its page says that those met whom it was to bring together."""
    last = max(t.i for t in aim.tellings)
    held = any(t.i > last and t.finite and t.status == "occurred" and t.event not in JOURNEYS for t in journey.tellings)
    return held and all(not n or n & journey.persons.get(p, n) for p, n in aim.persons.items())


def _over(journey: Contact, published: datetime.date | None) -> bool:
    when = day_of(journey)
    stated = any(t.when is not None and not t.implied for t in journey.tellings)
    return when is not None and stated and (published is None or published - when.end > RECENT)
