"""English talks that somebody only calls important: "Lavrov and Fidan stressed the importance of continuing talks"."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.words.svo.judged import judged
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

WISHED = "called-for"
WISH = 4  # tokens of such words


def stressed(passage: Passage, hit: Found, sides: list[Mention]) -> bool:
    """Whether a word for what ought to be, as the object of a verb of saying, rules a noun of which nobody says whose
    talks they are but by who says it ("stressed the need for dialogue in a call"); not "stressed the importance of
    holding talks between India and Pakistan", "are committed to talks", "expressed interest in talks".
    """
    if passage.pack.data.pack.order != "SVO" or not sides:
        return False
    if judged(passage, hit, sides):
        return True
    at = hit.i
    wish = _wish(passage, at)
    while wish is None and at > 0 and passage.fold(at - 1) in passage.pack.rounds_between | passage.pack.modifiers:
        at -= 1
        wish = _wish(passage, at)
    if wish is None or any(m.j > wish.i for m in sides):
        return False
    start = wish.i - (passage.fold(wish.i - 1) in passage.pack.pointing)
    definite = passage.fold(start) in passage.pack.pointing  # not "expressed interest in talks", which is theirs
    return definite and passage.ending("say", start) is not None


def _wish(passage: Passage, at: int) -> Found | None:
    """The words for what ought to be that end before token `at`."""
    cues = (f for f in passage.within("status", max(0, at - WISH), at) if f.j == at)
    wished = next((f for f in cues if any(e.value == WISHED for e in f.entries)), None)
    return passage.ending("backing", at) or wished
