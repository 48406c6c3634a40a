"""Marks of frames.yml by which a Persian role is filled that no preposition right before it tells."""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.who.sov import anothers as sov_anothers, proposed as sov_proposed
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.sov import positions as sov
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

LED = ("", "by", "after-word", "of", "from")  # marks of those who are there, and of whom they are there for
MARKS = frozenset(("of-proposed", "to-reply", "place-seat", "subject-there"))


def fill(
    passage: Passage, groups: list[Group], mark: str, at: tuple[int, int], clause: tuple[int, int], *, others: bool
) -> Group | None:
    """Who takes the role at the predicate with tokens `at`: whose proposal it answers (`of-proposed`), or whose a reply
    does (`to-reply`), in whose house somebody meets (`place-seat`, where `others` are not led in with «با»), or who was
    at what is told (`subject-there`).
    """
    if mark == "of-proposed":
        hit = passage.starting("frame", at[0])
        return sov_proposed.proposer(passage, groups, hit) if hit is not None else None
    if mark == "to-reply":
        return sov.answered(passage, groups, (at[1], clause[1]))
    if mark == "place-seat":
        return None if others else sov_anothers.seat(passage, groups, clause, at[0])
    return there(passage, groups, at, (passage.sentence(at[0]) or clause)[1])


def there(passage: Passage, groups: list[Group], at: tuple[int, int], high: int) -> Group | None:
    """«در این نشست که امروز در مسقط برگزار شد، X و Y حضور داشتند»: those named behind the comma or verb that ends
    the clause that hangs on a session, which «در» leads in, where a verb of being there follows.
    """
    first = at[0] - (passage.fold(at[0] - 1) in passage.pack.pointers)
    led = passage.ending("func", first)
    mark = led.get("func.mark") if led is not None else None
    that = passage.starting("func", at[1])
    if mark is None or mark.value != "place":
        return None
    if that is None or not that.get("func.that"):
        return _for_each(passage, groups, at[1], high)
    end = next((t + 1 for t in range(that.j, high) if passage.fold(t) in passage.pack.finite), high)
    end += end < high and passage.fold(end) in COMMAS
    found = next((g for g in groups if g.i >= end), None)
    if found is None or found.i > end or found.mark not in ("", "after-word") or len(set(found.parties)) < 2:
        return None
    return found if passage.begun("attending", found.j, high) else None


def _for_each(passage: Passage, groups: list[Group], at: int, high: int) -> Group | None:
    """«در مذاکرات ژنو از سوی روسیه X و از سوی ترکیه Y حضور داشتند»: those named from token `at` on, each behind whom
    he is there for, or none, up to the verb of being there; with no other verb before it.
    """
    end = next((t for t in range(at, high) if passage.fold(t) in passage.pack.finite), high)
    there = next((f for f in passage.begun("attending", at, high) if f.i <= end < f.j), None)
    if there is None or any(passage.begun(layer, at, there.i) for layer in ("say", "light")):
        return None
    inside = [g for g in groups if at <= g.i and g.j <= there.i]
    persons = [m for g in inside for m in g.mentions if m.kind in PERSONS and m.mark in ("", "by", "after-word")]
    if len({m.party for m in persons if m.party}) < 2 or any(g.mark not in LED for g in inside if not g.place):
        return None
    return Group(i=persons[0].i, j=persons[-1].j, mark="", mentions=tuple(persons))
