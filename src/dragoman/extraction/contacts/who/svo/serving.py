"""English talks that are only what something else serves or harms: "a framework for talks with Ukraine", "an obstacle
to negotiations with the US", "could be detrimental to dialogue with North Korea". Who says so does not hold them.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Side
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import HYPHENS

KINDS = 3  # tokens between a preposition and its talks ("for direct follow-on talks")
NOUN = 3  # tokens of a noun and what stands before it ("a good starting point")
WHERE = ("place", "at", "to", "from")  # marks of a place where, or for which, somebody has come for talks
KNOWN = ("actor", "date", "func", "say", "frame", "light", "status", "quiet", "pronoun")
SERVES = ("about", "to")  # marks that lead in what something is for, or against


def served(passage: Passage, hit: Found, verb: Found | None, sides: Sequence[Side]) -> bool:
    """Whether bare talks, of which only the one side stands with them, are led in by "for" or "to" behind a noun with
    an article, that is no place, or behind an adjective that is said of something.
    """
    if passage.pack.data.pack.order != "SVO" or verb is not None:
        return False
    if any(s.role == "between" for s in sides) or len({s.party for s in sides if s.mention.i > hit.i}) > 1:
        return False
    at = hit.i
    while at > 0 and hit.i - at < KINDS:
        if at > 1 and passage.raw[passage.tokens[at - 2].end : passage.tokens[at - 1].start] in HYPHENS:
            at -= 2  # "follow-on"
        elif _plain(passage, at - 1):
            at -= 1
        else:
            break
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value not in SERVES or led.j - led.i > 1:
        return False
    first = led.i
    while first > 0 and led.i - first < NOUN and _plain(passage, first - 1):
        first -= 1
    if first == led.i or first == 0:
        return False
    whose = passage.ending("actor", first - (passage.fold(first - 1) == "."))
    first = whose.i if whose is not None else first  # "the U.S. plot for talks"
    before = passage.fold(first - 1)
    if before in passage.pack.articles | passage.pack.determiners - passage.pack.possessives:
        return not _where(passage, first - 1)
    return before in passage.pack.passives and led.i - first == 1


def _plain(passage: Passage, at: int) -> bool:
    """Whether a token is a word of no other kind than a noun or adjective."""
    pack, fold = passage.pack, passage.fold(at)
    if passage.tokens[at].form.kind != "w" or fold in pack.articles | pack.determiners | pack.passives | pack.finite:
        return False
    kind = fold.endswith(pack.gerunds) and passage.fold(at - 1) in pack.articles  # "a starting point"
    return fold in pack.rounds_between or kind or not any(passage.covering(layer, at) for layer in KNOWN)


def _where(passage: Passage, at: int) -> bool:
    """Whether the phrase that begins at token `at` is led in as a place is."""
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    return mark is not None and mark.value in WHERE
