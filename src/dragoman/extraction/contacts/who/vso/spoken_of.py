"""Arabic verbs of talking whose subject was named before: «ندد الرئيس بالهجوم، كما بحث الأوضاع مع نظيره»."""

from __future__ import annotations

from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

MATTER = "matter"  # a trait of frames


def by_nobody(beside: Beside, frame: Frame, verb: Found) -> bool:
    """«زارت شخصيات …», «بحث المجتمعون …»: whether whom nobody knows stands right behind an Arabic verb, as its subject;
    not what those who talk speak of («بحث الأوضاع مع …»).
    """
    if beside.order != "VSO" or not beside.somebody(verb.j):
        return False
    return MATTER not in frame.traits or beside.passage.fold(verb.j) not in beside.passage.pack.matters
