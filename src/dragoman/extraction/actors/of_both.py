"""Persian holders of one office in two states told before: «وزیران دفاع دو کشور», «نمایندگان ویژه دو طرف»."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.described import LONGEST, described
from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage
from dragoman.world.world import HEADS

LEADER = "leader"  # a pair that is any leaders of two lands
BETWEEN = 2  # words that say which of them («وزیران تازه دفاع دو کشور»)
STATES = ("actor.state", "actor.adjective")


def of_both(passage: Passage, head: Phrase) -> Phrase | None:
    """The pair that several holders of one office are with the words for two lands behind them; none where the two
    lands are named there («وزیران خارجه دو کشور ایران و ترکیه») or one has its own.
    """
    if passage.pack.data.pack.order != "SOV" or head.office is None or not passage.pack.two_tails:
        return None
    for at in range(head.j, head.j + LONGEST + 1):
        end = _tail(passage, at)
        if end and at > head.j + BETWEEN and not described(passage, head, at):
            return None
        if end:
            behind = passage.starting("actor", end)
            named = behind is not None and bool(behind.kinds & set(STATES))
            office = LEADER if head.office in HEADS else head.office
            return None if named else replace(head, j=end, kind="pair", number="dual", office=office)
        if at >= len(passage.tokens):
            return None
        if passage.fold(at) not in passage.pack.modifiers and not described(passage, head, at + 1):
            return None
    return None


def _tail(passage: Passage, at: int) -> int:
    """The token behind the words for two lands that begin at token `at`; 0 where none do."""
    for words in passage.pack.two_tails:
        end = at + len(words)
        if end <= len(passage.tokens) and tuple(passage.fold(t) for t in range(at, end)) == words:
            return end
    return 0
