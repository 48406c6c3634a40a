"""The day of a contact told before, for one that goes on about it: "met on Monday … . The two discussed …"."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.finding.around import Around
from dragoman.extraction.contacts.whether.backdrop import gone_on_with
from dragoman.model.when import When

GONE_ON = ("talks", "meeting", "call")  # "told him on Sunday … . The two met for an hour in Amman"
SOON = 6  # sentences behind a contact in which two who are not named again go on about it


def goes_on(around: Around, told: Candidate) -> When | None:
    """The day of what a contact without one is part of, or is told together with."""
    passage, days = around.passage, around.days
    low, high = passage.sentences[told.sentence]
    if passage.within("together", low, high):
        together = next((c.when for c in reversed(around.before) if c.when and not c.implied and c.i < told.i), None)
        if together is not None:
            return together
    if told.status != "occurred" or days.vaguely(told.i, told.sentence):
        return None  # not "the visit comes a month after X went to Y"
    if (when := _in_it(around, told, low) or _of_the_two(around, told, low)) is not None:
        return when
    last = gone_on_with(told, around.before, days.published)
    if last is not None and any(low <= e.i < high and e.channel == last.channel for e in around.echoes):
        return last.when  # «وكان المبعوث زار دمشق قبل شهر. وأبلغه الرئيس خلال اللقاء …»
    return None


def _of_the_two(around: Around, told: Candidate, low: int) -> When | None:
    """«التقى الإثنين نظيره … . وبحث الوزيران …», "met on Monday … . The two discussed …": what two who are not named
    again spoke of is of the day on which they are told to have met last.
    """
    last = around.before[-1] if around.before else None
    if last is None or told.event not in GONE_ON or any(s.mention.i >= low for s in told.sides):
        return None
    near = 0 < told.sentence - last.sentence <= SOON
    same = last.parties == told.parties and last.status == "occurred" and not last.implied
    alike = told.channel in ("unspecified", last.channel) or last.channel == "unspecified"
    return last.when if near and same and alike else None


def _in_it(around: Around, told: Candidate, low: int) -> When | None:
    """«در این دیدارها پاسخ … منتقل شد»: what was done in a contact that was told before has its day."""
    near = [e for e in around.echoes if low <= e.i < told.i]
    if not near or not around.before:
        return None
    last = next((c for c in reversed(around.before) if c.event in near[-1].events and c.i < near[-1].i), None)
    return last.when if last is not None and not last.implied and last.status == "occurred" else None
