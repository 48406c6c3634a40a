"""Persian holders of one office in states told before: «وزیران دفاع دو کشور», «نمایندگان ویژه سه کشور»."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.described import LONGEST, OTHERS, adjective, described
from dragoman.extraction.actors.mention import Phrase
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS
from dragoman.world.world import HEADS

LEADER = "leader"  # a pair that is any leaders of two lands
PRAISE = 4  # words between «دو کشور» and the two named there («دوست، برادر و همسایه»)
BETWEEN = 2  # words that say which of them («وزیران تازه دفاع دو کشور»)
TWO = 2
STATES = ("actor.state", "actor.adjective")


def of_both(passage: Passage, head: Phrase) -> Phrase | None:
    """The pair, or the several, that holders of one office are with the words for so many lands behind them; none where
    the lands are named there («وزیران خارجه دو کشور ایران و ترکیه»), behind words of praise too («دو کشور دوست و برادر
    ایران و ترکیه»), or an adjective tells of others («دو کشور عربی»).
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
            named = named or (behind is not None and bool(behind.kinds & set(STATES))) or _lands(passage, at, end)
            office = LEADER if head.office in HEADS else head.office
            number = "dual" if many == TWO else f"n:{many}"
            return None if named else replace(head, j=end, kind="pair", number=number, office=office)
        if at >= len(passage.tokens):
            return None
        if passage.fold(at) not in passage.pack.modifiers and not described(passage, head, at + 1):
            return None
    return None


def named_behind(passage: Passage, hit: Found) -> bool:
    """«میان دو کشور ایران و عراق»: whether two states are named behind Persian words for between two, which are then
    no pair of their own.
    """
    if passage.pack.data.pack.order != "SOV" or not any("between" in e.tags for e in hit.all("actor.pair")):
        return False
    first = _state(passage, hit.j)
    listed = (
        0 < first < len(passage.tokens)
        and passage.fold(first) in passage.pack.joins
        and bool(_state(passage, first + 1))
    )
    return listed or _lands(passage, hit.j, hit.j)


def _lands(passage: Passage, at: int, end: int) -> bool:
    """Whether words for so many lands in tokens `[at, end)` are part of a name («دو» «کشور آمریکا»), or only words
    of praise stand between them and two states: «دو کشور دوست و برادر ایران و عراق».
    """
    if any(_state(passage, t) > end for t in range(at, end)):
        return True
    for t in range(end, end + PRAISE + 1):
        if (state := _state(passage, t)) and t > end:
            return passage.fold(state) in passage.pack.joins and bool(_state(passage, state + 1))
        if not _praise(passage, t):
            return False
    return False


def _praise(passage: Passage, at: int) -> bool:
    """Whether a plain word stands at token `at`, what joins such, or «برادر», which is said of lands as well."""
    if at >= len(passage.tokens) or passage.fold(at) in COMMAS or passage.fold(at) in passage.pack.joins:
        return at < len(passage.tokens)
    kin = passage.starting("actor", at)
    brother = kin is not None and kin.j == at + 1 and kin.kinds == {"actor.office"}
    layers = (x for x in OTHERS if x != "actor" or not brother)
    return passage.tokens[at].form.kind == "w" and all(passage.covering(x, at) is None for x in layers)


def _state(passage: Passage, at: int) -> int:
    """The token behind the name of a state that begins at token `at`; 0 where none does."""
    found = passage.starting("actor", at)
    return found.j if found is not None and "actor.state" in found.kinds else 0


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
