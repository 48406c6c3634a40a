"""«والتقى الوفد مسؤولين أمريكيين وصينيين»: those listed behind an Arabic verb of meeting whom somebody else met."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.who.vso.subject import Subjects
from dragoman.extraction.contacts.words.people_sent import delegation
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame


def met_all(passage: Passage, subjects: Subjects, frame: Frame, hit: Found, roles: Roles) -> bool:
    """Turns a list that was taken for the subject of the verb into whom was met, and looks for who did it before. Says
    whether nobody did, so that no contact is told: those listed did not meet each other.
    """
    first = next((r for r, marks in frame.roles.items() if "subject" in marks), None)
    second = next((r for r, marks in frame.roles.items() if "object" in marks), None)
    if frame.event != "meeting" or not frame.verb or not roles.enough or first is None or second is None:
        return False
    listed = sorted((s.mention for s in roles.sides), key=lambda m: m.i)
    if any(s.role != first for s in roles.sides) or listed[0].i < hit.j or not all(m.joined for m in listed[1:]):
        return False
    if not _delegates(passage, hit.j, listed[0].i) and not (listed[0].i == hit.j and _oblique(passage, listed)):
        return False
    doer = subjects.left_out(hit.i, {m.party for m in listed})
    if doer is None:
        return True
    roles.sides = [Side(mention=m, role=second) for m in listed]
    roles.add(first, doer)
    return False


def _delegates(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` are a word for a delegation of which nobody says there whose it is."""
    found = passage.starting("actor", a)
    return found is not None and found.j == b and delegation(found)


def _oblique(passage: Passage, listed: list[Mention]) -> bool:
    """«التقى الوزيرين اللبناني والسوري»: whether one word with an ending that no subject has says the office of all."""
    endings = tuple(passage.pack.data.letters.oblique)
    office = passage.starting("actor", listed[0].i)
    if not endings or office is None or not office.get("actor.office"):
        return False
    shared = (passage.starting("actor", m.i) for m in listed[1:])
    if any(f is None or f.get("actor.office") for f in shared):
        return False
    return office.j - office.i == 1 and passage.fold(office.i).endswith(endings)
