"""Kinds of contacts that several rules treat alike: events of frames.yml."""

from __future__ import annotations

from collections.abc import Iterable

JOURNEYS = frozenset(("visit", "arrival", "departure"))
MET = ("talks", "meeting", "reception")
SAT = frozenset((*MET, "summit"))  # in which those who met sat together
VENUES = frozenset(("talks", "meeting", "summit"))  # that take place somewhere and go on for a while
TAKES_PLACE = frozenset(("happen", "proceed", "sit"))  # Persian verbs whose subject a contact is


def taken_up_as(events: Iterable[str], *, order: str) -> tuple[str, ...]:
    """The events that a noun of some takes up: "the meeting", «اللقاء» also those told as talks or a reception, "the
    visit" those told as an arrival, "the call", «خلال اتصال» what two spoke of.
    """
    own = tuple(dict.fromkeys(events))
    if order not in ("SVO", "VSO"):
        return own
    alike = next((a for a in (MET, tuple(sorted(JOURNEYS))) if not set(a).isdisjoint(own)), ())
    if order == "VSO" and alike == MET:
        alike = (*MET, "summit")  # «قمة بين الرئيسين … . وسيعقد اللقاء الخميس»; «القمة» is no other meeting
    return tuple(dict.fromkeys((*own, *alike, *(("talks",) if "call" in own else ()))))


SENT = frozenset(  # offices of those whom a state sends to another
    ("envoy", "foreign-minister", "deputy-foreign-minister", "minister", "official", "adviser", "intelligence-chief")
) | frozenset(("defence-minister", "national-security-adviser", "chief-of-staff", "chief-negotiator"))
