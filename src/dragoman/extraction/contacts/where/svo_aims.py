"""Where an English journey only leads to others: "Russian and Ukrainian envoys arrived in Istanbul for talks", "flew to
Geneva to meet Lavrov".

A city in which others meet is no party to it, as in `aims`.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.where.aims import on_its_day, only_a_place
from dragoman.extraction.contacts.words.gatherings import of_body
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

TWO = 2  # parties that come to one place to meet there


def there_to_meet(passage: Passage, told: Candidate, before: Sequence[Candidate]) -> Candidate | None:
    """The journey told right before in the same sentence that was made for what is told."""
    last = before[-1] if before and passage.pack.data.pack.order == "SVO" else None
    if last is None or last.event not in JOURNEYS or last.sentence != told.sentence or not last.i < told.i:
        return None
    guests = {s.party for s in last.sides if s.role == "visitor" and s.party}
    to = told.status_at is not None and passage.fold(told.status_at[0]) in passage.pack.infinitives  # "to meet"
    to = to or (last.status == told.status == "planned" and passage.fold(told.i) in passage.pack.infinitives)
    both = len(guests) >= TWO and guests == told.parties
    doing = guests <= told.parties and _does_there(passage, last, told)
    if not guests or not guests <= told.parties or not (both or to or doing or (told.soft and not told.finite)):
        return None
    return last


def _does_there(passage: Passage, way: Candidate, told: Candidate) -> bool:
    """ "were in Geneva on Friday holding talks with …": whether a participle, right behind where somebody is and since
    when, opens what he does there.
    """
    opened = [t for t in range(way.j, told.j) if passage.fold(t) in passage.pack.doing_there]
    if not opened or way.status != "occurred" or told.status != "occurred" or told.channel in ("letter", "phone"):
        return False
    known = passage.covered("actor", "date", "func")
    return all(t in known or passage.fold(t) in COMMAS for t in range(way.j, opened[0]))


def only_leads_there(passage: Passage, way: Candidate, told: Candidate, before: Sequence[Candidate]) -> bool:
    """Whether a journey was to a city of neither of those who met there; who comes to a body comes to its host too, and
    who has come to a capital where others seldom meet has come to that state.
    """
    home = way.status == "occurred" and all(
        s.mention.capital and passage.fold(s.mention.i) not in passage.pack.venues
        for s in way.sides
        if s.role == "host"
    )
    return not home and only_a_place(way, told, before) and not any(of_body(passage, s.mention) for s in told.sides)


def at_its_place(told: Candidate, way: Candidate, *, over: bool) -> Candidate:
    """What a journey was only made for, where it led and on its day; it took place where the journey is `over`."""
    if over and told.status == "planned":
        told = replace(told, status="occurred", status_at=None)
    when, implied = told.when, told.implied
    if when is None or implied:
        when, implied = (way.when, way.implied) if told.status == way.status else (on_its_day(way, told), False)
    return replace(there(told, way), when=when, implied=implied)


def there(told: Candidate, way: Candidate) -> Candidate:
    """What a journey was made for, where it led and on its day, where that is told; those who come to talk do so in
    person.
    """
    place = told.place or way.place
    channel = "in-person" if told.channel == "unspecified" and place is not None else told.channel
    if told.implied and not way.implied and way.when is not None and way.status == told.status == "occurred":
        told = replace(told, when=way.when, implied=False)
    return replace(told, place=place, channel=channel)
