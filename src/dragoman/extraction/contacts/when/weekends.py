"""Which days a weekend is: those of the lands that were in contact, where they agree, before those of the publisher."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.calendars.weeks import weekend
from dragoman.extraction.contacts.fold import Contact
from dragoman.model.when import When

DAY = datetime.timedelta(days=1)
WEEKEND = "weekend"  # the rule that a day was told by
LONG = 2  # days after its first on which a weekend can end
CODE = 3  # letters of a state's code, ISO 3166-1 alpha-3


def of_the_parties(contacts: Sequence[Contact]) -> None:
    """«تحادث ماكرون خلال عطلة نهاية الأسبوع مع المستشار الألماني», told in Dubai: their Saturday and Sunday."""
    for contact in contacts:
        weekends = {weekend(party) for party in contact.parties if len(party) == CODE}
        if len(weekends) == 1:
            first, last = next(iter(weekends))
            contact.tellings = [replace(t, when=t.when and _moved(t.when, first, last)) for t in contact.tellings]


def _moved(when: When, first: int, last: int) -> When:
    """A time; where it is a weekend, the nearest one of these weekdays; what ends with one ends with theirs
    («بحلول نهاية الأسبوع»).
    """
    if when.precision != "days" or WEEKEND not in when.trace:
        return when
    start, days = when.start, (last - first) % 7
    if when.end - start > DAY * max(days, LONG):
        end = _near(when.end, last)
    else:
        start = _near(start, first)
        end = start + DAY * days
    if (start, end) == (when.start, when.end):
        return when
    return replace(when, start=start, end=end, edtf=f"{start}/{end}", trace=f"{when.trace}, of the parties")


def _near(day: datetime.date, weekday: int) -> datetime.date:
    """The nearest such weekday."""
    return day + DAY * ((weekday - day.weekday() + CODE) % 7 - CODE)
