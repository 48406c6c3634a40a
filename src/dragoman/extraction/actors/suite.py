"""With whom somebody came."""

from __future__ import annotations

from dragoman.language.passage import Passage

SUITE = 4  # words behind a delegation for with whom it came


def with_suite(passage: Passage, at: int) -> int:
    """Persian «وزیر عراق و هیئت همراه وی را»: where the words for who came with somebody end, behind him at token `at`;
    `at` where there are none.
    """
    pack, tokens = passage.pack, passage.tokens
    if pack.data.pack.order != "SOV" or at >= len(tokens) or passage.fold(at) not in pack.joins:
        return at
    found = passage.starting("actor", at + 1)
    house = found.get("actor.institution") if found is not None else None
    if found is None or house is None or house.value != "delegation":
        return at
    end, words = found.j, pack.third | pack.own | pack.qualifiers | pack.suite
    while end < len(tokens) and end - found.j < SUITE and passage.fold(end) in words:
        end += 1
    return end
