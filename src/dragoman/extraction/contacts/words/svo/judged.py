"""English talks that somebody only has an opinion of: "Egypt and Jordan welcomed the talks in Doha", "Lavrov and Fidan
stressed the importance of continuing talks".
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

BETWEEN = 10  # tokens between such a verb and the noun ("welcomed the upcoming seventh round of the Vienna talks")
PLACE = "place"
BETWEEN_TWO = "bilateral"
WISHED = "called-for"
WISH = 4  # tokens of such words


def judged(passage: Passage, hit: Found, sides: list[Mention]) -> bool:
    """Whether a noun of contact, or what came of it, is what those before the verb only have an opinion of: it is the
    object of a verb that says which, with "the", and nobody else is told with it; not "praised their talks", "the
    talks they held", "the bilateral talks", nor "the talks in Athens" of Greece.
    """
    low = max(0, hit.i - BETWEEN)
    verbs = [f for f in passage.begun("judging", low, hit.i) if f.j <= hit.i]
    if not verbs or not sides or any(m.kind == "pair" or m.j > verbs[-1].i for m in sides):
        return False
    between = range(verbs[-1].j, hit.i)
    if any(passage.fold(t) in passage.pack.owners for t in between):
        return False
    known = any(passage.fold(t) in passage.pack.pointing for t in between)
    words = all(passage.tokens[t].form.kind in "wn" or passage.fold(t) in QUOTES for t in between)
    told = any(passage.begun(layer, verbs[-1].j, hit.i) for layer in ("say", "light"))
    told = told or any(
        f.j < hit.i for f in passage.begun("actor", verbs[-1].j, hit.i)
    )  # "Tehran's demands in the talks"
    praised = passage.starting("said", verbs[-1].i) is not None  # not "boycotted the talks in Cairo"
    if praised and _theirs(passage, hit, between, {m.party for m in sides if m.party}):
        return False
    aside = passage.fold(verbs[-1].j - 1).endswith(passage.pack.gerunds) and passage.fold(verbs[-1].i - 1) in COMMAS
    return known and words and not told and not aside  # not "France and Germany, following the talks, …"


def _theirs(passage: Passage, hit: Found, between: range, parties: set[str]) -> bool:
    """Whether a noun says that they held it themselves: "the talks they held", "the bilateral talks", "the meeting in
    Athens", which Greece praised.
    """
    if hit.j >= len(passage.tokens):
        return False
    two = any((f := passage.covering("topic", t)) is not None and _of_two(f) for t in between)
    if two or passage.fold(hit.j) in passage.pack.personal:
        return True
    led = passage.starting("func", hit.j)
    mark = led.get("func.mark") if led is not None else None
    seat = passage.starting("actor", led.j) if led is not None and mark is not None and mark.value == PLACE else None
    return seat is not None and any(e.value in parties for e in seat.entries)


def _of_two(found: Found) -> bool:
    """Whether a word is for what is between two states ("bilateral")."""
    return any(e.value == BETWEEN_TWO for e in found.entries)


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
