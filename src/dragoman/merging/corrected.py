"""Fields that a person has set: they win over what reports say, which stays beside them in `support`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

import msgspec

from dragoman.merging.merged import Correction, Merged
from dragoman.model import Topic, When
from dragoman.model.event import Place

VALUES: dict[str, tuple[str, ...]] = {
    "channel": ("phone", "in-person", "letter", "unspecified"),
    "status": ("occurred", "planned", "called-for", "denied", "hypothetical"),
    "form": ("exchange", "travel", "attendance", "notice", "ceremony"),
    "directness": ("direct", "indirect", "proximity", "unknown"),
    "outcome": ("held", "cancelled", "postponed", "declined", "unknown"),
    "salience": ("main", "background"),
}
FIELDS = (*VALUES, "date", "place", "topics", "name.CODE")
NAME = "name."
AFAR = ("phone", "letter")


def correct(event: Merged, corrections: Iterable[Correction]) -> Merged:
    """The event with its corrected fields, in the order in which they were made; what is no value is left out.

    What cannot stand beside a corrected field goes with it: a call has no place and nobody travels to it, what took
    place is not cancelled.
    """
    for one in corrections:
        try:
            value = parse(one.field, one.value)
        except ValueError:
            continue
        if one.field.startswith(NAME):
            event = _renamed(event, one, value)
            continue
        was = msgspec.to_builtins(getattr(event, one.field))
        changed = {one.field: value}
        if one.field == "date" and was:
            was = [was["start"], was["end"]]
        told = msgspec.structs.replace(one, was=was)
        event = msgspec.structs.replace(event, **changed, **_follows(event, one.field, value))
        event = msgspec.structs.replace(event, corrected=(*event.corrected, told))
    return event


def _follows(event: Merged, field: str, value: Any) -> dict[str, Any]:
    set_by_hand = {told.field for told in event.corrected}
    out: dict[str, Any] = {}
    if field == "channel":
        out["mode"] = "phone" if value == "phone" else None if event.mode == "phone" else event.mode
        if value in AFAR:
            out |= {"place": None, "form": "exchange" if event.form == "travel" else event.form}
    elif field == "status" and value == "occurred":
        out["outcome"] = "held"
    elif field == "status" and event.outcome == "held":
        out["outcome"] = "unknown"
    elif field == "date":
        out["weekday"] = None
    return {name: told for name, told in out.items() if name not in set_by_hand}


def names(event: Merged, field: str) -> list[int]:
    """The positions of the parties whose name a field (`name.EGY`, `name.EGY.2`) means: one, or none."""
    code, at = _meant(field)
    return [n for n, party in enumerate(event.parties) if (party.party or party.group) == code][at - 1 : at]


def _meant(field: str) -> tuple[str, int]:
    """The party's code, and which of those with it, counted from 1. Raises ValueError for what is no such field."""
    code, dot, number = field.removeprefix(NAME).partition(".")
    if not dot:
        return code, 1
    if not number.isdecimal() or len(number) > 3 or int(number) < 1:
        raise ValueError("the name of a party's person is the field name.EGY, of its second name.EGY.2")
    return code, int(number)


def _renamed(event: Merged, one: Correction, value: str | None) -> Merged:
    """The event with another name for a party's person; whom the record knew by the old one is meant no more."""
    parties = list(event.parties)
    for n in names(event, one.field):
        was = parties[n].name
        parties[n] = msgspec.structs.replace(parties[n], name=value, person=None, wikidata=None, provisional=False)
        told = msgspec.structs.replace(one, was=was)
        event = msgspec.structs.replace(event, parties=tuple(parties), corrected=(*event.corrected, told))
    return event


def parse(field: str, value: Any) -> Any:
    """The value of a field from how people write it: a word, a day or `day/day`, `EGY/Cairo`, topics, a name, or null.

    The name of a party's person is the field `name.EGY`, of its second `name.EGY.2`.

    Raises ValueError, saying what there is, for anything else.
    """
    if field.startswith(NAME) and field != NAME:
        _meant(field)
        if value is not None and not isinstance(value, str):
            raise ValueError("a name is words, or nothing")
        return value or None
    if field in VALUES:
        if value not in VALUES[field]:
            raise ValueError(f"{field} is one of {', '.join(VALUES[field])}")
        return value
    if field == "date":
        return _date(value)
    if field == "place":
        return _place(value)
    if field == "topics":
        topics = value.split(",") if isinstance(value, str) else value or ()
        if not isinstance(topics, list | tuple) or not all(isinstance(t, str) for t in topics):
            raise ValueError("topics are words with commas between them")
        return tuple(Topic(topic=t.strip(), evidence=()) for t in topics)
    raise ValueError(f"a field is one of {', '.join(FIELDS)}")


def _date(value: Any) -> When | None:
    if not value:
        return None
    try:
        first, _, last = str(value).partition("/")
        start = datetime.date.fromisoformat(first)
        end = datetime.date.fromisoformat(last or first)
    except ValueError as error:
        raise ValueError("date is a day, as 2024-03-21, or two, as 2024-03-21/2024-03-22") from error
    if end < start:
        raise ValueError("the first day is before the last")
    same = start == end
    edtf = start.isoformat() if same else f"{start}/{end}"
    return When(start=start, end=end, precision="day" if same else "days", edtf=edtf, trace="as corrected")


def _place(value: Any) -> Place | None:
    if not value:
        return None
    country, _, city = str(value).partition("/")
    if not (country.isalpha() and country.isupper()):
        raise ValueError("place is a country's code, as EGY, or with a city, as EGY/Cairo")
    return Place(country=country, city=city or None)
