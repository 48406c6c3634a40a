"""Whose deed an Arabic clause tells that opens with "that" and a pronoun, or with the speaker's own land: «أعلنت
السعودية أنها أبلغت واشنطن», «قال الوزير إن بلاده أبلغت واشنطن». Whoever stands bare behind its verb is the object.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention, land_of
from dragoman.extraction.contacts.who.vso.subject import Subjects
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage

FEMININE = "f"


def doer(passage: Passage, subjects: Subjects, verb: int) -> Group | None:
    """Who tells it of himself or of his land, where the verb at token `verb` stands right behind the pronoun."""
    at = subjects.quiet_before(verb)
    own = at > 0 and passage.fold(at - 1) in passage.pack.own
    opener = passage.ending("func", at - own)
    if opener is None or opener.get("func.that") is None:
        return None
    said = subjects.sayer(verb)
    if said is None or not said.parties or not _means(passage, at - 1, said.mentions[0]):
        return None
    return replace(said, mentions=(land_of(said.mentions[0]),)) if own else said


def _means(passage: Passage, at: int, mention: Mention) -> bool:
    """Whether the pronoun at the end of token `at` may mean somebody: «إنها» is no man's."""
    tails = sorted(passage.pack.pronoun_tails, key=len)
    tail = next((t for t in reversed(tails) if passage.fold(at).endswith(t)), "")
    if passage.pack.tail_genders.get(tail) != FEMININE or mention.kind not in PERSONS:
        return bool(tail)
    return passage.tokens[mention.i].form.strict.endswith(tuple(passage.pack.data.letters.closers))
