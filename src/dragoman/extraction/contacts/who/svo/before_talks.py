"""English: "Turkish talks with Greece", "a new round of U.S. nuclear talks with Iran": one party stands before the noun
of its talks with another.
"""

from __future__ import annotations

from bisect import insort

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

KINDS = 2  # words that say of which kind the talks are ("nuclear", "high-level")
TALKS = ("talks", "summit", "telephone-call")  # no "meeting": whoever does so stands before it


def with_owners(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with whose talks they are as who holds them: an adjective of a state, a state behind "round of"."""
    if passage.pack.data.pack.order != "SVO":
        return mentions
    out = list(mentions)
    for noun, _ in passage.of("frame.noun"):
        if not any(e.value in TALKS for e in noun.all("frame.noun")) or not _with(passage, noun.j):
            continue
        first = _kinds(passage, noun.i)
        known = next((n for n, m in enumerate(out) if m.j == first and m.kind == "state" and m.mark == "of"), None)
        if known is not None and _round(passage, out[known].i):
            out[known] = replace(out[known], mark="")
            continue
        word = passage.ending("actor", first)
        if word is not None and (mention := _of_state(word, out)) is not None:
            insort(out, mention, key=lambda m: m.i)
    return out


def _with(passage: Passage, at: int) -> bool:
    """Whether "with" and whom it leads in stand right behind the noun that ends at token `at`."""
    led = passage.starting("func", at)
    return led is not None and any(e.value == "with" for e in led.all("func.mark"))


def _kinds(passage: Passage, noun: int) -> int:
    """Where the words before a noun begin that say of which kind it is: not "a French airline's talks with Iraq"."""
    at = noun
    while at > max(0, noun - KINDS) and passage.fold(at - 1) in passage.pack.rounds_between:
        at -= 1
    return at


def _round(passage: Passage, at: int) -> bool:
    """Whether "round of" stands before token `at`."""
    led = passage.ending("func", at)
    return led is not None and led.i > 0 and passage.fold(led.i - 1) in passage.pack.rounds


def _of_state(word: Found, mentions: list[Mention]) -> Mention | None:
    """An adjective of a state as that state, where nobody who is known has it."""
    entry = word.get("actor.adjective")
    if entry is None or any(m.i < word.j and word.i < m.j for m in mentions):
        return None
    return Mention(i=word.i, j=word.j, kind="state", party=entry.value)
