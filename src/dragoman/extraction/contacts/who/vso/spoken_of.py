"""Arabic verbs whose subject was named before, or is nobody known: «ندد الرئيس بالهجوم، كما بحث الأوضاع مع نظيره»,
«وعقد النشطاء لقاء مع السفير».
"""

from __future__ import annotations

from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

MATTER = "matter"  # a trait of frames
OFF = ("cancelled", "postponed")  # kinds of status cues
NEAR = 4  # tokens from a verb to its noun («ألغى الجنوب محادثات»)


def by_nobody(beside: Beside, frame: Frame, hit: Found, verb: Found | None) -> bool:
    """«زارت شخصيات …», «بحث المجتمعون …»: whether whom nobody knows stands right behind an Arabic verb, as its subject;
    not what those who talk speak of («بحث الأوضاع مع …»).
    """
    if beside.order != "VSO":
        return False
    if verb is None or verb.j != hit.j:
        begins = verb.j if verb is not None else _before(beside, hit)
        return begins is not None and begins < hit.i and _known_to_readers(beside, begins)
    if not beside.somebody(verb.j):
        return False
    return MATTER not in frame.traits or beside.passage.fold(verb.j) not in beside.passage.pack.matters


def _known_to_readers(beside: Beside, at: int) -> bool:
    """«عقد النشطاء لقاء», «عقد رجال الأعمال لقاء»: whether a word that nobody knows stands at token `at`, which has its
    article or an owner with one.
    """
    passage, the = beside.passage, beside.passage.pack.letters.article or " "
    if not beside.somebody(at) or passage.starting("quiet", at) is not None:
        return False
    return passage.fold(at).startswith(the) or (beside.somebody(at + 1) and passage.fold(at + 1).startswith(the))


def _before(beside: Beside, hit: Found) -> int | None:
    """Where a verb that carries a noun ends, or one that calls it off, within some tokens before it."""
    passage, low = beside.passage, max(0, hit.i - NEAR)
    cues = [c for c in passage.begun("status", low, hit.i) if c.entries[0].value in OFF]
    verbs = [f for f in passage.begun("light", low, hit.i) if f.get("light.verb")]
    return max((f.j for f in (*cues, *verbs)), default=None)
