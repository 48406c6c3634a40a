"""«صبح با X و عصر با Y دیدار کرد», «در تهران با X و در ریاض با Y»: one Persian verb with a preposition for each."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

GAP = 6  # tokens between two that one verb has: «و», when and where, and the preposition
ASIDE = ("date", "quiet", "also", "actor", "func")  # layers of the words that may stand there


def gapped(passage: Passage, groups: Sequence[Group], last: Group, low: int) -> Group:
    """A group with those before it, from token `low` on, that the same preposition leads in behind «و»."""
    before = next((g for g in reversed(groups) if g.mark == last.mark and low <= g.i and g.j < last.i), None)
    if before is None or not _goes_on(passage, groups, before, last):
        return last
    before = gapped(passage, groups, before, low)
    return Group(i=before.i, j=last.j, mark=last.mark, mentions=(*before.mentions, *last.mentions))


def _goes_on(passage: Passage, groups: Sequence[Group], one: Group, other: Group) -> bool:
    """Whether only «و» and words for when and where stand between two, before it too («با X در تهران، و با Y …»)."""
    at = one.j
    while at < other.i and passage.fold(at) in passage.pack.own:
        at += 1
    there = next((g for g in groups if g.mark == "place" and g.i == at + 1 and g.j < other.i), None)
    at = at if there is None else there.j
    at += at < other.i and passage.fold(at) in COMMAS
    if at >= other.i or passage.fold(at) not in passage.pack.joins or not 1 < other.i - at <= GAP:
        return False
    places = all(g.place or g.mark == "place" for g in groups if one.j <= g.i and g.j <= other.i)
    words = range(at + 1, other.i)
    return places and all(any(passage.covering(layer, t) for layer in ASIDE) for t in words)
