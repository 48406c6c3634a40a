"""The day of a contact that several tellings name or leave open, and what it makes of what they say together."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.extraction.contacts.candidate import Echo
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.model.when import When

SPANS = ("days", "week", "month")
MONTH = 31  # days of the longest time that words for a contact told before give it
COARSE = 7  # days from which a stated span says less than that the page reports it as news


def day_of(contact: Contact) -> When | None:
    """The most exact day that a telling names; that of fresh news only where none does."""
    named = [t for t in contact.tellings if t.when is not None and not t.implied]
    own = [t for t in named if not t.worded] or named  # "…, the ministry said Friday. The two met on Thursday"
    stated = [t.when for t in own if t.when is not None]
    unsaid = [t.when for t in contact.tellings if t.when is not None and t.implied]
    implied = min(unsaid, key=lambda w: (w.end - w.start).days) if unsaid else None
    if stated:
        best = min(stated, key=lambda w: (w.end - w.start).days)
        if implied is None or (best.end - best.start).days < COARSE:
            return best
    first = contact.tellings[0]
    if first.older and first.status == "occurred" and not stated:
        return None  # what the page begins with as older stays so, told again without a word of time
    same = [t.when for t in contact.tellings if t.when is not None and contact.status in (t.status, "occurred")]
    return min(same, key=lambda w: (w.end - w.start).days) if same and not stated else next(iter(same), None)


def still_ahead(contacts: list[Contact], published: datetime.date | None) -> None:
    """What has its day after publication is planned, though it was told first without a day («زيارة الرئيس لإسرائيل»,
    and further on «ستبدأ الزيارة في 20 مارس»).
    """
    for contact in contacts:
        when = day_of(contact) if published is not None and contact.status == "occurred" else None
        if when is not None and published is not None and when.start > published:
            contact.status = "planned"


def echoed(echo: Echo, days: DayOf, sentence: int, *, exact: bool) -> Echo:
    """Words for a contact told before, with the one day that their clause names («جرت المكالمة يوم 20 فبراير»), or some
    days ahead («الزيارة ستجري بين 20 و22 مارس»), or the week or month of a round, where it need not be `exact` of any.
    """
    when = days.own(echo.i, echo.j, sentence, exact=False) if echo.dated is None else days.only(*echo.dated)
    if when is None or (when.end - when.start).days > MONTH:
        return echo
    side = "ahead" if days.told(when, "occurred") == "planned" else "behind" if days.behind(when) else ""
    named = echo.channel or "mediation" not in echo.events  # «جرت المباحثات السبت»; a round may have its month
    if exact and named and when.precision != "day" and not (side == "ahead" and when.precision in SPANS):
        return echo
    return msgspec.structs.replace(echo, when=when, side=side)
