"""Contacts of the same two that words tell apart: "met on Monday … they met last month", "held another call"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Candidate

LATELY = "lately"  # a weekday, "yesterday": what a page without a day tells with it is its news
EXACT = "exact"  # "on 3 October", which may be the day of the news
AFTER, BEFORE = "after", "before"  # where words put a contact beside another of the same two (`words/ordered.py`)
STEADY = "steady"  # what two do all the time (`when/steady.py`)
HEAD = 1  # sentences behind the first in which a page tells its news
LEAD = 2  # sentences below a headline that tell its news


def is_another(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """Whether a telling is of another contact than the one that has been told so far, by its time or by its words.

    Not below a headline, whose contact may be the second of the two itself.
    """
    if _long_before(tellings, told) or (told.other == STEADY) != any(t.other == STEADY for t in tellings):
        return True
    if not told.other or any(t.other == told.other for t in tellings):
        return False
    if told.other == BEFORE:
        return any(_news(t) or (not t.older and (t.finite or t.when is not None)) for t in tellings)
    headline = told.sentence <= LEAD and all(t.sentence == 0 and (t.present or not t.finite) for t in tellings)
    return not headline and tellings[-1].sentence < told.sentence


def _long_before(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """Whether a telling is of what lies back, by its words, and the contact is what the page reports as news."""
    back = {t.then for t in tellings} - {"", LATELY}
    if told.status != "occurred" or told.then in ("", LATELY, EXACT) or told.then in back:
        return False
    if any(t.when is not None for t in tellings):
        return False
    return not back and told.sentence > 0 and any(_news(t) for t in tellings)


def _news(told: Candidate) -> bool:
    """A page's news: on a weekday, or still to come, or told by a verb at its head."""
    if told.then == LATELY or told.status == "planned":
        return True
    return told.sentence <= HEAD and told.finite and not told.older
