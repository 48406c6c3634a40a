"""English lists of lands behind what they all are: "toured Gulf countries including Kuwait and Qatar", "a trip to
several European states, among them France and Germany": the preposition or verb before it is theirs.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

REACH = 6  # tokens before the word for lands
PEOPLE = frozenset(("actor.person", "actor.short", "actor.office"))
LANDS = ("state", "capital", "city")
OTHER = ("func", "frame", "light", "say", "date", "status")  # layers of no words that say which lands


def lands_listed(passage: Passage, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, the first land of such a list from the words on that lead it in."""
    if passage.pack.data.pack.order != "SVO":
        return phrases
    out: list[Phrase] = []
    for phrase in phrases:
        at = _led(passage, phrase.i) if phrase.kind in LANDS else None
        if at is not None:
            start = _begins(passage, at)
            while out and out[-1].i >= start:
                out.pop()  # "Arab countries, including Egypt"
            if not out or out[-1].j <= start:
                phrase = replace(phrase, i=start)
        out.append(phrase)
    return out


def first_listed(passage: Passage, at: int) -> int:
    """Where the first land of a list stands whose leading words begin at token `at`; `at` where none do."""
    for t in range(at, min(at + REACH, len(passage.tokens))):
        if passage.fold(t) in passage.pack.lands:
            end = t + 1 + (t + 1 < len(passage.tokens) and passage.fold(t + 1) in COMMAS)
            words = next((w for w in _leads(passage.pack) if _ends(passage, end + len(w), w)), None)
            return at if words is None else end + len(words)
        if passage.tokens[t].form.kind != "w":
            break
    return at


def _led(passage: Passage, at: int) -> int | None:
    """Where the word for lands stands behind which "including" leads in what begins at token `at`."""
    pack = passage.pack
    while at > 0 and passage.fold(at - 1) in pack.determiners:
        at -= 1
    words = next((w for w in _leads(pack) if _ends(passage, at, w)), None)
    if words is None:
        return None
    at -= len(words)
    if at > 0 and passage.fold(at - 1) in COMMAS:
        at -= 1
    return at - 1 if at > 0 and passage.fold(at - 1) in pack.lands else None


def _begins(passage: Passage, at: int) -> int:
    """Where the words begin that say which lands those at token `at` are ("a number of African states")."""
    pack, start = passage.pack, at
    small = pack.determiners | pack.articles | pack.modifiers | pack.heads
    for t in range(at - 1, max(-1, at - 1 - REACH), -1):
        fold = passage.fold(t)
        counted = fold in pack.inner and t > 0 and passage.fold(t - 1) in pack.heads  # "a number of"
        if not (counted or fold in small or _adjective(passage, t, near=t == at - 1, small=small)):
            break
        start = t
    return start


def _adjective(passage: Passage, t: int, *, near: bool, small: frozenset[str]) -> bool:
    """Whether token `t` is an adjective of lands: with a capital, or right before them and behind a word that leads in
    no verb ("to neighbouring countries").
    """
    if passage.tokens[t].form.kind != "w" or any(passage.covering(n, t) for n in OTHER):
        return False
    actor = passage.covering("actor", t)
    if passage.tokens[t].form.capital:
        return actor is None or not actor.kinds & PEOPLE
    led = t > 0 and (
        passage.fold(t - 1) in small or any(passage.covering(n, t - 1) for n in ("func", "frame", "light"))
    )
    return near and actor is None and led


def _ends(passage: Passage, at: int, words: tuple[str, ...]) -> bool:
    return tuple(passage.fold(t) for t in range(max(0, at - len(words)), at)) == words


@lru_cache(maxsize=16)
def _leads(pack: Pack) -> tuple[tuple[str, ...], ...]:
    """Words that lead in some of those just told, folded."""
    words = [*pack.data.markers.including, *pack.data.words.instances]
    return tuple(sorted({tuple(pack.fold(w)) for w in words}))
