"""Persian reports of a contact that the next sentence says are false: «رسانه‌ها از دیدار X با Y خبر دادند. سخنگوی دولت
این خبر را تکذیب کرد».
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.language.passage import Passage
from dragoman.text.places import begun

BEHIND = 12  # tokens between «این خبر» and the words that say that it is false


def deny_reports(passage: Passage, contacts: Sequence[Contact], mentions: Sequence[Mention]) -> None:
    """Makes those denied that are told once, by none of their parties, right before it is said that it is not so."""
    if passage.pack.data.pack.order != "SOV":
        return
    for contact in contacts:
        told = contact.tellings[0] if len(contact.tellings) == 1 else None
        if told is None or told.status != "occurred" or told.sentence + 1 >= len(passage.sentences):
            continue
        words = _untrue(passage, told.sentence + 1)
        if words is not None and _reported(passage, told, mentions):
            contact.status = "denied"
            contact.tellings = [replace(told, status="denied", status_at=words, when=None, implied=False)]


def _untrue(passage: Passage, sentence: int) -> tuple[int, int] | None:
    """The words behind «این خبر» that say that it is false, with no other reports between."""
    low, high = passage.sentences[sentence]
    for word in passage.begun("rumour", low, high):
        if word.i == 0 or passage.fold(word.i - 1) not in passage.pack.pointers:
            continue
        said = next((f for f in passage.begun("untrue", word.j, min(high, word.j + BEHIND))), None)
        if said is not None and not passage.begun("frame", word.j, said.i):
            return said.i, said.j
    return None


def _reported(passage: Passage, told: Candidate, mentions: Sequence[Mention]) -> bool:
    """Whether somebody who is none of the parties told it: a verb of saying before it, or one of notice behind, has
    nobody of a party before it.
    """
    low, high = passage.sentences[told.sentence]
    said = passage.begun("say", low, told.i)
    noticed = any(f.entries[0].value == "notice" for f in passage.begun("status", told.j, high))
    end = said[0].i if said else told.i if noticed else low
    return (bool(said) or noticed) and not any(m.party in told.parties for m in begun(mentions, low, end))
