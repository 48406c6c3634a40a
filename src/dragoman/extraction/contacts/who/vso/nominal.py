"""Who does what an Arabic verbal noun says, whoever speaks of it: «رفضت طهران إجراء واشنطن مفاوضات مع حماس»."""

from __future__ import annotations

from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage

HELD = ("carrier", "opening", "starting")  # «إجراء», «افتتاح», «بدء»
BARE = ("", "after-word")
WHEN = ("date", "quiet")


def doer(passage: Passage, groups: list[Group], at: int) -> Group | None:
    """Who holds the noun at token `at`: who stands between it and the verbal noun that governs both.

    Only a day may stand beside him («إجراء أنقرة الأحد مفاوضات»).
    """
    if passage.pack.data.pack.order != "VSO":
        return None
    behind = [g for g in groups if g.j <= at and g.mark in BARE]
    group = max(behind, key=lambda g: g.j, default=None)
    if group is None or not _only_when(passage, group.j, at):
        return None
    return group if any(passage.ending(layer, group.i) is not None for layer in HELD) else None


def _only_when(passage: Passage, a: int, b: int) -> bool:
    return all(any(passage.covering(n, t) for n in WHEN) for t in range(a, b))
