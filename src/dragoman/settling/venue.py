"""The contact in which the news of a page was said.

"X said on Saturday that …" heads the page, "In a phone conversation with Y, X said …" stands further down: no other day
is meant, and the contact is what the page reports. Papers tell what their leaders say so.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from dragoman.dating.mention import Mention as DateMention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.news import older, said_in
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.said.speech import Speech
from dragoman.extraction.voices import Voice
from dragoman.language.passage import Passage
from dragoman.settling.attach import Days
from dragoman.text.places import begun


class Venue(msgspec.Struct, frozen=True):
    """The contact of a page in which its news was said, and the weekday of that (1 is Monday) where no day is known."""

    contact: Contact
    weekday: tuple[int, tuple[int, int]] | None


def with_its_day(
    passage: Passage, clauses: Clauses, contacts: Sequence[Contact], said: Sequence[Speech], days: Days, *, lead: int
) -> Venue | None:
    """The contact in which was said, on a day that is named, what a page (before token `lead`) tells first of all.

    That day becomes the contact's.
    """
    first = next(((s, d) for s in begun(said, 0, lead) if s.explicit and (d := _day(clauses, s, days))), None)
    if first is None or len(first[0].speakers) != 1:
        return None
    speech, day = first
    for contact in contacts:
        at = next(
            (n for n, t in enumerate(contact.tellings) if _there(passage, clauses, t, said, speech.speakers[0])), None
        )
        if at is None:
            if contact.tellings[0].i < speech.i:
                return None  # the page tells of another contact first
            continue
        if contact.status != "occurred" or any(t.when is not None and not t.implied for t in contact.tellings):
            return None
        if day.when is None:
            return Venue(contact, days.weekday(speech.i, speech.j, clauses.sentence[speech.i]))
        contact.tellings[:] = [replace(t, when=None, implied=False) for t in contact.tellings]
        contact.tellings[at] = replace(contact.tellings[at], when=day.when)
        return Venue(contact, None)
    return None


def _day(clauses: Clauses, speech: Speech, days: Days) -> DateMention | None:
    """The one day that a saying has in its clause."""
    low, high = clauses.around(speech.i)
    own = clauses.number[speech.i]
    near = [d for d in (*days.dates, *days.open) if low <= d.i < high and clauses.number[d.i] == own]
    return near[0] if len(near) == 1 and (near[0].when is None or near[0].when.precision == "day") else None


def _there(passage: Passage, clauses: Clauses, told: Candidate, said: Sequence[Speech], who: Voice) -> bool:
    """Whether a telling is that in it, and not on a journey, `who` said something."""
    if told.finite or told.status != "occurred" or told.event in JOURNEYS or older(passage, clauses, told):
        return False
    mine = [s.mention for s in told.sides if s.party == who.party]
    if not mine or not said_in(passage, clauses, told, after=False):
        return False
    here = begun(said, *clauses.around(told.i))
    if not here:
        return any(m.name == who.name for m in mine)  # "“We agree,” said X in a meeting with Y"
    own = [s for s in here if any(_same(v, who) for v in s.speakers)]
    return bool(own) and not any(s.a <= told.i < s.b for s in own)  # «قال "نحن في محادثات مع …"»: of what he spoke


def _same(one: Voice, other: Voice) -> bool:
    return one.party == other.party and (one.name == other.name or not one.name or not other.name)
