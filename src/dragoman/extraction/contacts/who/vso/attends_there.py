"""«يصل الرئيس إلى بروكسل حيث يشارك في قمة حلف شمال الأطلسي»: who comes there takes part."""

from __future__ import annotations

from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.who.vso.subject import Subjects
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

ATTENDS, HE = "attend", "guest"
BODY = "counterpart"  # whose gathering it is


def attends(beside: Beside, frame: Frame, hit: Found, verb: Found | None, roles: Roles, subjects: Subjects) -> None:
    """Adds the subject that an Arabic verb of taking part leaves out behind «حيث», before its noun `hit`."""
    if frame.light != ATTENDS or verb is None or verb.i > hit.i or HE not in frame.roles:
        return
    if not roles.sides or any(s.role != BODY for s in roles.sides) or beside.somebody(verb.j):
        return  # «حيث يشارك خبراء في …»: others
    if beside.passage.ending("there", verb.i) is None:
        return
    if (he := subjects.left_out(verb.i, {s.party for s in roles.sides})) is not None:
        roles.add(HE, he)
