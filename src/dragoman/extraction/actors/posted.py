"""English "The Turkish ambassador to Iraq met the oil minister": that of the land where he serves."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.extraction.sorts import PLACED
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

ENVOY = "ambassador"
THERE = ("to", "place", "at")  # marks of the land that an ambassador is posted in
BEHIND = 4  # tokens between an ambassador and that mark ("the ambassador of Saudi Arabia to Iraq")
LANDS = ("actor.state", "actor.capital")
PARTNER = ("with", "by", "to")  # marks of whom he talks with, who receives him, to whom he hands something
TELLING = frozenset(("tell",))  # "told reporters the president …"
NONE: frozenset[str] = frozenset()
CALL = "courtesy-call"  # a noun of frames.yml


def where_posted(passage: Passage, phrase: Phrase, before: Sequence[Mention]) -> str | None:
    """The land where the one ambassador of the sentence is posted, if a bare office is of those whom he met there.

    Nobody else of the sentence is named before it; nothing is reported between both ("the Turkish ambassador to Iraq
    said the president …": his own), and no place elsewhere stands behind ("met the foreign minister in Ankara").
    """
    if passage.pack.data.pack.order != "SVO":
        return None
    low, high = passage.sentence(phrase.i) or (phrase.i, phrase.j)
    envoys = [f for f in passage.begun("actor", low, high) if _envoy(f)]
    if len(envoys) != 1 or phrase.i <= envoys[0].i < phrase.j:
        return None
    envoy = envoys[0]
    land = _post(passage, envoy, high)
    if land is None or _elsewhere(passage, max(phrase.j, envoy.j), high, land):
        return None
    if not (_met(passage, envoy, phrase, low) if envoy.i < phrase.i else _meets(passage, phrase.j, envoy)):
        return None
    for mention in reversed(before):
        if mention.i < low:
            break
        if mention.party not in (None, land) and not mention.i <= envoy.i < mention.j:
            return None
    return land


def _met(passage: Passage, envoy: Found, phrase: Phrase, low: int) -> bool:
    """Whether an office behind an ambassador is whom he met: behind the verb or its preposition, or listed there."""
    if _reported(passage, low, phrase.i):
        return False
    at = _bare(passage, phrase.i)
    while listed := _listed(passage, at, envoy.j):
        at = _bare(passage, listed)
    mark = passage.ending("func", at)
    told = mark.get("func.mark") if mark is not None else None
    if mark is not None and told is not None and (told.value in PARTNER or _called(passage, mark.i)):
        return _verb(passage, envoy.j, at, NONE)
    verb = passage.ending("frame", at)
    return verb is not None and verb.i >= envoy.j and _verb(passage, verb.i, at, passage.pack.done_by_hosts)


def _meets(passage: Passage, at: int, envoy: Found) -> bool:
    """Whether an office before an ambassador meets or receives him: "the oil minister received the ambassador …"."""
    return not _reported(passage, at, envoy.i) and _verb(passage, at, envoy.i, NONE)


def _verb(passage: Passage, a: int, b: int, but: frozenset[str]) -> bool:
    """Whether a word for a contact stands in tokens `[a, b)`, and none of `but`."""
    told = {e.value for layer in ("frame", "light") for f in passage.begun(layer, a, b) for e in f.entries}
    return bool(told) and told.isdisjoint(but)


def _called(passage: Passage, at: int) -> bool:
    """ "paid a courtesy call on": whether the noun of a call that is paid stands right before token `at`."""
    noun = passage.ending("frame", at)
    return noun is not None and any(e.value == CALL for e in noun.entries)


def _bare(passage: Passage, at: int) -> int:
    return at - (at > 0 and passage.fold(at - 1) in passage.pack.determiners)


def _listed(passage: Passage, at: int, low: int) -> int | None:
    """Where somebody begins who is listed right before token `at` ("the oil minister and the prime minister")."""
    end = at
    while end > low and (passage.fold(end - 1) in passage.pack.joins or passage.fold(end - 1) in COMMAS):
        end -= 1
    last = passage.ending("actor", end) if end < at else None
    return last.i if last is not None and last.i >= low else None


def _reported(passage: Passage, a: int, b: int) -> bool:
    """Whether "that", a colon or a word that only tells of saying stands in tokens `[a, b)`: not "discussed"."""
    if any(f.get("func.that") for f in passage.begun("func", a, b)) or any(passage.fold(t) == ":" for t in range(a, b)):
        return True
    return any(not _verb(passage, f.i, f.i + 1, TELLING) for f in passage.begun("say", a, b))


def _elsewhere(passage: Passage, a: int, b: int, land: str) -> bool:
    """Whether a place of another land stands in tokens `[a, b)`."""
    for mark in passage.begun("func", a, b):
        told = mark.get("func.mark")
        place = passage.starting("actor", mark.j) if told is not None and told.value in PLACED else None
        here = next((e for kind in LANDS if place is not None and (e := place.get(kind))), None)
        if here is not None and here.value != land:
            return True
    return False


def _envoy(found: Found) -> bool:
    office = found.get("actor.office")
    return office is not None and office.value == ENVOY and "plural" not in office.tags


def _post(passage: Passage, envoy: Found, high: int) -> str | None:
    """The land behind the first such mark right behind an ambassador."""
    for mark in passage.begun("func", envoy.j, min(high, envoy.j + BEHIND)):
        told = mark.get("func.mark")
        if told is None or told.value not in (*THERE, "of"):
            return None
        if told.value == "of":
            continue
        at = mark.j + (mark.j < high and passage.fold(mark.j) in passage.pack.determiners)
        place = passage.starting("actor", at)
        land = next((e for kind in LANDS if place is not None and (e := place.get(kind))), None)
        return land.value if land is not None else None
    return None
