"""Arabic: what a verb in the past tells has been, whatever day to come its sentence speaks of."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.passage import Passage


def has_been(passage: Passage, told: Candidate) -> bool:
    """«استدعت السفير احتجاجا على قرار يدخل حيز التنفيذ الشهر المقبل»: whether an Arabic verb in the past, with no word
    for a plan, tells of a contact: a day to come is that of what it was about.
    """
    if passage.pack.data.pack.order != "VSO" or not told.finite or told.present:
        return False
    if told.status != "occurred" or told.status_at is not None:
        return False
    found = [f for layer in ("frame", "light") if (f := passage.starting(layer, told.i))]
    verbs = [e for f in found for e in f.entries]
    return bool(verbs) and all("past" in e.tags for e in verbs)
