"""How much of an article a contact takes up: what it is about is read off so much of it."""

from __future__ import annotations

from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.language.passage import Passage

TRAVEL = JOURNEYS | {"invitation"}  # to one


def in_passing(contact: Contact) -> bool:
    """Whether only journeys tell it, or no verb does: what somebody says on a journey is not what he went for."""
    return journey(contact) or (contact.tellings[0].soft and not any(t.finite for t in contact.tellings))


def ahead(contact: Contact) -> bool:
    """Whether it is still to come, as far as the article knows."""
    return contact.status not in ("occurred", "denied")


def themed(contact: Contact) -> bool:
    """Whether it may be about what its article is about: it took place, and somebody met or spoke."""
    return not ahead(contact) and not journey(contact)


def openings(passage: Passage, contact: Contact, *, news: bool) -> dict[tuple[int, int], int]:
    """Where the words begin that tell a contact in each of its sentences: what stands before them is of something else.

    Not where it is the `news` of its article, and not where verbs open sentences (VSO), as little stands before them.
    """
    if passage.pack.data.pack.order == "VSO" or (news and contact.status == "occurred"):
        return {}
    out: dict[tuple[int, int], int] = {}
    for telling in contact.tellings:
        sentence = passage.sentences[telling.sentence]
        out[sentence] = min(out.get(sentence, telling.low), telling.low)
    return out


def tellings(passage: Passage, contact: Contact) -> dict[tuple[int, int], int]:
    """Where the words stand that tell a contact in each of its sentences: its verb or noun, or all that belongs to it
    where verbs end sentences (SOV), as then its matter stands before it.
    """
    last = passage.pack.data.pack.order == "SOV"
    out: dict[tuple[int, int], int] = {}
    for telling in contact.tellings:
        sentence, at = passage.sentences[telling.sentence], telling.low if last else telling.i
        out[sentence] = min(out.get(sentence, at), at)
    return out


def journey(contact: Contact) -> bool:
    """Whether nothing but journeys tells it."""
    return all(t.event in TRAVEL for t in contact.tellings)
