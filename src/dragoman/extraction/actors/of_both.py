"""Persian holders of one office in states told before: «وزیران دفاع دو کشور», «نمایندگان ویژه سه کشور»."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.described import LONGEST, adjective, described
from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage
from dragoman.world.world import HEADS

LEADER = "leader"  # a pair that is any leaders of two lands
BETWEEN = 2  # words that say which of them («وزیران تازه دفاع دو کشور»)
TWO = 2
STATES = ("actor.state", "actor.adjective")


def of_both(passage: Passage, head: Phrase) -> Phrase | None:
    """The pair, or the several, that holders of one office are with the words for so many lands behind them; none where
    the lands are named there («وزیران خارجه دو کشور ایران و ترکیه») or an adjective tells of others («دو کشور عربی»).
    """
    if passage.pack.data.pack.order != "SOV" or head.office is None or not passage.pack.two_tails:
        return None
    for at in range(head.j, head.j + LONGEST + 1):
        end, many = _tail(passage, at)
        if end and at > head.j + BETWEEN and not described(passage, head, at):
            return None
        if end:
            behind = passage.starting("actor", end)
            own = passage.starting("actor", at)  # «سه کشور اروپایی»
            named = (own is not None and "actor.pair" not in own.kinds) or adjective(passage, end)
            named = named or (behind is not None and bool(behind.kinds & set(STATES)))
            office = LEADER if head.office in HEADS else head.office
            number = "dual" if many == TWO else f"n:{many}"
            return None if named else replace(head, j=end, kind="pair", number=number, office=office)
        if at >= len(passage.tokens):
            return None
        if passage.fold(at) not in passage.pack.modifiers and not described(passage, head, at + 1):
            return None
    return None


def _tail(passage: Passage, at: int) -> tuple[int, int]:
    """The token behind the words for two lands that begin at token `at`, or for more in the same words («این سه کشور»),
    and how many these are; zeros where none do.
    """
    for words in passage.pack.two_tails:
        end = at + len(words)
        if end > len(passage.tokens):
            continue
        other = [t for t, word in zip(range(at, end), words, strict=True) if passage.fold(t) != word]
        if not other:
            return end, TWO
        many = _number(passage, other[0]) if len(other) == 1 else 0
        if many > TWO:
            return end, many
    return 0, 0


def _number(passage: Passage, at: int) -> int:
    found = passage.starting("date", at)
    entry = found.get("date.number") if found is not None else None
    return int(entry.value) if entry is not None and entry.value.isdecimal() else 0
