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
FIELDS = (*VALUES, "date", "place", "topics")


def correct(event: Merged, corrections: Iterable[Correction]) -> Merged:
    """The event with its corrected fields, in the order in which they were made; what is no value is left out."""
    for one in corrections:
        try:
            value = parse(one.field, one.value)
        except ValueError:
            continue
        was = msgspec.to_builtins(getattr(event, one.field))
        changed = {one.field: value}
        if one.field == "date" and was:
            was = [was["start"], was["end"]]
        told = msgspec.structs.replace(one, was=was)
        event = msgspec.structs.replace(event, **changed, corrected=(*event.corrected, told))
    return event


def parse(field: str, value: Any) -> Any:
    """The value of a field from how people write it: a word, a day or `day/day`, `EGY/Cairo`, topics, or null.

    Raises ValueError, saying what there is, for anything else.
    """
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
