"""Talks that people sit down to: "after his talks with Mora", «محادثات مع نظيره», which nothing says were held afar."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.book import Book
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.echoed import beside_notice
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.words.manner import directness
from dragoman.language.lexicon import SITTING
from dragoman.language.passage import Passage

PRESENT = "present"  # a trait of frames
PEOPLE = ("person", "office")
STATUSES = ("occurred", "planned")  # talks that somebody calls for or denies may be of any kind
SEVERAL = 3  # sides that talk together at a table


def sat(passage: Passage, contacts: Sequence[Contact], book: Book) -> None:
    """Makes talks of which no word says how they were held talks in person, where people held them, or several sides.

    Annotators of 530 pages took "talks" and «محادثات» so between two people seventeen times of twenty, and never
    otherwise where three sides talked; between two states they left it open as often as not.
    """
    for contact in contacts:
        if contact.channel != "unspecified" or contact.status not in STATUSES:
            continue
        told = next(
            (
                t
                for n, t in enumerate(contact.tellings)
                if t.frame in book.nominal and _table(passage, t) and not beside_notice(contact.tellings[:n], t)
            ),
            None,
        )
        if told is not None and directness(passage, contact, mediated=_mediated(contact))[0] == "direct":
            contact.channel, contact.channel_at = "in-person", (told.i, told.j)


def _table(passage: Passage, told: Candidate) -> bool:
    """Whether a telling is of talks by a noun for such as are held at a table, between people or several sides; what
    one holds with each apart («أجرى محادثات منفصلة») is as often a row of calls.
    """
    noun = passage.starting("frame", told.i)
    entry = noun.get("frame.noun") if noun is not None and told.event == "talks" else None
    if PRESENT in told.traits and all(s.mention.kind in (*PEOPLE, "institution") for s in told.sides):
        return True  # «مذاکرات با حضور وزیران خارجه … برگزار شد»
    if entry is None or SITTING not in entry.tags or told.separate:
        return False
    english = passage.pack.data.pack.order == "SVO"
    if english and any(s.mention.j == told.i and s.mention.kind in PEOPLE for s in told.sides):
        return False  # "Erdogan talks trade with the king"
    if all(s.mention.kind in PEOPLE for s in told.sides):
        return True
    against = told.status == "planned" and any(s.role == "counterpart" for s in told.sides)
    return len(told.parties) >= SEVERAL and not against  # «اتفقا على استئناف المفاوضات مع تركيا»


def _mediated(contact: Contact) -> bool:
    """Whether somebody went between the sides."""
    return any(s.role == "mediator" for t in contact.tellings for s in t.sides)
