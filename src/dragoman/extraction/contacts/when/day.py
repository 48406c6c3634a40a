"""The day of a contact that several tellings name or leave open, and what it makes of what they say together."""

from __future__ import annotations

import datetime

from dragoman.extraction.contacts.fold import Contact
from dragoman.model.when import When

COARSE = 7  # days from which a stated span says less than that the page reports it as news


def day_of(contact: Contact) -> When | None:
    """The most exact day that a telling names; that of fresh news only where none does."""
    stated = [t.when for t in contact.tellings if t.when is not None and not t.implied]
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
